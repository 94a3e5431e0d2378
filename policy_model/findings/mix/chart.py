"""The best mix as a picture: what each programme gets, beside the mix it is compared with."""

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.findings.kit.paired_bars import Bar, PairedBars
from policy_model.findings.mix.sentences import reference, who
from policy_model.words.phrases import amount, capital

_SHOWN_MUSD = 0.005


def mix_bars(found: Allocation) -> PairedBars:
    """Bars of the programmes that get money in the best mix or in the mix beside it, most first."""
    dossier, beside = found.ground.inputs.dossier, reference(found)
    budgets = found.offered.budgets.tolist(), beside.option.spending.budgets.tolist()
    shown = sorted(
        (
            each
            for each in zip(dossier.programmes, *budgets, strict=True)
            if max(each[1:]) > _SHOWN_MUSD
        ),
        key=lambda each: (-each[1], -each[2]),
    )
    return PairedBars(
        dossier,
        tuple((p, Bar(own, amount(own)), Bar(other, amount(other))) for p, own, other in shown),
        ("best mix", "your mix" if beside.option.role == "mix" else "advice"),
        ("Best mix", capital(who(found, beside))),
    )

"""The best mix for the money: what it is, what it brings, and how sure that is."""

from policy_model.analysis.allocation.allocate import Allocation, best_mix_of, latest_mix, mix_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search, Slide
from policy_model.findings.kit.paired_bars import Bar, PairedBars
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.mix import sentences
from policy_model.findings.mix.sentences import reference, who
from policy_model.findings.mix.tables import every_budget
from policy_model.words.limits import clash_words
from policy_model.words.phrases import amount, capital

_HELP = (
    "Of all ways to share the money out over the programmes, the one that comes out best, found "
    "by search (cutting planes over a mixed-integer program). Start-up costs and dwindling "
    "returns are in it, as everywhere here."
)
SURE_HELP = (
    "A proof, not a feeling: the model is replaced by a simpler one that is nowhere below it, and "
    "the best mix of that one is found exactly (branch and bound). It says nothing of whether the "
    "judgements in the model are right."
)
NOTHING = "Without extra money there is nothing to share out"
_MOVE = "Move the total to see what money could do best."
_SHOWN_MUSD = 0.005


def tell(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Say what the best mix is, as far as it is found."""
    return _told(latest_mix(mix_of(answer, progress=progress)))


def prove(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Say besides how sure it is that no mix is better, which takes longer to find."""
    best = best_mix_of(answer, progress)
    return _told(best.mix, sentences.sure(best.mix, best.proof))


def _told(found: Allocation, *sure: str) -> Told:
    table = every_budget(found)
    bars = Part(
        name="best mix",
        chart=mix_bars(found),
        tables=(table,),
        heading=sentences.difference(found),
        caption=sentences.by_corner(found),
        brief=sentences.in_brief(found),
        alt=sentences.alt(found),
    )
    said, notes = sentences.brings(found), (*sure, sentences.notes(found))
    spoken = f"{bars.heading}.", sentences.places(found)
    return Told(sentences.headline(found), table, said, notes, (bars,), spoken=spoken)


def _none(answer: Answer) -> str:
    """Say that limits clash, or that there is no money."""
    nothing = "" if answer.scenario.total_musd else f"{NOTHING}\n\n{_MOVE}"
    return clash_words(answer) or nothing


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


FINDING = Finding(
    id="mix",
    question="The best mix for the money",
    help=_HELP,
    place=10,
    tell=tell,
    media=frozenset({"page", "file", "picture", "slide"}),
    search=Search("", prove),
    silent=_none,
    page="allocate",
    takes_time=True,  # up to a second, for some aims five
    slide=Slide("The best mix", 80, ("money",), 430, "above"),
    waiting="Looking for the best mix",
    file="the best mix",
)

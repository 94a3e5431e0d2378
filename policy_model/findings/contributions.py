"""Why this mix: what each programme contributes."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from policy_model.analysis.allocation.allocate import best_mix_of, clash_of
from policy_model.analysis.allocation.why import Contribution, contributions_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part
from policy_model.dossier import Dossier
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.format import MUSD, OF_100
from policy_model.findings.kit.paired_bars import Bar, PairedBars
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.findings.kit.told import Part, Told
from policy_model.words.best_mix import in_points
from policy_model.words.phrases import capital, signed

_HELP = (
    "Fair share: what a programme adds on average, whatever the order in which programmes are "
    "added (Shapley value); fair shares add up to what the mix brings. Lost without it: what "
    "would be missing if its money went nowhere."
)
_READ = (
    "Thick bars: fair share of what the mix brings; thin bars and the right-hand figures: "
    "what is lost when the programme's money is taken out and goes nowhere. Less is lost than its "
    "share where other programmes do the same work."
)
_SMALL = 0.005
_FILES: Seen = "in files"
_SIGNED = replace(OF_100, reads=partial(signed, decimals=2))
_ERROR = replace(OF_100, decimals=2)


def tell(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Share what the best mix brings out over its programmes."""
    best = best_mix_of(answer, part(progress, 0.0, 0.5)).mix
    found = best.once(contributions_of, part(progress, 0.5, 1.0))
    table, bars = shares(answer.dossier, found), Part("contributions")
    if found:
        chart = contribution_bars(answer.dossier, found)
        read = f"{capital(in_points(answer.dossier, answer.scenario))}. {_READ}"
        bars = Part("contributions", chart=chart, tables=(table,), caption=read)
    return Told(verdict(found), table, parts=(bars,))


def _none(answer: Answer) -> str:
    mix = answer.scenario.total_musd and not clash_of(answer)
    return "" if mix else verdict(())


def verdict(found: Sequence[Contribution]) -> str:
    """Say which programmes bring most of what the mix brings."""
    total = sum(each.fair for each in found)
    if not found or total * 100 < _SMALL:
        return "There is no mix here, or one that brings nothing or less."
    first = found[0]
    said = f"{first.programme.short_name} brings {first.fair / total:.0%} of what the mix does"
    if len(found) == 1:
        return f"{said}."
    second = found[1]
    return f"{said}, {second.programme.short_name} {second.fair / total:.0%}."


def contribution_bars(dossier: Dossier, found: Sequence[Contribution]) -> PairedBars:
    """Bars of fair shares, the largest first, and thin ones of what is lost without, in points."""
    pairs = (
        (
            each.programme,
            Bar(100 * each.fair, signed(100 * each.fair, 2)),
            Bar(100 * each.alone, f"{100 * each.alone:.2f}"),
        )
        for each in found
    )
    heads = "fair share", "lost without it"
    return PairedBars(dossier, tuple(pairs), heads, ("Fair share", "Lost without it"))


def shares(dossier: Dossier, found: Sequence[Contribution]) -> Table:
    """One row a funded programme, the largest Shapley value first, in points of 100."""
    columns = (
        Column("programme_id", "Id", lambda each: each.programme.id, seen=_FILES),
        Column("programme", "Programme", lambda each: each.programme.name, width=34),
        Column("channel", "Channel", lambda each: each.programme.channel, seen=_FILES),
        Column("target", "Target", lambda each: each.programme.target, seen=_FILES),
        Column("budget_musd", dossier.header.money_unit, lambda each: each.musd, MUSD),
        Column("points", "Fair share, points", lambda each: 100 * each.fair, _SIGNED),
        Column("points_error", "± of that", lambda each: 100 * each.error, _ERROR),
        Column(
            "points_lost_without",
            "Lost without it, points",
            lambda each: 100 * each.alone,
            _SIGNED,
        ),
    )
    return table_of("What each programme brings, in numbers", columns, found)


FINDING = Finding(
    id="contributions",
    question="Why this mix?",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "file", "picture"}),
    silent=_none,
    page="allocate",
    takes_time=True,
    file="what each brings",
)

"""When the lead falls, in figures: every one for files, limits and their trade-off for reading."""

from collections.abc import Callable
from typing import Any

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.box import Box
from policy_model.analysis.robustness.discovery import Discovery, Limit
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, SHARE, TEXT, WHOLE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.when_it_fails.sentences import ends_of, limit_words, unit_of
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import share_of_cases

_MOST_SHOWN = 12
_LEVEL = Format("number", "number's unit", decimals=2)
_CHANCE = Format("number", "0 to 1", exact=True)  # most would be rounded to nothing


def every_limit(comparison: Comparison, found: Discovery) -> Table:
    """One row a limit, or one row that says why there is none."""
    options, box = comparison.candidates, found.box
    rival = None if found.rival is None else options[found.rival].id
    columns = [
        *_of_limits(comparison.dossier),
        Column("outcome", "Outcome", lambda _: found.outcome),
        Column("leader_id", "Leader’s id", lambda _: options[found.leader].id),
        Column("cases", "Cases", lambda _: found.cases, WHOLE),
        Column("lost_share", "Overtaken in", lambda _: found.share, SHARE),
        Column("rival_id", "Overtaken by", lambda _: rival),
        Column("coverage", "Coverage", lambda _: box and box.coverage, SHARE),
        Column("density", "Density", lambda _: box and box.density, SHARE),
        Column("mass", "Of all cases", lambda _: box and box.mass, SHARE),
    ]
    return table_of("When the lead falls, in numbers", columns, found.limits or [None])


def _of_limits(dossier: Dossier) -> tuple[Column, ...]:
    def column(name: str, head: str, of: Callable[[Limit], Any], form: Format = TEXT) -> Column:
        return Column(name, head, lambda limit: None if limit is None else of(limit), form)

    return (
        column("limit_id", "Id", lambda limit: limit.id),
        column("limit", "Limit", lambda limit: judgement_words(dossier, limit.id)),
        column("unit", "Unit", lambda limit: unit_of(dossier, limit.id)),
        column("low", "From", lambda limit: limit.low, _LEVEL),
        column("high", "To", lambda limit: limit.high, _LEVEL),
        column("least", "Searched from", lambda limit: limit.least, _LEVEL),
        column("most", "Searched to", lambda limit: limit.most, _LEVEL),
        column("by_chance", "By chance", lambda limit: limit.by_chance, _CHANCE),
    )


def limits(dossier: Dossier, found: Discovery) -> Table:
    """One row a limit, for reading."""
    columns = (
        Column(
            "limit",
            "Overtaken more often when",
            lambda limit: judgement_words(dossier, limit.id),
        ),
        Column("is", "is", lambda limit: limit_words(dossier, limit)),
        Column("from", "Searched from", lambda limit: ends_of(dossier, limit)[0]),
        Column("to", "to", lambda limit: ends_of(dossier, limit)[1]),
    )
    return table_of("The limits in numbers", columns, found.limits)


def trajectory(found: Discovery) -> Table:
    """The limits chosen, and those tighter and wider on the way to them, for reading."""
    step = max(1, -(-len(found.trajectory) // _MOST_SHOWN))
    shown = [each for each in found.trajectory[::step] if each is not found.box]
    shown += [found.box] if found.box else []
    columns = (
        Column("limits", "Limits on", lambda box: len(box.restricted), WHOLE),
        _share("Of all cases", lambda box: box.mass),
        _share("Overtaken there in (density)", lambda box: box.density),
        _share("Of all cases where it is overtaken (coverage)", lambda box: box.coverage),
        Column("chosen", "Chosen", lambda box: "yes" if box is found.box else ""),
    )
    rows = sorted(shown, key=lambda box: box.mass, reverse=True)
    return table_of("Tighter and wider limits", columns, rows)


def _share(heading: str, of: Callable[[Box], float]) -> Column:
    return Column(heading, heading, lambda box: share_of_cases(of(box)), FIGURES)

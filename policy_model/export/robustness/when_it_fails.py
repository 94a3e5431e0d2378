"""When the lead falls, as rows."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.box import Box
from policy_model.analysis.robustness.discovery import Discovery
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import share_of_cases
from policy_model.words.robustness.when_it_fails import ends_of, limit_words, unit_of

_MOST_SHOWN = 12


def when_it_fails_rows(comparison: Comparison, found: Discovery) -> list[Row]:
    """One row a limit, or one row that says why there is none."""
    options, box = comparison.candidates, found.box
    shared: Row = {
        "outcome": found.outcome,
        "leader_id": options[found.leader].id,
        "cases": found.cases,
        "lost_share": figure(found.share),
        "rival_id": None if found.rival is None else options[found.rival].id,
        "coverage": figure(box.coverage) if box else None,
        "density": figure(box.density) if box else None,
        "mass": figure(box.mass) if box else None,
    }
    limits: list[Row] = [
        {
            "limit_id": limit.id,
            "limit": judgement_words(comparison.dossier, limit.id),
            "unit": unit_of(comparison.dossier, limit.id),
            "low": None if limit.low is None else figure(limit.low),
            "high": None if limit.high is None else figure(limit.high),
            "least": figure(limit.least),
            "most": figure(limit.most),
            "by_chance": limit.by_chance,
        }
        for limit in found.limits
    ]
    none = dict.fromkeys(("limit_id", "limit", "unit", "low", "high", "least", "most", "by_chance"))
    return [{**each, **shared, **provenance(comparison)} for each in limits or [none]]


def limit_summary(comparison: Comparison, found: Discovery) -> list[Row]:
    """One row a limit, for reading."""
    dossier = comparison.dossier
    return [
        {
            "Overtaken more often when": judgement_words(dossier, limit.id),
            "is": limit_words(dossier, limit),
            "Searched from": ends_of(dossier, limit)[0],
            "to": ends_of(dossier, limit)[1],
        }
        for limit in found.limits
    ]


def when_it_fails_summary(found: Discovery) -> list[Row]:
    """The limits chosen, and those tighter and wider on the way to them, for reading."""
    trajectory = found.trajectory
    step = max(1, -(-len(trajectory) // _MOST_SHOWN))
    shown = [each for each in trajectory[::step] if each is not found.box]
    shown += [found.box] if found.box else []
    return [
        {
            "Limits on": str(len(box.restricted)),
            "Of all cases": share_of_cases(box.mass),
            "Overtaken there in (density)": share_of_cases(box.density),
            "Of all cases where it is overtaken (coverage)": share_of_cases(box.coverage),
            "Chosen": "yes" if box is found.box else "",
        }
        for box in sorted(shown, key=_mass, reverse=True)
    ]


def _mass(box: Box) -> float:
    return box.mass

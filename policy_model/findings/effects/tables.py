"""Who is empowered how far, in figures for files, and in figures and words for reading."""

from collections.abc import Callable, Sequence

from policy_model.analysis.effects import Effect
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, OF_100, TEXT, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.phrases import between, group_words, signed

_IN_FILES = (
    Column("outcome_id", "Id", lambda each: each.outcome.id, seen="in files and sheets"),
    Column("outcome", "Outcome", lambda each: each.outcome.name, seen="in files and sheets"),
    Column("group", "Group", lambda each: each.outcome.group, seen="in files and sheets"),
    *(
        Column(name, heading, of, OF_100, seen="in files and sheets")
        for name, heading, of in (
            ("before", "No extra money", lambda each: each.before),
            ("after", "With this mix", lambda each: each.after),
            ("after_p05", "Low (5 %)", lambda each: each.p05),
            ("after_p95", "High (95 %)", lambda each: each.p95),
            ("gain", "Gain", lambda each: each.gain),
            ("gain_p05", "Gain, low (5 %)", lambda each: each.gain_p05),
            ("gain_p95", "Gain, high (95 %)", lambda each: each.gain_p95),
        )
    ),
)


def every_effect(dossier: Dossier, effects: Sequence[Effect]) -> Table:
    """One row an outcome: its level before and after, and the gain, in points of 100."""

    def said(name: str, heading: str, of: Callable[[Effect], str], form: Format = TEXT) -> Column:
        return Column(name, heading, of, form, seen="on pages")

    columns = (
        *_IN_FILES,
        said("who", "Who or what", lambda each: _who(dossier, each)),
        said("before_words", "No extra money", lambda each: _level(each, each.before)),
        said("after_words", "With this mix", lambda each: _level(each, each.after)),
        said("cases", "90% of cases", lambda each: f"{each.p05:.0f} to {each.p95:.0f}", FIGURES),
        said("gain_words", "Gain (90% of cases)", _gain),
    )
    return table_of("Who is empowered how far, in numbers and words", columns, effects)


def _who(dossier: Dossier, effect: Effect) -> str:
    return f"{group_words(dossier, effect.outcome.group)}: {effect.outcome.name}"


def _level(effect: Effect, level: float) -> str:
    return f"{level:.1f}, {between(level, effect.outcome.anchors)}"


def _gain(effect: Effect) -> str:
    return f"{signed(effect.gain)} ({signed(effect.gain_p05)} to {signed(effect.gain_p95)})"

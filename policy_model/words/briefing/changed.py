"""What was changed from one scenario to the next, for a log and for a before and after."""

from dataclasses import dataclass

from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier
from policy_model.scenario import Scenario
from policy_model.words.answers import headline, last_year, sureness
from policy_model.words.phrases import points_of
from policy_model.words.settings import Difference, differences

_DATE = "date"  # of the day, not of what was changed
NOTHING = "Nothing was changed."
_FEW = 3


@dataclass(frozen=True)
class Side:
    """The answer before a change, or after it.

    Attributes
    ----------
    when : str
    headline : str
    figures : tuple of (str, str)
        A figure, and what it is.
    """

    when: str
    headline: str
    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reveal:
    """A change of the answer, and what made it.

    Attributes
    ----------
    title : str
    changed : str
    sides : tuple of Side
        Before and after.
    """

    title: str
    changed: str
    sides: tuple[Side, Side]


def changes(dossier: Dossier, before: Scenario, after: Scenario) -> tuple[Difference, ...]:
    """Find the settings that somebody changed, of a dossier without overrides."""
    return tuple(each for each in differences(dossier, before, after) if each.path != _DATE)


def change_words(changed: Difference) -> str:
    """Say one change; words around figures are said once."""
    one, other = changed.before.split(" "), changed.after.split(" ")
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    before, after = (" ".join(each[start : len(each) - end]) for each in (one, other))
    if not (_is_figure(before) and _is_figure(after)):
        return f"{changed.name}: {changed.before} → {changed.after}"
    return f"{changed.name}: {' '.join([*one[:start], before, '→', after, *one[len(one) - end :]])}"


def all_changes(found: tuple[Difference, ...]) -> str:
    """Say changes in one line, the first few by name."""
    if not found:
        return NOTHING
    more = len(found) - _FEW
    return " · ".join(
        [*map(change_words, found[:_FEW]), *([f"and {more} more"] if more > 0 else [])]
    )


def reveal(read: Dossier, before: Answer, after: Answer) -> Reveal:
    """Say how a change moved the answer.

    Parameters
    ----------
    read : Dossier
        Without overrides.
    before, after : Answer
    """
    found = changes(read, before.scenario, after.scenario)
    return Reveal(
        _title(before, after),
        all_changes(found),
        (_side("Before", before), _side("After", after)),
    )


def _title(before: Answer, after: Answer) -> str:
    one, other = before.leader.name, after.leader.name
    if not after.scenario.total_musd:
        return "Without extra money nobody leads"
    if after.verdict.sureness == "tie":
        next_best = after.comparison.candidates[after.verdict.runner_up].name
        return f"“{other}” and “{next_best}” are level"
    if not before.scenario.total_musd or before.verdict.sureness == "tie":
        return f"“{other}” leads"
    return f"“{other}” still leads" if one == other else f"“{other}” takes the lead from “{one}”"


def _side(when: str, answer: Answer) -> Side:
    verdict, comparison = answer.verdict, answer.comparison
    if not answer.scenario.total_musd:
        return Side(when, headline(answer), ())
    index = answer.dossier.header.index.short_name
    level = float(comparison.index[-1, verdict.leader].mean())
    lead, unit = points_of(100 * verdict.lead).split(" ")
    sure, _, share = sureness(answer).partition(". ")
    return Side(
        when,
        headline(answer),
        (
            (lead, f"{unit} ahead"),
            (f"{level:.0f}", f"of 100, {index} by {last_year(answer)}"),
            (sure, share),
        ),
    )


def _shared(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _is_figure(said: str) -> bool:
    return said.rstrip("%").replace(".", "").isdigit()

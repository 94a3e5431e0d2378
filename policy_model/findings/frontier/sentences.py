"""What money could do best at every total, in plain words."""

from collections.abc import Mapping, Sequence
from math import ceil

from policy_model.analysis.allocation.frontier import Point, last_worthwhile
from policy_model.dossier import Dossier
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import NOT_MEANS
from policy_model.words.best_mix import in_points, objective_name
from policy_model.words.phrases import capital, in_full, money

BEHIND, AHEAD = "How much more would this need", "to be worth as much as"
NO_TOTAL = "No total is large enough for these limits."
_NEARLY, _HAIR = 0.0005, 1e-6
_MORE_MUSD = 0.1


def title(dossier: Dossier, points: Sequence[Point]) -> str:
    """Say how soon half of all that money can buy is bought."""
    low, high = points[0].mix.worth, points[-1].mix.worth
    if len(points) == 1:
        return f"Only {money(dossier, points[0].total_musd)} is enough for these limits"
    if high - low < _NEARLY:
        return f"Money buys nothing here, up to {money(dossier, points[-1].total_musd)}"
    half = next(each for each in points if each.mix.worth >= (low + high) / 2)
    first = points[0].total_musd
    beyond = f" beyond {money(dossier, round(first, 2))}" if first else ""
    most = money(dossier, points[-1].total_musd)
    return (
        f"Half of all that money can buy{beyond}, up to {most}, is "
        f"bought with {money(dossier, round(half.total_musd, 2))}"
    )


def index_title(dossier: Dossier, points: Sequence[Point]) -> str:
    """Say how far the best mixes take the index, from the least money to the most."""
    first, last = points[0], points[-1]
    name = capital(dossier.header.index.short_name)
    if first is last:
        return (
            f"{name} is at {100 * first.index:.0f} of 100 with {money(dossier, first.total_musd)}"
        )
    least = (
        f"with {money(dossier, first.total_musd)}" if first.total_musd else "without extra money"
    )
    return (
        f"{name} goes from {100 * first.index:.0f} of 100 {least} to {100 * last.index:.0f} with "
        f"the best mix of {money(dossier, last.total_musd)}"
    )


def caption(dossier: Dossier, scenario: Scenario) -> str:
    """Say what the line and the marks are, and how much of the possible gain they get."""
    return _read(dossier, scenario, "options", ", and how much of the possible gain each gets")


def index_caption(dossier: Dossier, scenario: Scenario) -> str:
    """Say what the line of the index and its marks are."""
    return _read(dossier, scenario, f"{dossier.header.advice} and your mix")


def _read(dossier: Dossier, scenario: Scenario, marks: str, more: str = "") -> str:
    objective = "value" if scenario.objective in NOT_MEANS else scenario.objective
    said = (
        f"Line: the best mix at each total, by “{objective_name(dossier, objective)}”. Marks: "
        f"{marks} at the total of now{more}."
    )
    if objective != scenario.objective:
        said += f" For “{objective_name(dossier, scenario.objective)}” no such line is drawn."
    return said


def threshold(dossier: Dossier) -> str:
    """Ask what a little more money must buy."""
    return f"Another {in_full(dossier, _MORE_MUSD)} must buy at least so many points"


def worthwhile(dossier: Dossier, scenario: Scenario, points: Sequence[Point], least: float) -> str:
    """Say up to which total a little more money buys at least so many points."""
    last, more = last_worthwhile(points, least / 100), in_full(dossier, _MORE_MUSD)
    at_least = f"{least:.2f} {in_points(dossier, scenario)}"
    if last is points[-1] and len(points) > 1:
        return (
            f"**Even the last,** up to {money(dossier, last.total_musd)}, buys {at_least}, or more."
        )
    if last is points[0]:
        return f"**At no total** does another {more} buy {at_least}."
    where = money(dossier, round(last.total_musd, 2))
    return f"**After about {where}** another {more} buys less than {at_least}."


def catch_up(
    dossier: Dossier,
    names: Mapping[str, str],
    scenario: Scenario,
    pair: tuple[str, str],
    needed: float | None,
) -> str:
    """Say how much more one option needs to be worth what another is."""
    behind, ahead = names[pair[0]], names[pair[1]]
    total = money(dossier, scenario.total_musd)
    largest = money(dossier, dossier.header.total_musd.maximum.mode)
    if behind == ahead:
        return "Choose two options."
    if needed is None:
        return (
            f"**No amount** up to {largest} makes “{behind}” worth what “{ahead}” is "
            f"at {total}, cost left out."
        )
    if needed <= scenario.total_musd:
        return f"**Nothing more:** at {total} “{behind}” is worth as much as “{ahead}”, or more."
    enough = ceil(100 * needed - _HAIR) / 100  # so that what is said is enough
    more = money(dossier, enough - scenario.total_musd)
    return (
        f"**{more} more:** at {money(dossier, enough)} “{behind}” is worth "
        f"what “{ahead}” is at {total}, cost left out."
    )

"""Results said in plain sentences, the same on every page, export and slide."""

from collections.abc import Callable, Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.corners import BestSplit
from policy_model.analysis.disagreement import Case
from policy_model.analysis.verdict import TIE_BELOW

_STEPS = (
    (0.06, "hardly any of a step"),
    (0.15, "a tenth of a step"),
    (0.22, "a fifth of a step"),
    (0.29, "a quarter of a step"),
    (0.42, "a third of a step"),
    (0.58, "half a step"),
    (0.71, "two thirds of a step"),
    (0.88, "three quarters of a step"),
    (1.2, "a full step"),
)
_UNMOVED = 0.05
_NEARLY_NONE = 0.005

HOW_SURE = (
    "Every judgement has a range. The model draws 2,048 cases from these ranges and from weights "
    "around the chosen ones (Latin hypercube; PERT and Dirichlet distributions). Robust: first in "
    "at least 80% of cases, and ahead of the next in 95% of all. Too close to call: under 1 point "
    "apart. "
    "What would change it is the smallest change of one weight, the others in proportion, at "
    "which another option takes the lead on average (swing weights, in closed form)."
)
WHERE_LOST = (
    "Everybody's priorities in this future, and every future with the priorities chosen above. "
    "The advice loses where another option is at least 1 point ahead (regret), and is level "
    "where the difference to the next is less."
)
CORNERS = (
    "The corners split their money equally. This tries every split in tenths of the total inside "
    "each corner, and shows the best one found."
)


def signed(points: float) -> str:
    """Say a difference in points, with its sign; nothing has none."""
    shown = f"{points:+.1f}"
    return "0.0" if float(shown) == 0 else shown.replace("-", "−")


def money(musd: float) -> str:
    """Say a budget."""
    return f"USD {musd:.1f} million a year"


def headline(answer: Answer) -> str:
    """Say which option leads, and by how much."""
    verdict, options = answer.verdict, answer.comparison.candidates
    leader, runner_up = options[verdict.leader].name, options[verdict.runner_up].name
    total = answer.scenario.total_musd
    apart = _points(100 * verdict.lead)
    start = f"At {money(total)}," if total else "With no extra money,"
    if verdict.sureness == "tie":
        return f"{start} “{leader}” and “{runner_up}” are level: {apart} of 100 apart."
    return f"{start} “{leader}” leads, {apart} of 100 ahead of “{runner_up}”."


def what_this_is(answer: Answer) -> str:
    """Say what kind of number this is."""
    comparison = answer.comparison
    base = 100 * float(comparison.mean_value[comparison.status_quo])
    return (
        "Structured judgement, not a forecast. 100 points is all that these priorities could ask "
        f"for; “{comparison.candidates[comparison.status_quo].name}” scores {base:.0f}."
    )


def corners(answer: Answer) -> str:
    """Describe the 2×2 for those who can't see it."""
    comparison = answer.comparison
    none = comparison.mean_value[comparison.status_quo]
    said = [
        f"{option.name} {signed(100 * float(comparison.mean_value[o] - none))}"
        for o, option in enumerate(comparison.candidates)
        if option.role == "corner"
    ]
    return f"Points gained over no extra money: {'; '.join(said)}."


def sureness(answer: Answer) -> str:
    """Say how sure the answer is."""
    verdict = answer.verdict
    share = _cases(verdict.first_share)
    match verdict.sureness:
        case "tie":
            return f"Too close to call. “{answer.leader.name}” comes first in {share} of cases."
        case "robust":
            return f"Robust. “{answer.leader.name}” comes first in {share} of cases."
        case _:
            return f"Fragile. “{answer.leader.name}” comes first in only {share} of cases."


def empowerment(answer: Answer, option: int) -> str:
    """Say where an option takes the new non-state actors, in points."""
    comparison = answer.comparison
    level = f"empowerment {float(comparison.index[-1, option].mean()):.0f} of 100"
    gain = float(comparison.gain[option].mean())
    name = comparison.candidates[option].short_name
    reached = f"{name}: {level} by {last_year(answer)}"
    if abs(gain) < _UNMOVED:
        return reached
    way = "above" if gain > 0 else "below"
    return f"{reached}, {_points(abs(gain))} {way} no extra money"


def empowerment_in_words(answer: Answer, option: int) -> str:
    """Say the same by the verbal anchors, and what the chart of the years shows."""
    header, comparison = answer.dossier.header, answer.comparison
    level = float(comparison.index[-1, option].mean())
    gain = float(comparison.gain[option].mean())
    where = between(level, header.index.anchors)
    way = f", {steps(gain)} {'up' if gain > 0 else 'down'}" if abs(gain) >= _UNMOVED else ""
    return (
        f"{header.index.name}: {where}{way}. Lines are means; the band holds 90% of cases for "
        f"“{comparison.candidates[option].name}”."
    )


def last_year(answer: Answer) -> int:
    """The year of the horizon."""
    return answer.dossier.header.horizon.start_year + answer.scenario.horizon_years


def between(level: float, anchors: Sequence[str]) -> str:
    """Say a level of 0 to 100 by the verbal anchors around it."""
    lower = min(int(level // 25), len(anchors) - 2)
    part = level / 25 - lower
    if part < 1 / 5:
        return f"about “{anchors[lower]}”"
    if part > 4 / 5:
        return f"about “{anchors[lower + 1]}”"
    return f"between “{anchors[lower]}” and “{anchors[lower + 1]}”"


def steps(points: float) -> str:
    """Say a difference in points as part of a step from one verbal anchor to the next."""
    size = abs(points) / 25
    return next((said for most, said in _STEPS if size < most), f"{size:.1f} steps")


def what_would_change_it(answer: Answer) -> str:
    """Say the smallest change of one weight that changes the leader, or a future that does."""
    dossier, options = answer.dossier, answer.comparison.candidates
    if answer.switches:
        switch = answer.switches[0]
        criterion = dossier.criteria[switch.criterion].name
        needed, now = _told_apart(switch.needed, switch.weight)
        return (
            f"If “{criterion}” counted for {needed} of the decision instead of {now}, "
            f"“{options[switch.rival].name}” would lead."
        )
    for future, case in zip(dossier.futures, answer.futures, strict=True):
        if case.winner != answer.verdict.leader:
            return f"In the future “{future.name}”, “{options[case.winner].name}” would lead."
    return "No single weight and no future that we look at would change it."


def notes(answer: Answer) -> str:
    """Say what a reader of this total must know: programmes left out, money not used, scales."""
    dossier, comparison = answer.dossier, answer.comparison
    names = {each.id: each.short_name for each in dossier.programmes}
    said = []
    for option, outside in zip(comparison.candidates, comparison.outside_scale, strict=True):
        if option.spending.dropped:
            programmes = ", ".join(names[each] for each in option.spending.dropped)
            said.append(
                f"“{option.name}” leaves out {programmes}: "
                "a share of this total would not cover the start-up cost."
            )
        if option.spending.unspent_musd > _UNMOVED:
            said.append(
                f"“{option.name}” can't use {money(option.spending.unspent_musd)} of the total."
            )
        if outside.any():
            criteria = ", ".join(
                f"“{criterion.short_name}”"
                for criterion, beyond in zip(dossier.criteria, outside, strict=True)
                if beyond
            )
            said.append(f"“{option.name}” goes off the scale of {criteria} and is cut off there.")
    return " ".join(said)


def corner_check(answer: Answer, splits: Sequence[BestSplit]) -> str:
    """Say whether the best split inside each corner changes the answer."""
    if not splits:
        return "No option of this dossier is a corner."
    best = max(splits, key=lambda split: split.value)
    ahead = best.value - float(answer.comparison.mean_value[answer.verdict.leader])
    corner = answer.comparison.candidates[best.option]
    if best.option == answer.verdict.leader or ahead <= -TIE_BELOW:
        return f"No. Even with the best split inside each corner, “{answer.leader.name}” leads."
    if ahead < TIE_BELOW:
        return f"Hardly. Split in the best way, “{corner.name}” and the leading option are level."
    return (
        f"Yes. Split in the best way, “{corner.name}” would be {_points(100 * ahead)} "
        f"ahead of “{answer.leader.name}”."
    )


def advice(answer: Answer) -> str:
    """Say how the source's advice fares here, where it loses and where it is only level."""
    header, comparison = answer.dossier.header, answer.comparison
    rank = comparison.ranking.index(comparison.recommendation) + 1
    here = "leads" if rank == 1 else f"is number {rank} of {len(comparison.candidates)}"
    said = f"{header.advice[0].upper()}{header.advice[1:]} {here}."
    options = comparison.candidates

    def loss(case: Case) -> str | None:
        winner = options[case.winner].name
        return f" (to “{winner}”, by {_points(100 * case.regret)})" if case.lost else None

    lost = _where(answer, loss)
    level = _where(answer, lambda case: "" if case.level else None)
    if lost:
        said += f" It loses {lost}."
    else:
        looked = f"{len(answer.perspectives)} priorities and {len(answer.futures)} futures"
        said += f" At this total it loses in none of the {looked} that we look at."
    return said + (f" It is only level with the next option {level}." if level else "")


def _where(answer: Answer, detail: Callable[[Case], str | None]) -> str:
    """Name perspectives and futures, each with its detail; those that have none are not meant."""
    parts = []
    for start, cases, entries in (
        ("for ", answer.perspectives, answer.dossier.perspectives),
        ("in the future ", answer.futures, answer.dossier.futures),
    ):
        names = {each.id: each.name for each in entries}
        said = [(names[case.id], detail(case)) for case in cases]
        named = [f"“{name}”{what}" for name, what in said if what is not None]
        if named:
            parts.append(start + ", ".join(named))
    return "; ".join(parts)


def _points(points: float) -> str:
    points = abs(points)  # equals are put in order of id, so a lead can be minus a rounding error
    shown = f"{points:.1f}" if round(points, 1) < 10 else f"{points:.0f}"
    return f"{shown} point" if shown == "1.0" else f"{shown} points"


def _cases(share: float) -> str:
    if 0 < share < _NEARLY_NONE:
        return "under 1%"
    return "over 99%" if 1 - _NEARLY_NONE < share < 1 else f"{share:.0%}"


def _told_apart(one: float, other: float) -> tuple[str, str]:
    """Say two shares with as few decimals as tell them apart, two at most."""
    for decimals in (0, 1, 2):
        said = f"{one:.{decimals}%}", f"{other:.{decimals}%}"
        if said[0] != said[1]:
            break
    return said

"""What the comparison of options says: where points come from, what they cost, who is ahead."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.contributions import parts
from policy_model.analysis.dominance import Dominance
from policy_model.analysis.pairwise import Pairwise
from policy_model.dossier import Dossier
from policy_model.dossier.value_tree import Criterion
from policy_model.words.phrases import SMALLEST_SHOWN, points_of

_MOST_NAMED = 3


def points_from(answer: Answer, objective: str = "") -> str:
    """Say where the leading option gains most, by objective or by criterion of one."""
    comparison, leader = answer.comparison, answer.verdict.leader
    names, points = parts(comparison, objective)
    own, quo = comparison.candidates[leader], comparison.candidates[comparison.status_quo]
    gained = points[leader] - points[comparison.status_quo]
    if own.id == quo.id:
        return f"“{own.name}” leads with {points_of(points[leader].sum())} here"
    if not len(gained) or gained.max() < SMALLEST_SHOWN:
        return f"“{own.name}” gains nothing over “{quo.name}” here"
    largest = int(gained.argmax())
    return (
        f"“{own.name}” gains most in “{names[largest]}”: {points_of(gained[largest])} over "
        f"“{quo.name}”"
    )


def branches(dossier: Dossier) -> dict[str, str]:
    """What a value can be broken into: all objectives, or one objective's criteria."""
    one = {each.id: f"Criteria of “{each.name}”" for each in dossier.objectives}
    return {"": "All objectives", **one}


def dominated(answer: Answer, dominance: Dominance) -> str:
    """Say how many options are dominated."""
    if not dominance.value.any():
        return "Nothing but cost counts here: no option brings points"
    if not any(by is not None for by in dominance.dominated_by):
        return "No option is dominated: more points always cost more money"
    options = answer.comparison.candidates
    out, left = (
        [
            f"“{option.name}”"
            for option, by in zip(options, dominance.dominated_by, strict=True)
            if (by is not None) == wanted
        ]
        for wanted in (True, False)
    )
    number = f"{len(out)} of {len(options)} options {'are' if len(out) > 1 else 'is'} dominated"
    if len(left) <= _MOST_NAMED:
        return f"{number}; what is left is {listed(left)}"
    return f"{number}: {listed(out)}" if len(out) <= _MOST_NAMED else number


def cost_left_out(answer: Answer, dominance: Dominance) -> str:
    """Say that money is the other axis, so that cost is no part of the points."""
    own = f" ({dominance.cost_share:.0%} of all weight)" if dominance.cost_share else ""
    named = any(each.drivers for each in answer.comparison.candidates)
    effects = (
        " An option that spends nothing may still change the context."
        if named and answer.scenario.total_musd
        else ""
    )
    return (
        f"Money is the axis here, so the criterion of cost{own} is left out of the points; the "
        "other weights keep their proportions. Hollow: dominated, for another option spends no "
        f"more and brings at least as many points.{effects}"
    )


def cost_alt(answer: Answer, dominance: Dominance) -> str:
    """Describe value against cost for those who can't see it."""
    options = answer.comparison.candidates
    said = [
        f"{option.name}: {spent:.1f} million, {100 * value:.0f} points"
        + (f", dominated by {options[by].name}" if by is not None else "")
        for option, spent, value, by in zip(
            options, dominance.spent, dominance.value, dominance.dominated_by, strict=True
        )
    ]
    return (
        f"Points with cost left out against {answer.dossier.header.money_unit}. {'; '.join(said)}."
    )


def ahead(answer: Answer, pair: Pairwise) -> str:
    """Say how far one option is ahead of another."""
    first, second = (answer.comparison.candidates[o].name for o in (pair.first, pair.second))
    if abs(100 * pair.lead) < SMALLEST_SHOWN:
        return f"“{first}” and “{second}” are level"
    way = "ahead of" if pair.lead > 0 else "behind"
    return f"“{first}” is {points_of(100 * pair.lead)} {way} “{second}”"


def why_ahead(answer: Answer, pair: Pairwise) -> str:
    """Name the criteria that speak most for either of two options, with their points."""
    options = answer.comparison.candidates
    if pair.first == pair.second:
        return "This is the same option twice: choose another."
    said = [
        f"For “{options[o].name}”: {reasons}."
        for o, way in ((pair.first, 1), (pair.second, -1))
        if (reasons := _reasons(answer.dossier.criteria, pair, way))
    ]
    return "\n\n".join(said) if said else "No criterion makes a difference between the two."


def swing(criterion: Criterion) -> str:
    """Ask the question that a weight answers."""
    return (
        f"How much would it matter to go from “{criterion.worst_words}” to "
        f"“{criterion.best_words}”? The swing that matters most gets 100, the others in "
        "proportion (swing weight)."
    )


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence does."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _reasons(criteria: Sequence[Criterion], pair: Pairwise, way: int) -> str:
    speaking = [j for j in pair.order if 100 * way * pair.differences[j] >= SMALLEST_SHOWN]
    named = [
        f"{criteria[j].short_name} ({points_of(100 * pair.differences[j])})"
        for j in speaking[:_MOST_NAMED]
    ]
    beyond = len(speaking) - len(named)
    more = [f"{beyond} more that count{'s' if beyond == 1 else ''} less"] if beyond else []
    return listed([*named, *more]) if named else ""

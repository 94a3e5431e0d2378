"""The best mix in plain words: what it is, what it brings, how sure that is."""

from math import ceil

from policy_model.analysis.allocation.allocate import Allocation, Placed
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.search import STEP_MUSD, Agreement
from policy_model.analysis.comparison import scenario_weights
from policy_model.scenario.best_mix import NOT_MEANS, OF_VALUE
from policy_model.words.best_mix import criterion_name
from policy_model.words.phrases import (
    SMALLEST_SHOWN,
    amount,
    capital,
    in_full,
    listed,
    money,
    place_words,
    points_of,
    signed,
)
from policy_model.words.price import cost_out, point_in_money

_NAMED = 2
_NEARLY = 0.005
_HAIR = 1e-6
_SMALLEST_GAP = 0.01


def headline(found: Allocation) -> str:
    """Say where the best mix puts the money."""
    total, dossier = found.scenario.total_musd, found.ground.inputs.dossier
    named = zip(dossier.programmes, found.offered.budgets.tolist(), strict=True)
    funded = sorted(((b, p.short_name) for p, b in named if b > _NEARLY), key=lambda each: -each[0])
    start = f"For {money(dossier, total)}, the best mix"
    if not funded:
        return f"{start} spends nothing"
    few = funded if len(funded) <= _NAMED + 1 else funded[:_NAMED]
    parts = [f"{amount(budget)} in {name}" for budget, name in few]
    if rest := funded[len(few) :]:
        parts.append(f"{amount(sum(budget for budget, _ in rest))} in {len(rest)} others")
    return f"{start} puts {listed(parts)}"


def brings(found: Allocation) -> str:
    """Say what the best mix brings, and what the mix beside it brings of that."""
    said = f"It {_does(found)}{_cost(found)}"
    beside = reference(found)
    if found.offered.worth - found.nothing > _HAIR:
        said += f" {_beside(found, beside)}."
    unspent = found.scenario.total_musd - float(found.offered.budgets.sum())
    if unspent >= STEP_MUSD:
        left = money(found.ground.inputs.dossier, unspent)
        said += f" It leaves {left} unspent: more would do no good, or is not allowed."
    return said


def notes(found: Allocation) -> str:
    """Say how to read the total and the value, and what round figures cost."""
    lost = 100 * found.lost_in_steps
    step = f"steps of {in_full(found.ground.inputs.dossier, STEP_MUSD)}"
    if found.signed is None:
        steps = f"{capital(step)} are too coarse here, so amounts are exact."
    elif lost < _NEARLY:
        steps = f"Rounding it to {step} costs nothing."
    else:
        steps = f"Rounding it to {step} costs {lost:.2f} points."
    return f"The total is a ceiling, not a target. {_cost_apart(found)}{steps}"


def sure(found: Allocation, proof: Certificate | Agreement) -> str:
    """Say how sure it is that no mix is better than the one to sign."""
    if isinstance(proof, Certificate):
        gap = 100 * (proof.at_most - found.offered.worth)
        if gap < _SMALLEST_GAP:
            return "Proven: no mix can be better by as much as 0.01 points."
        return (
            f"Proven: no mix can be better by more than {ceil(100 * gap - _HAIR) / 100:.2f} points."
        )
    agreed = f"{proof.agreeing} of {proof.starts} independent searches end there"
    return f"Best found, not proven: {agreed}."


def reference(found: Allocation) -> Placed:
    """The mix to compare with: the user's own where there is one, else the advice."""
    own = (each for each in found.placed if each.option.role == "mix")
    advice = (each for each in found.placed if each.option.role == "recommendation")
    return next(own, None) or next(advice)


def who(found: Allocation, placed: Placed) -> str:
    """Call the mix to compare with by what it is."""
    own = placed.option.role == "mix"
    return "your mix" if own else found.ground.inputs.dossier.header.advice


def difference(found: Allocation) -> str:
    """Say in what the best mix differs most from the mix beside it."""
    beside = reference(found)
    moved = found.offered.budgets - beside.option.spending.budgets
    programmes, name = found.ground.inputs.dossier.programmes, who(found, beside)
    most, least = int(moved.argmax()), int(moved.argmin())
    parts = []
    if moved[most] >= STEP_MUSD / 2:
        parts.append(f"{amount(float(moved[most]))} more for {programmes[most].short_name}")
    if moved[least] <= -STEP_MUSD / 2:
        parts.append(f"{amount(-float(moved[least]))} less for {programmes[least].short_name}")
    if not parts:
        return f"The best mix is {name}"
    return f"Against {name}: {listed(parts)}"


def by_corner(found: Allocation) -> str:
    """Say what of the best mix goes where in the 2×2, most first, and how to read the bars."""
    name = who(found, reference(found))
    read = f"Thick bars: the best mix, in the colours of the 2×2; thin bars: {name}."
    return f"{read} {places(found)}".rstrip()


def places(found: Allocation) -> str:
    """Say what of the best mix goes where in the 2×2, most first; empty where it spends nothing."""
    spent: dict[str, float] = {}
    dossier = found.ground.inputs.dossier
    for programme, budget in zip(dossier.programmes, found.offered.budgets.tolist(), strict=True):
        place = place_words(dossier, programme.channel, programme.target)
        spent[place] = spent.get(place, 0.0) + budget
    most = sorted(spent.items(), key=lambda each: -each[1])
    parts = [f"{place} {amount(budget)}" for place, budget in most if budget > _NEARLY]
    return f"{'; '.join(parts)}." if parts else ""


def in_brief(found: Allocation) -> str:
    """Say how to read the bars of a slide."""
    beside = who(found, reference(found))
    unit = found.ground.inputs.dossier.header.money_unit
    return f"{unit}. In the colours of the 2×2: the best mix; under each: {beside}."


def alt(found: Allocation) -> str:
    """Describe the bars for those who can't see them."""
    beside = reference(found).option.spending.budgets.tolist()
    dossier = found.ground.inputs.dossier
    pairs = zip(dossier.programmes, found.offered.budgets.tolist(), beside, strict=True)
    said = [
        f"{programme.name} {amount(own)} against {amount(other)}"
        for programme, own, other in pairs
        if max(own, other) > 0
    ]
    name = who(found, reference(found))
    return f"{dossier.header.money_unit} in the best mix, against {name}: {'; '.join(said)}."


def _does(found: Allocation) -> str:
    objective, worth, none = found.scenario.objective, found.offered.worth, found.nothing
    gained, reached, before = points_of(100 * (worth - none)), f"{100 * worth:.1f}", 100 * none
    if worth < none - _HAIR and objective not in NOT_MEANS:
        return f"is {gained} worse than no extra money, as the limits ask"
    match objective:
        case "value":
            return f"brings {gained} over no extra money"
        case "index":
            index = found.ground.inputs.dossier.header.index.short_name
            return f"lifts {index} {gained} above no extra money"
        case "low_end":
            return (
                f"reaches {reached} of 100 points or more in 9 of 10 cases, where no extra money "
                f"reaches {before:.1f}"
            )
        case "worst_future":
            return (
                f"reaches {reached} of 100 points or more on average whichever future comes, "
                f"where no extra money reaches {before:.1f}"
            )
        case "regret":
            return (
                f"is on average at most {points_of(100 * worth)} behind the best mix of "
                f"whichever future comes; no extra money is up to {abs(before):.1f} behind"
            )
        case _:
            name = criterion_name(found.ground.inputs.dossier, objective)
            return f"gains {gained} of 100 on “{name}” over no extra money"


def _cost(found: Allocation) -> str:
    """End the sentence: value leaves cost out, and the mix's money takes so much there."""
    out, objective = cost_out(found.ground.inputs.dossier, found.scenario), found.scenario.objective
    if not out or objective not in OF_VALUE:
        return "."
    taken = 100 * found.cost(found.offered.budgets)
    if objective != "value" or found.offered.worth < found.nothing or taken < SMALLEST_SHOWN:
        return ". Cost is left out of this."
    return f"{out} ({signed(-taken)} for what it spends)."


def _cost_apart(found: Allocation) -> str:
    """Say why value leaves cost out, and what money weighs as much as a point."""
    dossier = found.ground.inputs.dossier
    price = point_in_money(dossier, scenario_weights(dossier, found.scenario))
    if not price or found.scenario.objective not in OF_VALUE:
        return ""
    return f"Cost is left out of value here: money is what is shared out. {price} "


def _beside(found: Allocation, beside: Placed) -> str:
    """Say what the mix beside brings of what the best mix does."""
    name = who(found, beside)
    share = (beside.worth - found.nothing) / (found.offered.worth - found.nothing)
    kept = "" if beside.allowed else ", but does not keep to your limits"
    if share < 0:
        did, kept = "does worse than no extra money", kept.replace("but", "and")
    elif found.scenario.objective in NOT_MEANS:
        did = f"gets {share:.0%} of the way there"
    else:
        did = f"brings {share:.0%} of that"
    return f"{capital(name)} {did}{kept}"

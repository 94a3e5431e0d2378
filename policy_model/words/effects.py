"""Budgets and their effects in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import Effect
from policy_model.analysis.response import Response
from policy_model.dossier import Dossier
from policy_model.dossier.entries import Driver, Programme
from policy_model.scenario import value_at
from policy_model.words.answers import last_year
from policy_model.words.phrases import (
    SMALLEST_SHOWN,
    money,
    moved,
    points_of,
)


def mix_total(answer: Answer, shown: int) -> str:
    """Say what the mix spends a year."""
    option = answer.comparison.candidates[shown]
    spent = float(option.spending.budgets.sum())
    who = "Your mix" if option.role == "mix" else f"“{option.name}”"
    start = f"{who} spends {money(answer.dossier, round(spent, 2))}"
    unspent = option.spending.unspent_musd
    if unspent > SMALLEST_SHOWN:
        return (
            f"{start}; {money(answer.dossier, round(unspent, 2))} of the common total can't be used"
        )
    return f"{start}, {'which is ' if option.role == 'mix' else ''}the common total"


def whose_mix(answer: Answer, shown: int) -> str:
    """Say where the budgets come from, and which named option they equal."""
    dossier, option = answer.dossier, answer.comparison.candidates[shown]
    most = money(dossier, dossier.header.total_musd.maximum.mode)
    if option.role != "mix":
        said = f"These are the budgets of “{option.name}”. Move one to make your own mix."
    else:
        same = value_at(answer.scenario, dossier, "mix_from")
        names = {each.id: each.name for each in dossier.options}
        said = f"It is the same as “{names[same]}”." if same else "It is like no named option."
    return f"{said} All budgets together: at most {most}, on top of what runs already."


def who_gains(answer: Answer, shown: int, effects: Sequence[Effect]) -> str:
    """Say which actor gains most with an option, and what becomes of those strong already."""
    option = answer.comparison.candidates[shown]
    actors = [each for each in effects if each.outcome.group != "institution"]
    best = max(actors, key=lambda each: each.gain)
    if best.gain < SMALLEST_SHOWN:
        return f"{option.short_name}: nobody gains"
    said = f"{option.short_name} does most for {best.outcome.short_name}: {_way(best.gain)}"
    strong = [each for each in actors if each.outcome.group == "incumbent"]
    if not strong or best in strong:
        return said
    moves = max(strong, key=lambda each: abs(each.gain))
    if abs(moves.gain) < SMALLEST_SHOWN:
        return f"{said}; those already strong stay where they are"
    return (
        f"{said}; of those already strong, {moves.outcome.short_name} moves most: "
        f"{_way(moves.gain)}"
    )


def who_gains_in_words(answer: Answer, effects: Sequence[Effect]) -> str:
    """Say the largest gain by its verbal anchors, and how to read the chart."""
    best = max(effects, key=lambda each: each.gain)
    way = moved(best.before, best.after, best.outcome.anchors)
    return (
        f"{best.outcome.name}: {way}. Hollow: no extra money; filled: this mix (a diamond where "
        f"it loses). The thin line holds 90% of cases. Levels of 0 to 100 in {last_year(answer)}."
    )


def reach(responses: Sequence[Response]) -> str:
    """Say which programme has most room left for money, and which has least."""
    most = max(responses, key=lambda each: each.most - each.today)
    least = min(responses, key=lambda each: each.most - each.today)
    if most is least:
        return f"All it can take would bring {_reach(most)}"
    return (
        f"Money can still do most for {_reach(most)} of what it could do, and least for "
        f"{_reach(least)}"
    )


def reach_notes(dossier: Dossier) -> str:
    """Say how to read the response curves."""
    return (
        "Share of a programme's potential (up to the dotted line) by its money in all, to the most "
        f"it can take, {dossier.header.money_unit}. Thin: what runs already; thick: extra money. "
        "Hollow: today; filled: this mix. The block under a line is the start-up cost, which buys "
        "nothing by itself. At the most likely judgements."
    )


def programme_help(dossier: Dossier, programme: Programme) -> str:
    """Say what a programme is, what it spends already and what it takes to start."""
    running, start = programme.running_musd.mode, programme.start_up_musd.mode
    said = [programme.description] if programme.description else []
    if running > 0:
        said.append(f"Spends about {money(dossier, running)} already.")
    else:
        said.append("Does not run yet.")
    if start > running:
        first = money(dossier, round(start - running, 2))
        said.append(f"The first {first} only cover the start-up cost.")
    elif start > 0:
        said.append(f"Its start-up cost of {money(dossier, start)} is met by that.")
    else:
        said.append("It has no start-up cost.")
    return " ".join(said)


def driver_help(driver: Driver) -> str:
    """Say what a driver is and what its ends mean."""
    ends = f"0% means: {driver.low_words}. 100% means: {driver.high_words}."
    return f"{driver.description} {ends}".strip()


def driver_ends(driver: Driver) -> str:
    """Say the ends of a driver's scale."""
    return f"From “{driver.low_words}” to “{driver.high_words}”."


def ruled_by(answer: Answer, driver: Driver) -> str:
    """Say how the chosen future rules a driver; nothing where it does not."""
    future = next(each for each in answer.dossier.futures if each.id == answer.scenario.future)
    points = next((path.value for path in future.paths if path.id == driver.id), ())
    if not points:
        return ""
    course = ", ".join(f"{point.value.mode:.0%} in year {point.id}" for point in points)
    return f"Set by the future “{future.name}”: {course}."


def _way(gain: float) -> str:
    return f"{'+' if gain >= 0 else '−'}{points_of(gain)}"


def _reach(response: Response) -> str:
    return f"{response.programme.short_name}, from {response.today:.0%} to {response.most:.0%}"

"""Budgets, programmes and drivers in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier
from policy_model.dossier.entries import Driver, Programme
from policy_model.scenario import value_at
from policy_model.words.phrases import SMALLEST_SHOWN, money


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

"""Answers as plain sentences, the same on every page, export and slide."""

from policy_model.analysis.answer import Answer
from policy_model.words.changes import by_one_weight
from policy_model.words.phrases import (
    NOTHING_TO_COMPARE,
    SMALLEST_SHOWN,
    money,
    points_of,
    share_of_cases,
)
from policy_model.words.price import point_in_money

LEVEL = 1e-9  # of value: what is less apart is so by rounding alone


def headline(answer: Answer) -> str:
    """Say which option leads, and by how much."""
    verdict, options = answer.verdict, answer.comparison.candidates
    leader, runner_up = options[verdict.leader].name, options[verdict.runner_up].name
    apart = points_of(100 * verdict.lead)
    if not answer.scenario.total_musd:
        return NOTHING_TO_COMPARE
    start = f"At {money(answer.dossier, answer.scenario.total_musd)},"
    if verdict.sureness == "tie":
        return f"{start} “{leader}” and “{runner_up}” are level: {apart} apart."
    return f"{start} “{leader}” leads, {apart} ahead of “{runner_up}”."


def what_this_is(answer: Answer) -> str:
    """Say what kind of number this is."""
    return f"Structured judgement, not a forecast. {what_points_are(answer)}"


def what_points_are(answer: Answer) -> str:
    """Say what 100 points are, how many there are for nothing, and what one is in money."""
    comparison = answer.comparison
    base = 100 * float(comparison.mean_value[comparison.status_quo])
    price = point_in_money(answer.dossier, comparison.weights)
    return (
        "100 points is all that these priorities could ask for; "
        f"“{comparison.candidates[comparison.status_quo].name}” scores {base:.0f}. {price}"
    ).rstrip()


def every_option(answer: Answer) -> str:
    """Describe the points of all options, the best first, for those who can't see them."""
    comparison = answer.comparison
    said = (
        f"{comparison.candidates[o].name} {100 * float(comparison.mean_value[o]):.1f}"
        for o in comparison.ranking
    )
    return f"Points of 100: {'; '.join(said)}."


def sureness(answer: Answer) -> str:
    """Say how sure the answer is."""
    verdict = answer.verdict
    share = share_of_cases(verdict.first_share)
    if not answer.scenario.total_musd:
        return "Move the slider."
    match verdict.sureness:
        case "tie":
            return (
                f"Too close to call. “{answer.leader.name}” comes first in {share} of cases, but "
                "by less than 1 point on average."
            )
        case "robust":
            return f"Robust. “{answer.leader.name}” comes first in {share} of cases."
        case _:
            return f"Fragile. “{answer.leader.name}” comes first in only {share} of cases."


def level_whatever(answer: Answer) -> str:
    """Say that the first two are level in every case, for the start of a sentence."""
    other = answer.comparison.candidates[answer.verdict.runner_up].name
    return f"“{answer.leader.name}” and “{other}” are level whatever is learnt"


def last_year(answer: Answer) -> int:
    """The year of the horizon."""
    return answer.dossier.header.horizon.first_year + answer.scenario.horizon_years


def what_would_change_it(answer: Answer) -> str:
    """Say the smallest change of one weight that changes the leader, or a future that does."""
    dossier, options = answer.dossier, answer.comparison.candidates
    if not answer.scenario.total_musd:
        return "All options that only spend are the same here."
    if by_weight := by_one_weight(answer):
        return by_weight
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
        if option.spending.unspent_musd > SMALLEST_SHOWN:
            unspent = money(dossier, option.spending.unspent_musd)
            said.append(f"“{option.name}” can't use {unspent} of the total.")
        if outside.any():
            criteria = ", ".join(
                f"“{criterion.short_name}”"
                for criterion, beyond in zip(dossier.criteria, outside, strict=True)
                if beyond
            )
            said.append(f"“{option.name}” goes off the scale of {criteria} and is cut off there.")
    return " ".join(said)

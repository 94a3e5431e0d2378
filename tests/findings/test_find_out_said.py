from dataclasses import replace

import pytest

from policy_model.analysis.answer import find_answer
from policy_model.analysis.robustness.information import Information, Worth, find_information
from policy_model.findings.find_out import sentences as words
from policy_model.scenario import default_scenario
from tests.support import lakeland, likely
from tests.words.support import LEADING, answer_of, asked

SURE = Worth("everything", 0.0, 0.0, 0.0, 0.01)
ENTRY = Worth("programmes.village_wells", 0.004, 0.0001, 0.2, 0.02)
SINGLE = Worth("programmes.village_wells.start_up_musd", 0.003, 0.0001, 0.15, 0.01)


def information(
    everything: Worth = SURE,
    entries: tuple[Worth, ...] = (),
    single: tuple[Worth, ...] = (),
    explained: float = 0.95,
    changed: float = 0.0,
) -> Information:
    return Information(everything, single, entries, changed, explained)


WORTH = information(replace(SURE, value=0.006, error=0.0001, musd=0.3), (ENTRY,), (SINGLE,))


def test_nothing_to_learn_changes_nothing_and_says_what_moves_the_lead() -> None:
    answer = answer_of(LEADING)
    nothing = information(SURE, (replace(ENTRY, value=0.0),), (replace(SINGLE, value=0.0),))
    said = words.verdict(answer, nothing)
    assert said.startswith("Nothing that could be learnt")
    assert answer.leader.name in said
    assert "What moves its lead most is" in said
    assert "though no answer would turn it" in words.chart_title(nothing)
    assert "typically moves" in words.caption(nothing)


def test_what_is_learnt_in_hardly_any_case_is_not_called_nothing() -> None:
    """The value isn't told from 0, but in some draws another option is best."""
    noise = replace(SURE, value=1e-6, error=1e-6)
    found = information(noise, (replace(ENTRY, value=0.0),), (replace(SINGLE, value=0.0),))
    said = words.verdict(answer_of(LEADING), replace(found, changed=0.001))
    assert said.startswith("Hardly anything")
    assert "in under 1% of cases another option" in said
    assert "hardly any answer" in words.chart_title(replace(found, changed=0.001))


def test_the_first_task_with_points_and_money() -> None:
    answer = answer_of(LEADING)
    said = words.verdict(answer, WORTH)
    assert said.startswith("Find out more about “")
    assert "0.40 points, as good as USD 0.20 million a year" in said
    assert "everything would be worth 0.60 points, as good as USD 0.30 million" in said
    assert "its start-up cost”: 0.30 points" in words.best_single(answer, WORTH)
    assert "0.40 points" in words.alt(answer, WORTH)


def test_what_is_not_told_from_nothing_is_nothing() -> None:
    noise = replace(ENTRY, error=0.003)
    assert words.points_words(noise) == "0 within error"
    assert words.right_words(lakeland(), noise) == "–"
    said = words.verdict(answer_of(LEADING), replace(WORTH, entries=(noise,)))
    assert said.startswith("No single finding stands out.")


def test_without_a_weight_on_cost_nothing_is_priced() -> None:
    free = replace(WORTH, entries=(replace(ENTRY, musd=None),))
    assert "not priced" in words.verdict(answer_of(LEADING), free)
    assert words.right_words(lakeland(), free.entries[0]) == "not priced"


def test_a_poor_fit_is_said() -> None:
    assert "80%" in words.caption(replace(WORTH, explained=0.8))
    assert "%" not in words.caption(WORTH)


@pytest.mark.parametrize(("musd", "said"), [(0.001, "under USD 0.01"), (0.126, "USD 0.13")])
def test_small_sums(musd: float, said: str) -> None:
    assert words.musd_words(lakeland(), musd).startswith(said)


def test_options_that_are_level_in_every_case() -> None:
    twins = asked(lakeland(), total_musd=2.0)
    assert twins.verdict.lead == 0
    found = find_information(twins.inputs, twins.comparison)
    assert "are level whatever is learnt" in words.verdict(twins, found)


def test_no_extra_money_and_no_range_have_sentences() -> None:
    still = asked(lakeland(), total_musd=0.0)
    found = find_information(still.inputs, still.comparison)
    assert words.nothing(still, found) == "With no extra money there is nothing to compare."
    sure = find_answer(likely(lakeland()), default_scenario(lakeland()))
    found = find_information(sure.inputs, sure.comparison)
    assert words.nothing(sure, found) == words.verdict(sure, found)
    assert "No judgement here has a range" in words.verdict(sure, found)

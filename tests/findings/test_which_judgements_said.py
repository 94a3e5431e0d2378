"""Which judgements move the lead, case by case."""

from policy_model.analysis.robustness.tornado import Bar, Tornado
from policy_model.findings.which_judgements import sentences as words
from tests.words.support import LEADING, answer_of

START = "programmes.village_wells.start_up_musd"
HALF = "programmes.village_wells.half_potential_musd"
ANSWER = answer_of(LEADING)
STEADY = Bar(HALF, 1, 3, 0.12, 0.08)
TURNING = Bar(START, 0.5, 2, 0.05, -0.03)


def tornado(*bars: Bar) -> Tornado:
    return Tornado(at_modes=0.1, mean=0.09, bars=bars)


def test_no_single_one_turns_it() -> None:
    assert words.verdict(ANSWER, tornado(STEADY)) == (
        "No single judgement turns the lead within its range. Village wells: money for half its "
        "potential moves it most: from 8.0 points to 12 points."
    )


def test_those_that_turn_it_are_named() -> None:
    assert words.verdict(ANSWER, tornado(TURNING, STEADY)) == (
        "One judgement turns the lead within its range: “Village wells: its start-up cost”."
    )
    many = words.verdict(ANSWER, tornado(*[TURNING] * 5))
    assert many.startswith("5 judgements each turn the lead within their range: ")
    assert many.endswith(" and 2 more.")


def test_nothing_to_move() -> None:
    assert "every number that it hangs on is certain" in words.verdict(ANSWER, tornado())
    nothing = answer_of(LEADING, total_musd=0.0)
    assert "nothing to compare" in words.verdict(nothing, tornado(STEADY))


def test_nothing_moves_the_lead_of_options_that_are_level() -> None:
    said = words.verdict(ANSWER, Tornado(0.0, 0.0, ()))
    assert said.startswith("No judgement moves the lead: “Village wells first” and “")
    assert said.endswith("” are level whatever is learnt.")


def test_the_runner_up_ahead_at_the_most_likely_values_is_said_first() -> None:
    behind = Bar(START, 0.5, 2, -0.02, -0.01)
    said = words.verdict(ANSWER, Tornado(-0.015, 0.01, (behind,)))
    assert said.startswith(
        "With every judgement at its most likely value, “Direct grants” is ahead by 1.5 points. "
        "No single judgement turns the lead"
    )
    assert said.endswith("from lost by 2.0 points to lost by 1.0 point.")


def test_the_caption_says_that_one_varies_at_a_time() -> None:
    said = words.caption(tornado(TURNING, STEADY), 1)
    assert said.startswith("One judgement varies at a time, all others at their most likely values")
    assert "At the most likely values the lead is 10 points" in said
    assert said.endswith("1 more moves it less.")
    assert "lost by 3.0 points" in words.caption(Tornado(-0.03, 0.01, (STEADY,)), 1)

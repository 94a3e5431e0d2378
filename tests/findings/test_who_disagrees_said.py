"""Who disagrees, in words."""

import numpy as np
import pytest

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.regret import (
    RegretTable,
    regret_by_future,
    regret_by_perspective,
)
from policy_model.findings.who_disagrees import FINDING
from policy_model.findings.who_disagrees import sentences as words
from tests.words.support import LEADING, answer_of

SECOND = [0.1, 0.5, 0.2, 0.6, 0.3]
CLOSE = [0.1, 0.595, 0.2, 0.6, 0.3]


def tables(answer: Answer) -> tuple[RegretTable, RegretTable]:
    return (
        regret_by_perspective(answer.comparison, answer.disagreement),
        regret_by_future(answer.comparison, answer.disagreement),
    )


def verdict(answer: Answer) -> str:
    return words.verdict(answer, *tables(answer))


def test_nobody() -> None:
    answer = answer_of(LEADING)
    assert verdict(answer) == (
        "Nobody that we look at: “Village wells first” comes first for all 2 priorities and in all "
        "2 futures."
    )
    assert words.fares(answer, *tables(answer)) == "", "the verdict has said it"


def test_hardly_anybody() -> None:
    said = verdict(answer_of(LEADING, by_perspective=[LEADING, CLOSE]))
    assert said.startswith("Hardly anybody: “Village wells first” is first, or less than 1 point")


def test_somebody_and_some_future() -> None:
    answer = answer_of(
        LEADING, by_perspective=[LEADING, SECOND], by_future=[LEADING, [0.1, 0.4, 0.2, 0.6, 0.3]]
    )
    assert verdict(answer) == (
        "“Village wells first” loses for 1 of 2 priorities and in 1 of 2 futures. In the future "
        "“Drought” it is 20 points behind “Direct grants”."
    )
    assert "It loses for “Treasury”" in words.fares(answer, *tables(answer))
    other = answer_of(LEADING, by_perspective=[LEADING, SECOND])
    assert verdict(other) == (
        "“Village wells first” loses for 1 of 2 priorities. For “Treasury” it is 10 points behind "
        "“Direct grants”."
    )


def test_how_the_advice_fares_where_it_does_not_lead() -> None:
    answer = answer_of(SECOND)
    assert verdict(answer).startswith("Nobody that we look at: “Direct grants” comes first")
    assert "is number 2 of 5" in words.fares(answer, *tables(answer))


def test_no_extra_money() -> None:
    told = FINDING.told(answer_of(LEADING, total_musd=0.0))
    assert "nothing to compare" in told.verdict
    assert (told.also, told.notes, told.parts) == ("", (), ())


def made_up(values: list[list[float]]) -> RegretTable:
    options = answer_of(LEADING).comparison.candidates[: len(values)]
    ids = tuple(f"s{s}" for s in range(len(values[0])))
    return RegretTable(options, ids, ids, np.array(values))


def test_the_safest_choice() -> None:
    table = made_up([[0.3, 0.1], [0.2, 0.2], [0.0, 0.3]])
    assert words.minimax(table, "whatever happens") == (
        "“Village wells first” is the safest choice whatever happens: at worst 10 points behind "
        "the best."
    )
    never = words.minimax(made_up([[0.3, 0.3], [0.1, 0.1]]), "whatever happens")
    assert never == "“No extra money” is the safest choice: never behind, whatever happens."
    hardly = words.minimax(made_up([[0.3, 0.2998], [0.1, 0.3]]), "whatever happens")
    assert "hardly ever behind, whatever happens" in hardly
    assert words.minimax(made_up([[0.3]]), "whatever happens").endswith("is the only option.")


@pytest.mark.parametrize(
    ("threshold", "said"),
    [
        (0.0, "No option is level with the best in all 2 futures; “No extra money” is in 1."),
        (10.0, "“Village wells first” is within 10 points of the best in all 2 futures."),
        (20.0, "“No extra money” and “Village wells first” are within 20 points of the best in "),
        (100.0, "3 of 3 options are within 100 points of the best in all 2 futures."),
    ],
)
def test_what_is_acceptable(threshold: float, said: str) -> None:
    table = made_up([[0.3, 0.1], [0.2, 0.2], [0.0, 0.3]])
    assert words.acceptable(table, threshold).startswith(said)


def test_a_single_future() -> None:
    table = made_up([[0.3], [0.3]])
    assert words.acceptable(table, 1.0).endswith("of the best in the only future.")


def test_a_map_is_described() -> None:
    said = words.alt(made_up([[0.3, 0.1], [0.2, 0.2]]), "future")
    assert said == (
        "Points behind the best by option and future. Best: s0: No extra money; "
        "s1: Village wells first."
    )

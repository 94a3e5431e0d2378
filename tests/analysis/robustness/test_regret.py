from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.regret import (
    YOUR_WEIGHTS,
    Loss,
    RegretTable,
    regret,
    regret_by_future,
    regret_by_perspective,
)
from policy_model.model.inputs import Inputs
from policy_model.scenario import change, default_scenario
from tests.support import drawn, lakeland


def answered(inputs: Inputs, **scenario: object) -> Answer:
    return find_answer(inputs, replace(default_scenario(inputs.dossier), **scenario))


def tables(answer: Answer) -> tuple[RegretTable, RegretTable]:
    return (
        regret_by_perspective(answer.comparison, answer.disagreement),
        regret_by_future(answer.comparison, answer.disagreement),
    )


def made_up(values: list[list[float]]) -> RegretTable:
    """A table of the small dossier's first options, in its two futures or more."""
    options = answered(drawn(lakeland(), 2)).comparison.candidates[: len(values)]
    ids = tuple(f"s{s}" for s in range(len(values[0])))
    return RegretTable(options, ids, ids, np.array(values))


def test_regret_by_hand() -> None:
    found = regret(np.array([[3.0, 1.0], [2.0, 5.0], [0.0, 5.0]]))
    assert found.tolist() == [[0, 4], [1, 0], [3, 0]]


def test_a_table_by_hand() -> None:
    table = made_up([[0.30, 0.10, 0.5], [0.20, 0.50, 0.5], [0.00, 0.505, 0.5]])
    np.testing.assert_allclose(table.most_regret, [0.405, 0.1, 0.3])
    assert table.minimax == 1
    assert table.winners[:2] == (0, 2)
    np.testing.assert_allclose(table.acceptable_share(0), [2 / 3, 1 / 3, 2 / 3])
    np.testing.assert_allclose(table.acceptable_share(0.5), [2 / 3, 2 / 3, 2 / 3])
    np.testing.assert_allclose(table.acceptable_share(10), [2 / 3, 1, 2 / 3])
    np.testing.assert_allclose(table.acceptable_share(100), [1, 1, 1])
    assert table.losses(1) == (Loss(0, 0, pytest.approx(0.1)),)
    assert [loss.state for loss in table.losses(0)] == [1]


def test_states_that_are_equal_leave_one_answer() -> None:
    table = made_up([[0.3, 0.3], [0.5, 0.5], [0.4, 0.4]])
    assert (table.minimax, set(table.winners), table.losses(1)) == (1, {1}, ())


def test_one_option_regrets_nothing() -> None:
    table = made_up([[0.3, 0.1]])
    assert (table.minimax, table.losses(0)) == (0, ())
    assert table.acceptable_share(0).tolist() == [1.0]


def test_of_equals_the_first_id_is_named_whatever_the_order() -> None:
    table = made_up([[0.3, 0.3], [0.3, 0.3], [0.3, 0.3]])
    first = min(range(3), key=lambda o: table.candidates[o].id)
    assert (table.minimax, *table.winners) == (first, first, first)


@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=1, max_size=5))
def test_regret_is_never_negative_and_nothing_for_the_best(values: list[list[float]]) -> None:
    found = regret(np.array(values))
    assert (found >= 0).all()
    assert (found.min(axis=0) == 0).all()


# From an answer.


def test_losses_of_the_advice_are_those_that_the_page_names(inputs: Inputs) -> None:
    answer = answered(inputs)
    for table, cases in zip(tables(answer), (answer.perspectives, answer.futures), strict=True):
        assert table.ids == tuple(case.id for case in cases)
        losses = table.losses(answer.comparison.recommendation)
        said = {table.ids[loss.state]: (loss.winner, loss.regret) for loss in losses}
        assert said == {
            case.id: (case.winner, pytest.approx(case.regret)) for case in cases if case.lost
        }
        assert table.winners == tuple(case.winner for case in cases)


def test_your_weights_are_a_state_where_they_are_no_perspectives(inputs: Inputs) -> None:
    plain, _ = tables(answered(inputs))
    assert plain.ids == ("villagers", "treasury")
    for weights in ((("cost", 20.0),), ()):
        assert tables(answered(inputs, weights=weights))[0].ids == plain.ids
    answer = answered(inputs, weights=(("cost", 50.0),), future="drought")
    table, _ = tables(answer)
    assert table.ids == ("villagers", "treasury", YOUR_WEIGHTS)
    np.testing.assert_allclose(table.values[:, -1], answer.comparison.mean_value)


def test_a_perspective_of_ones_own_is_a_state(inputs: Inputs) -> None:
    base = replace(default_scenario(inputs.dossier), weights=(("cost", 50.0),))
    own = find_answer(inputs, change(base, inputs.dossier, "own_perspectives.add", "Board"))
    table, futures = tables(own)
    assert table.ids == ("villagers", "treasury", "own:Board")
    assert table.names[-1] == "Board"
    weighed = find_answer(inputs, base)
    np.testing.assert_allclose(table.values[:, -1], weighed.comparison.mean_value)
    np.testing.assert_allclose(futures.values, tables(weighed)[1].values)


def test_a_mix_like_a_named_option_never_wins_and_regrets_what_that_does(inputs: Inputs) -> None:
    answer = answered(inputs, mix_musd=(("village_wells", 0.7),))
    options = answer.comparison.candidates
    for table in tables(answer):
        np.testing.assert_array_equal(table.regret[-1], table.regret[1])
        assert {options[o].role for o in (*table.winners, table.minimax)}.isdisjoint({"mix"})
        assert (table.regret >= 0).all()

"""What a point is in money, and where cost is said to be left out."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.findings import next_money
from policy_model.scenario import default_scenario
from policy_model.words.price import cost_out, point_in_money
from tests.analysis.test_price import NO_COST
from tests.support import drawn, lakeland

DOSSIER = lakeland()
FREE = {"weights": (("cost", 0.0), ("voice", 50.0))}


def asked(changes: Any = {}, **scenario: Any) -> Answer:  # noqa: B006 - never written to
    inputs = drawn(lakeland(changes), 8)
    return find_answer(inputs, replace(default_scenario(inputs.dossier), **scenario))


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.2, "USD 0.25 million a year"),  # USD 5 million is all of cost: 5 / 0.2 / 100
        (0.025, "USD 2.0 million a year"),
        (1.0, "USD 50,000 a year"),
    ],
)
def test_a_point_in_money(share: float, said: str) -> None:
    weights = np.array([1 - share, share])
    assert point_in_money(DOSSIER, weights) == f"1 point weighs as much here as {said}."


def test_it_stands_beside_what_points_are() -> None:
    assert words.what_points_are(asked()).endswith(
        " 1 point weighs as much here as USD 0.25 million a year."
    )
    for changes, scenario in (({}, FREE), (NO_COST, {})):
        said = words.what_points_are(asked(changes, **scenario))
        assert "weighs" not in said
        assert said == said.strip()


def test_the_next_money_says_what_it_costs_itself() -> None:
    said, free, plain = (
        next_money.FINDING.told(each) for each in (asked(), asked(**FREE), asked(NO_COST))
    )
    assert "points, cost left out" in said.verdict
    # USD 0.1 million of 5, at a fifth of the weight.
    assert "priorities, cost left out (−0.40 for USD 100,000)." in said.parts[0].caption
    for each in (free, plain):
        assert "cost" not in each.verdict
        assert "with these priorities." in each.parts[0].caption


def test_cost_is_said_to_be_left_out_only_where_it_counts() -> None:
    scenario = default_scenario(DOSSIER)
    assert cost_out(DOSSIER, scenario) == ", cost left out"
    assert cost_out(DOSSIER, replace(scenario, **FREE)) == ""
    plain = lakeland(NO_COST)
    assert cost_out(plain, default_scenario(plain)) == ""

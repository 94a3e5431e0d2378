"""Numbers as words."""

import re

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model import words
from policy_model.words.phrases import beyond, listed
from tests.support import EQUAL, lakeland

ANCHORS = ["ignored", "heard", "consulted", "listened to", "deciding"]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (0, "about “ignored”"),
        (4.9, "about “ignored”"),
        (12.5, "between “ignored” and “heard”"),
        (24.9, "about “heard”"),
        (25, "about “heard”"),
        (37, "between “heard” and “consulted”"),
        (50, "about “consulted”"),
        (75, "about “listened to”"),
        (80.1, "between “listened to” and “deciding”"),
        (95, "between “listened to” and “deciding”"),
        (99, "about “deciding”"),
        (100, "about “deciding”"),
    ],
)
def test_level_in_words(level: float, said: str) -> None:
    assert words.between(level, ANCHORS) == said


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (0.1, "hardly any of a step"),
        (2.5, "a tenth of a step"),
        (5, "a fifth of a step"),
        (6.25, "a quarter of a step"),
        (8.3, "a third of a step"),
        (12.5, "half a step"),
        (-12.5, "half a step"),
        (16.7, "two thirds of a step"),
        (19, "three quarters of a step"),
        (25, "a full step"),
        (37.5, "1.5 steps"),
        (100, "4.0 steps"),
    ],
)
def test_steps(points: float, said: str) -> None:
    assert words.steps(points) == said


@pytest.mark.parametrize(
    ("points", "said"),
    [(0, "0.0"), (-0.04, "0.0"), (0.04, "0.0"), (-0.06, "−0.1"), (2.34, "+2.3"), (-12, "−12.0")],
)
def test_signed(points: float, said: str) -> None:
    assert words.signed(points) == said


@pytest.mark.parametrize(
    ("musd", "said"), [(3.0, "3.0"), (12, "12.0"), (0.1, "0.1"), (2.75, "2.75"), (1 / 3, "0.33")]
)
def test_money_is_said_as_exactly_as_it_was_typed(musd: float, said: str) -> None:
    assert words.money(lakeland(), musd) == f"USD {said} million a year"


shares = st.floats(0.00001, 0.99999)


@settings(max_examples=200)
@given(shares, shares)
def test_a_needed_share_is_said_beyond_itself_in_the_fewest_decimals(
    needed: float, now: float
) -> None:
    assume(abs(needed - now) > 1e-4)
    said, stands = beyond(needed, now, needed > now)
    assert said != stands
    assert re.fullmatch(r"\d+(\.\d{1,3})?%", said)
    share = float(said[:-1]) / 100
    decimals = len(said[:-1].partition(".")[2])
    assert stands == f"{now:.{decimals}%}"
    assert 0 <= share <= 1
    # The next number of these decimals past what is needed, seen from now.
    assert 0 < (share - needed) * (1 if needed > now else -1) <= 10.0 ** (-2 - decimals) + 1e-8
    if decimals:
        coarse = 10 ** (1 + decimals)
        away = (np.ceil if needed > now else np.floor)(needed * coarse) / coarse
        assert f"{away:.{decimals - 1}%}" == f"{now:.{decimals - 1}%}" or not 0 <= away <= 1


def test_listed() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_a_swing_is_a_question() -> None:
    (voice, *_) = lakeland().criteria
    assert words.swing(voice).startswith(
        "How much would it matter to go from “unheard” to “deciding”?"
    )
    assert "equal" not in words.swing(voice)


def test_equality_is_said_to_count_nobody() -> None:
    (voice, *_) = lakeland({"dossier.format": 2, "criteria.voice.measure": EQUAL}).criteria
    assert "how equal the levels are, not how many gain" in words.swing(voice)

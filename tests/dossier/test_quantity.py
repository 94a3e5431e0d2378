from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from policy_model.dossier.quantity import Quantity, Unit

UNIT = Unit("level, 0 to 1", minimum=0, maximum=1, scale="strength")
SCALES = {"strength": {"weak": Quantity(low=0.1, mode=0.2, high=0.3)}}


def expectation(raw: Any, unit: Unit = UNIT) -> str:
    with pytest.raises(PydanticCustomError) as error:
        unit.read(raw, SCALES)
    return error.value.message()


@pytest.mark.parametrize(
    ("raw", "low", "mode", "high"),
    [
        (0.5, 0.5, 0.5, 0.5),
        (1, 1.0, 1.0, 1.0),
        ({"value": 0.5}, 0.5, 0.5, 0.5),
        ({"low": 0, "mode": 0.5, "high": 1}, 0, 0.5, 1),
        ({"low": 0.5, "mode": 0.5, "high": 0.5}, 0.5, 0.5, 0.5),
        ("weak", 0.1, 0.2, 0.3),
        ({"step": "weak"}, 0.1, 0.2, 0.3),
        ({"value": "weak"}, 0.1, 0.2, 0.3),
    ],
)
def test_a_number_a_range_or_a_step_is_read(raw: Any, low: float, mode: float, high: float) -> None:
    quantity = UNIT.read(raw, SCALES)
    assert (quantity.low, quantity.mode, quantity.high) == (low, mode, high)
    assert quantity.certain == (low == high)
    assert quantity.evidence == ()


@pytest.mark.parametrize(
    ("evidence", "ids"), [("note", ("note",)), (["note", "guess"], ("note", "guess"))]
)
def test_a_number_may_have_evidence_of_its_own(evidence: Any, ids: tuple[str, ...]) -> None:
    assert UNIT.read({"value": 0.5, "evidence": evidence}).evidence == ids


def test_a_step_is_remembered() -> None:
    assert UNIT.read("weak", SCALES).step == "weak"
    assert UNIT.read(0.2, SCALES).step is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (1.01, "at least 0 and at most 1"),
        (-0.01, "at least 0 and at most 1"),
        ({"low": -0.1, "mode": 0.5, "high": 1}, "at least 0 and at most 1"),
        ({"low": 0, "mode": 0.5, "high": 1.1}, "at least 0 and at most 1"),
        ({"low": 0.6, "mode": 0.5, "high": 1}, "low <= mode <= high"),
        ({"low": 0, "mode": 0.5, "high": 0.4}, "low <= mode <= high"),
        ({"low": 0, "high": 0.4}, "a number, or the keys low, mode and high"),
        ({"low": 0, "mode": 0, "high": 0, "value": 0}, "a number, or the keys"),
        ({"step": "weak", "value": "weak"}, "a number, or the keys"),
        ({}, "a number, or the keys"),
        ({5: 1}, "a number, or the keys"),
        (float("nan"), "a finite number"),
        (float("inf"), "a finite number"),
        ({"low": 0, "mode": 0.5, "high": float("inf")}, "a finite number"),
        (True, "a finite number"),
        (None, "a finite number"),
        ([0.5], "a finite number"),
        ({"value": [0.5]}, "a finite number"),
        ("huge", "a number or one of weak"),
        ({"step": "huge"}, "a number or one of weak"),
        ({"step": ["weak"]}, "a number or one of weak"),
        ({"step": {"weak": 1}}, "a number or one of weak"),
        ({"value": 0.5, "evidence": 3}, "an evidence id or a list of them"),
        ({"value": 0.5, "evidence": [3]}, "an evidence id or a list of them"),
    ],
)
def test_anything_else_is_refused(raw: Any, expected: str) -> None:
    assert expectation(raw).startswith(expected)


def test_refusal_names_the_unit() -> None:
    assert expectation(2) == "at least 0 and at most 1 (level, 0 to 1)"


def test_a_field_without_a_scale_takes_no_steps() -> None:
    assert expectation("weak", Unit("years")) == "a number (years)"


def test_a_certain_field_takes_no_range() -> None:
    certain = Unit("years", certain=True)
    raw = {"low": 1, "mode": 2, "high": 3}
    assert expectation(raw, certain) == "a certain number, without a range (years)"


def test_a_field_above_its_minimum_excludes_it() -> None:
    above = Unit("years", minimum=0, above=True)
    assert expectation(0, above) == "above 0 (years)"
    assert above.read(1e-9).mode == 1e-9

"""Formats of a dossier: which one it is, and what the first has no words for."""

from typing import Any

import pytest

from policy_model.dossier import judgement_of, read_dossier
from policy_model.words.evidence import range_words
from tests.support import EQUAL, LAKELAND, lakeland, problems

NEEDS, EXPOSURE = "programmes.village_wells.needs", "outcomes.village_groups.exposure"
SCALE = {"name": "Exposure", "evidence": "guess", "steps": {"half": 0.5, "twice": 1}}


def of_format_2(changes: dict[str, Any]) -> dict[str, Any]:
    return {"dossier.format": 2, **changes}


def test_a_dossier_that_does_not_say_is_of_the_first_format() -> None:
    before = read_dossier(LAKELAND)
    assert before.header.format == 1
    assert lakeland({"dossier.format": 1}).digest == before.digest
    second = lakeland({"dossier.format": 2})
    assert second.header.format == 2
    assert second.digest != before.digest


@pytest.mark.parametrize("other", [0, 3, "2", 2.5, True, None, [2], {"is": 2}], ids=str)
def test_another_format_is_all_that_is_said(other: Any) -> None:
    changes = {"dossier.format": other, "dossier.colour": "blue", f"{NEEDS}.good_rains": 7}
    found = f"dossier.yaml: format: found {other!r}; expected one of 1 or 2"
    assert problems(changes) == [found]


@pytest.mark.parametrize("format_1", [{}, {"dossier.format": 1}], ids=["absent", "stated"])
@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (NEEDS, {"good_rains": 0.2}, "programmes.yaml: village_wells.needs: found {'good_rains': "),
        (EXPOSURE, {"good_rains": 1}, "outcomes.yaml: village_groups.exposure: found {'good_rai"),
        (EXPOSURE, {}, "outcomes.yaml: village_groups.exposure: found {}; "),
        ("dossier.ratings_by", "achievement", "dossier.yaml: ratings_by: found 'achievement'; "),
        ("dossier.ratings_by", "money", "dossier.yaml: ratings_by: found 'money'; "),
    ],
)
def test_what_is_new_asks_for_the_second(
    format_1: dict[str, Any], path: str, value: Any, line: str
) -> None:
    (found,) = problems({**format_1, path: value})
    assert found.startswith(line)
    assert found.endswith("expected no such key in format 1: declare format: 2 in dossier.yaml")
    assert problems(of_format_2({path: value})) == []


@pytest.mark.parametrize("format_1", [{}, {"dossier.format": 1}], ids=["absent", "stated"])
def test_so_does_a_measure_that_is_new(format_1: dict[str, Any]) -> None:
    line = (
        "criteria.yaml: voice.measure.kind: found 'equally_distributed'; expected no such kind in "
        "format 1: declare format: 2 in dossier.yaml"
    )
    assert problems({**format_1, "criteria.voice.measure": EQUAL}) == [line]
    assert problems(of_format_2({"criteria.voice.measure": EQUAL})) == []


def test_ratings_go_by_money_unless_it_says_otherwise() -> None:
    silent, said, other = (
        lakeland(of_format_2(changes))
        for changes in ({}, {"dossier.ratings_by": "money"}, {"dossier.ratings_by": "achievement"})
    )
    assert silent.header.ratings_by == said.header.ratings_by == "money"
    assert silent.digest == said.digest != other.digest
    found = "dossier.yaml: ratings_by: found 'effort'; expected one of 'money' or 'achievement'"
    assert problems(of_format_2({"dossier.ratings_by": "effort"})) == [found]


@pytest.mark.parametrize(
    ("sense", "level", "expected"),
    [
        ("helps", 0.5, None),
        ("helps", 0.51, "at most 0.5"),
        ("hinders", 0.5, None),
        ("hinders", 0.49, "at least 0.5"),
    ],
)
def test_a_gate_is_open_at_the_reference_level(
    sense: str, level: float, expected: str | None
) -> None:
    changes = {f"{NEEDS}.good_rains": level, "drivers.good_rains.sense": sense}
    why = "the driver's reference level, where it must run"
    line = f"programmes.yaml: village_wells.needs.good_rains: found {level}; expected {expected}"
    assert problems(of_format_2(changes)) == ([f"{line}, {why}"] if expected else [])


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (NEEDS, {"good_rains": -0.1}, "expected at least 0 and at most 1 (level, 0 to 1)"),
        (
            NEEDS,
            {"good_rains": {"low": 0.1, "mode": 0.2, "high": 0.3}},
            "expected a certain number, without a range (level, 0 to 1)",
        ),
        (NEEDS, ["good_rains"], "expected a mapping of ids to values"),
        (EXPOSURE, {"good_rains": -1}, "at least 0 and at most 10 (times the decay, on top)"),
        (EXPOSURE, {"good_rains": "much"}, "expected a number (times the decay, on top)"),
        (NEEDS, {"snow": 0.1}, "needs.snow: found 'snow'; expected an id of drivers.yaml"),
        (EXPOSURE, {"snow": 0.1}, "exposure.snow: found 'snow'; expected an id of drivers.yaml"),
        (NEEDS, {"good_rains": {"value": 0, "evidence": "x"}}, "expected an id of evidence.yaml"),
    ],
)
def test_an_error_in_what_is_new_is_one_line(path: str, value: Any, expected: str) -> None:
    (found,) = problems(of_format_2({path: value}))
    assert expected in found


def test_they_are_numbers_like_others() -> None:
    dossier = lakeland(
        of_format_2(
            {
                f"{NEEDS}.good_rains": {"value": 0.2, "evidence": "slow"},
                f"{EXPOSURE}.good_rains": {"step": "twice", "evidence": "guess"},
                "outcomes.water_ministry.exposure.good_rains": {"low": 0, "mode": 1, "high": 3},
                "scales.exposure": SCALE,
            }
        )
    )
    read = {
        name: (range_words(found.quantity), found.unit, found.evidence)
        for name in (f"{NEEDS}.good_rains", f"{EXPOSURE}.good_rains")
        if (found := judgement_of(dossier, name))
    }
    assert read == {
        f"{NEEDS}.good_rains": ("0.2", "level, 0 to 1", ("slow",)),
        f"{EXPOSURE}.good_rains": ("1", "times the decay, on top", ("guess",)),
    }
    found = judgement_of(dossier, "outcomes.water_ministry.exposure.good_rains")
    assert found is not None
    assert (range_words(found.quantity), found.evidence) == ("1 (0 to 3)", ("slow",))

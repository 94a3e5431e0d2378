"""What the form that sets a number otherwise says of what it can't take."""

from dataclasses import replace

import pytest

from policy_model.dossier import find_dossier, judgement_of, judgements, read_dossier
from policy_model.scenario import Override
from policy_model.scenario.override import refusal
from policy_model.words.refused import refused
from tests.support import lakeland

DOSSIER = lakeland()
START = "programmes.village_wells.start_up_musd"
EFFECT = "programmes.village_wells.effects_per_year.village_groups.strengthens"
FINE = Override(EFFECT, 0.1, 0.2, 0.3, "a new survey", "AB")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ""),
        (
            {"low": 1.5, "mode": 0.3, "high": 0.9},
            "“Low” must be at most “Most likely”, and “Most likely” at most “High”: "
            "you gave 1.5, 0.3, 0.9.",
        ),
        (
            {"low": 5.0, "mode": 3.0, "high": 9.0},
            "“Low” must be at most “Most likely”, and “Most likely” at most “High”: "
            "you gave 5, 3, 9; each must be at least 0 and at most 2 (per year).",
        ),
        (
            {"low": -1.0},
            "“Low” must be at least 0 and at most 2 (per year): you gave -1.",
        ),
        (
            {"mode": 3.0, "high": 9.0},
            "“Most likely” and “High” must be at least 0 and at most 2 (per year): "
            "you gave 3 and 9.",
        ),
        (
            {"judgement": "dossier.total_musd.step", "low": 0.0, "mode": 0.0, "high": 0.0},
            "“Value” must be above 0 (USD million a year): you gave 0.",
        ),
        (
            {"reason": ""},
            "“Why” takes a reason, one line of at most 280 characters: it is empty.",
        ),
        (
            {"initials": "[x](y)"},
            "“Initials” takes 1 to 8 letters or digits, a letter first: you gave 6 characters.",
        ),
        (
            {"judgement": "programmes.gone.start_up_musd"},
            "This is not a number of this dossier.",
        ),
    ],
)
def test_one_sentence_says_where_what_was_found_and_what_is_expected(
    change: dict[str, object], said: str
) -> None:
    assert refused(DOSSIER, replace(FINE, **change)) == said  # type: ignore[arg-type]


def test_a_number_that_upsets_others_is_told_with_whose_they_are() -> None:
    memo = read_dossier(find_dossier())
    outcome = next(each for each in memo.outcomes if each.legitimated_by)
    new = replace(FINE, judgement=f"outcomes.{outcome.id}.start_level", low=0.0, mode=0.0, high=0.0)
    said = refused(memo, new)
    assert said.startswith("This does not go with the dossier's other numbers: it would leave, for")
    assert f"“{outcome.short_name}”" in said
    assert "a base rate down to -" in said
    assert "at least 0" in said


def test_it_refuses_what_a_file_may_not_say_and_nothing_else() -> None:
    for each in judgements(DOSSIER):
        q = each.quantity
        for low, mode, high in ((q.low, q.mode, q.high), (-1, -1, -1), (2, 1, 3), (9, 9, 9)):
            new = replace(FINE, judgement=each.id, low=low, mode=mode, high=high)
            told = refused(DOSSIER, new)
            assert bool(told) == bool(refusal(DOSSIER, new, "a.yaml")), (new, told)
            assert "overrides" not in told
            assert "\n" not in told


def test_a_number_is_found_by_its_id() -> None:
    assert judgement_of(DOSSIER, START) in judgements(DOSSIER)
    assert judgement_of(DOSSIER, "programmes.gone.start_up_musd") is None

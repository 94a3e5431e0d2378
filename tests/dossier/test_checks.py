from typing import Any

import pytest
from hypothesis import given

from policy_model.model.projection import base_rates
from tests.strategies import dossier_files
from tests.support import EQUAL, REMOVED, changed, drawn, lakeland, problems, read

WELLS = "programmes.village_wells"
DEEDS = {
    "kind": "words_into_deeds",
    "commitments": "village_groups",
    "pressure_from_above": "water_ministry",
    "pressure_from_below": ["village_groups"],
    "dependence": {"good_rains": 0.5},
}
JUDGED = {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 1}


@pytest.mark.parametrize(
    ("path", "value", "key", "found", "file"),
    [
        (f"{WELLS}.effects_per_year.x", {"erodes": 0.1}, "effects_per_year.x", "x", "outcomes"),
        (f"{WELLS}.dependence.x", 0.1, "dependence.x", "x", "drivers"),
        (f"{WELLS}.ratings.x", 0.1, "ratings.x", "x", "criteria"),
        (f"{WELLS}.evidence", "x", "evidence", "x", "evidence"),
        (
            f"{WELLS}.maximum_musd",
            {"value": 5, "evidence": ["note", "x"]},
            "maximum_musd.evidence",
            "x",
            "evidence",
        ),
        ("outcomes.water_ministry.dependence.x", 0.1, "dependence.x", "x", "drivers"),
        ("outcomes.water_ministry.legitimated_by.x", 0, "legitimated_by.x", "x", "outcomes"),
        ("criteria.voice.objective", "x", "objective", "x", "objectives"),
        ("criteria.voice.measure.outcomes", ["x"], "measure.outcomes", "x", "outcomes"),
        (
            "criteria.voice.measure",
            {**EQUAL, "outcomes": ["x"]},
            "measure.outcomes",
            "x",
            "outcomes",
        ),
        (
            "criteria.voice.measure",
            {**DEEDS, "commitments": "x"},
            "measure.commitments",
            "x",
            "outcomes",
        ),
        (
            "criteria.voice.measure",
            {**DEEDS, "pressure_from_above": "x"},
            "measure.pressure_from_above",
            "x",
            "outcomes",
        ),
        (
            "criteria.voice.measure",
            {**DEEDS, "pressure_from_below": ["village_groups", "x"]},
            "measure.pressure_from_below",
            "x",
            "outcomes",
        ),
        (
            "criteria.voice.measure",
            {**DEEDS, "dependence": {"x": 0.5}},
            "measure.dependence.x",
            "x",
            "drivers",
        ),
        ("options.villages.shares.x", 1, "shares.x", "x", "programmes"),
        ("options.villages.drivers", {"x": 1}, "drivers.x", "x", "drivers"),
        ("perspectives.treasury.weights.x", 1, "weights.x", "x", "criteria"),
        ("futures.drought.paths.x", {1: 1}, "paths.x", "x", "drivers"),
        ("evidence.note.paragraphs", [1, 9], "paragraphs", 9, "paragraphs"),
    ],
)
def test_a_dangling_id_is_one_problem(
    path: str, value: Any, key: str, found: Any, file: str
) -> None:
    owner, entry, *_ = path.split(".")
    expected = f"{owner}.yaml: {entry}.{key}: found {found!r}; expected an id of {file}.yaml"
    assert problems({"dossier.format": 2, path: value}) == [expected]


@pytest.mark.parametrize("kind", ["perspective", "future"])
def test_a_dangling_default_is_one_problem(kind: str) -> None:
    expected = f"dossier.yaml: default_{kind}: found 'x'; expected an id of {kind}s.yaml"
    assert problems({f"dossier.default_{kind}": "x"}) == [expected]


def test_a_dangling_id_is_said_though_its_entry_fails_otherwise() -> None:
    found = problems({f"{WELLS}.dependence.x": 0.1, f"{WELLS}.colour": "blue"})
    assert len(found) == 2


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"drivers.good_rains.evidence": REMOVED},
            "drivers.yaml: good_rains.reference_level: found nothing; "
            "expected evidence for this number",
        ),
        (
            {"evidence.note.paragraphs": REMOVED},
            "evidence.yaml: note.paragraphs: found nothing; expected the paragraph of what is st",
        ),
        (
            {"perspectives.treasury.weights": {"voice": 0, "cost": 0}},
            "perspectives.yaml: treasury.weights: found 'no weight above 0'; "
            "expected at least one above 0",
        ),
        (
            {"perspectives.treasury.weights": {"voice": 1}},
            "perspectives.yaml: treasury.weights.cost: found nothing; expected a weight, 0 or more",
        ),
        (
            {"options.villages.shares": {"village_wells": 0}},
            "options.yaml: villages.shares: found 'no share above 0'; expected at least one above",
        ),
        (
            {"options.villages.role": "other"},
            "options.yaml: found '0 options with the role recommendation'; expected exactly one",
        ),
        (
            {"options.villages.role": "status_quo", "options.villages.shares": REMOVED},
            "options.yaml: found '2 options with the role status_quo'; expected exactly one",
        ),
        (
            {"options.status_quo.shares": {"village_wells": 1}},
            "options.yaml: status_quo: found 'money or drivers'; expected none",
        ),
        (
            {"options.status_quo.drivers": {"good_rains": 1}},
            "options.yaml: status_quo: found 'money or drivers'; expected none",
        ),
        (
            {"options.wells.corner": {"channel": "multilateral", "target": "state"}},
            "options.yaml: wells.corner: found 'multilateral, state'; expected a corner with at le",
        ),
        (
            {"criteria.voice.best": 0},
            "criteria.yaml: voice.best: found 0.0; expected a best anchor that differs",
        ),
        (
            {"criteria.voice.measure": JUDGED, f"{WELLS}.ratings.voice": 1},
            "programmes.yaml: ministry_pumps.ratings.voice: found nothing; expected a rating",
        ),
        (
            {f"{WELLS}.ratings.voice": 1},
            "programmes.yaml: village_wells.ratings.voice: found 'voice'; "
            "expected a judged criterion",
        ),
        (
            {"outcomes.village_groups.group": "incumbent"},
            "outcomes.yaml: found 'none'; expected at least one outcome of the group new_non_state",
        ),
        (
            {"dossier.total_musd.default": 6},
            "dossier.yaml: total_musd.default: found 6.0; expected at most the maximum, 5",
        ),
        (
            {"dossier.total_musd.step": 0.0049},
            "dossier.yaml: total_musd.step: found 0.0049; "
            "expected at most 1000 steps up to the maximum, 5",
        ),
        (
            {"dossier.total_musd.step": 1e-310},
            "dossier.yaml: total_musd.step: found 1e-310; expected at most 1000 steps",
        ),
        (
            {"dossier.horizon.default_years": 11},
            "dossier.yaml: horizon.default_years: found 11.0; expected at most the maximum, 10",
        ),
        (
            {"dossier.horizon.default_years": 4.5},
            "dossier.yaml: horizon.default_years: found 4.5; expected a whole number of years",
        ),
        (
            {"dossier.horizon.start_year": 2026.5},
            "dossier.yaml: horizon.start_year: found 2026.5; expected a whole number of years",
        ),
        (
            {"options.your_mix": changed({})["options"]["wells"]},
            "options.yaml: your_mix: found 'your_mix'; expected another id: this is the user's",
        ),
    ],
)
def test_what_does_not_fit_together_is_said(changes: dict[str, Any], line: str) -> None:
    assert line in "\n".join(problems(changes))


def test_a_dossier_without_programmes_is_refused() -> None:
    changes = {
        "programmes": {},
        "options": {
            name: changed({})["options"]["status_quo"] | {"role": role}
            for name, role in (("a", "status_quo"), ("b", "recommendation"))
        },
    }
    assert problems(changes) == ["programmes.yaml: found 'none'; expected at least one programme"]


def test_a_base_rate_below_zero_anywhere_in_the_ranges_is_refused() -> None:
    # At the modes 0.1 x 0.6/0.4 = 0.15 is lent 0.5 x 0.2 = 0.10; at the highest start level 0.15.
    lent = "outcomes.water_ministry.legitimated_by"
    assert problems({lent: {"village_groups": 0.49}}) == []
    (line,) = problems({lent: {"village_groups": 0.6}})
    assert line.startswith(
        "outcomes.yaml: water_ministry: found 'a base rate down to -0.0300 per year'; "
        "expected at least 0"
    )


@given(dossier_files())
def test_no_draw_of_a_dossier_that_reads_has_a_base_rate_below_zero(files: Any) -> None:
    assert base_rates(drawn(read(files), 16)).min() >= 0


@pytest.mark.parametrize(("level", "sense"), [(0, "helps"), (1, "hinders")])
def test_a_reference_context_that_stops_all_is_refused(level: float, sense: str) -> None:
    changes = {
        "drivers.good_rains.reference_level": level,
        "drivers.good_rains.sense": sense,
        f"{WELLS}.dependence.good_rains": {"low": 0.5, "mode": 0.6, "high": 1},
    }
    assert problems(changes) == [
        "programmes.yaml: village_wells.dependence: found 0; "
        "expected a context above 0 at the reference levels"
    ]


def test_a_mapping_of_ids_may_hold_one_called_evidence() -> None:
    criteria = changed({})["criteria"]
    dossier = lakeland(
        {
            "scales.rating": {"name": "Rating", "evidence": "guess", "steps": {"a": 0, "b": 1}},
            "criteria.evidence": {**criteria["voice"], "measure": JUDGED},
            **{
                f"programmes.{name}.ratings": {"evidence": "b"}
                for name in changed({})["programmes"]
            },
            **{f"perspectives.{name}.weights.evidence": 1 for name in changed({})["perspectives"]},
        }
    )
    assert dossier.criteria[-1].id == "evidence"

"""Errors of single records, planted one by one."""

from typing import Any

import pytest

from tests.support import EQUAL, REMOVED, changed, problems

NAN, INF = float("nan"), float("inf")
WELLS = "programmes.village_wells"
VILLAGES = "outcomes.village_groups"
RANGE = {"low": 0.1, "mode": 0.2, "high": 0.3}


# Each planted error is one line with file, key path, value found and expectation.
@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        # numbers
        (
            f"{VILLAGES}.start_level",
            1.5,
            "outcomes.yaml: village_groups.start_level: found 1.5; "
            "expected at least 0 and at most 0.99 (level, 0 to 1)",
        ),
        (
            f"{VILLAGES}.start_level",
            {"low": 0.3, "mode": 0.2, "high": 0.4},
            "outcomes.yaml: village_groups.start_level: "
            "found {'low': 0.3, 'mode': 0.2, 'high': 0.4}; "
            "expected low <= mode <= high (level, 0 to 1)",
        ),
        (
            f"{WELLS}.start_up_musd",
            NAN,
            "programmes.yaml: village_wells.start_up_musd: found nan; "
            "expected a finite number (USD million a year)",
        ),
        (
            f"{WELLS}.maximum_musd",
            INF,
            "programmes.yaml: village_wells.maximum_musd: found inf; "
            "expected a finite number (USD million a year)",
        ),
        (
            f"{WELLS}.half_potential_musd",
            0,
            "programmes.yaml: village_wells.half_potential_musd: found 0; "
            "expected at least 0.001 (USD million a year)",
        ),
        (
            f"{WELLS}.half_potential_musd",
            {"low": 0.0009, "mode": 0.5, "high": 1},
            "expected at least 0.001 (USD million a year)",
        ),
        (
            f"{WELLS}.maximum_musd",
            RANGE,
            "programmes.yaml: village_wells.maximum_musd: "
            "found {'low': 0.1, 'mode': 0.2, 'high': 0.3}; "
            "expected a certain number, without a range (USD million a year)",
        ),
        (
            f"{WELLS}.maximum_musd",
            "five",
            "programmes.yaml: village_wells.maximum_musd: found 'five'; "
            "expected a number (USD million a year)",
        ),
        (
            f"{WELLS}.effects_per_year.village_groups.strengthens",
            "huge",
            "programmes.yaml: village_wells.effects_per_year.village_groups.strengthens: "
            "found 'huge'; expected a number or one of weak, strong (per year)",
        ),
        (
            "perspectives.treasury.weights.cost",
            -1,
            "perspectives.yaml: treasury.weights.cost: found -1; "
            "expected at least 0 (swing weight, unscaled)",
        ),
        (
            "futures.drought.paths.good_rains.3",
            7,
            "futures.yaml: drought.paths.good_rains.3: found 7; "
            "expected at least 0 and at most 1 (level, 0 to 1)",
        ),
        (
            "futures.drought.paths.good_rains.31",
            0.5,
            "futures.yaml: drought.paths.good_rains.31: found 31; "
            "expected less than or equal to 30",
        ),
        (
            "criteria.voice.curvature",
            -800,
            "criteria.yaml: voice.curvature: found -800; "
            "expected at least -50 and at most 50 (curvature of a value function)",
        ),
        (
            "dossier.total_musd.step",
            0,
            "dossier.yaml: total_musd.step: found 0; expected above 0 (USD million a year)",
        ),
        (
            "dossier.total_musd.maximum",
            0,
            "dossier.yaml: total_musd.maximum: found 0; expected above 0 (USD million a year)",
        ),
        (
            "dossier.horizon.start_year",
            0,
            "dossier.yaml: horizon.start_year: found 0; "
            "expected at least 1 and at most 9999 (year)",
        ),
        (
            "dossier.horizon.start_year",
            {"low": 2025, "mode": 2026, "high": 2027},
            "expected a certain number, without a range (year)",
        ),
        # keys
        (
            f"{WELLS}.colour",
            "blue",
            "programmes.yaml: village_wells.colour: found 'blue'; expected no such key",
        ),
        (f"{WELLS}.5", 1, "programmes.yaml: village_wells.5: found 5; expected no such key"),
        (
            f"{WELLS}.id",
            "direct_grants",
            "programmes.yaml: village_wells.id: found 'direct_grants'; expected no such key",
        ),
        (
            f"{WELLS}.effects_per_year.village_groups.id",
            "water_ministry",
            "programmes.yaml: village_wells.effects_per_year: "
            "found {'village_groups': {'strengthens': 'strong', 'id': 'water_m…; "
            "expected no key id: an entry's key is its id",
        ),
        ("dossier.colour", "blue", "dossier.yaml: colour: found 'blue'; expected no such key"),
        ("dossier.country", "Lakeland", "dossier.yaml: country: found 'Lakeland'; expected no suc"),
        ("dossier.money", "USD", "dossier.yaml: money: found 'USD'; expected no such key"),
        (
            "dossier.index.short_name",
            REMOVED,
            "dossier.yaml: index.short_name: found nothing; expected a value here",
        ),
        (
            f"{WELLS}.start_up_musd",
            REMOVED,
            "programmes.yaml: village_wells.start_up_musd: found nothing; expected a value here",
        ),
        ("dossier.title", REMOVED, "dossier.yaml: title: found nothing; expected a value here"),
        (
            "programmes.Big Wells",
            changed({})["programmes"]["village_wells"],
            "programmes.yaml: Big Wells: found 'Big Wells'; "
            "expected an id of small letters, digits and underscores",
        ),
        (
            "programmes.7",
            changed({})["programmes"]["village_wells"],
            "programmes.yaml: 7: found 7; expected a valid string",
        ),
        # types
        (WELLS, "some words", "a mapping of keys to values"),
        (WELLS, None, "a mapping of keys to values"),
        (f"{WELLS}.name", 5, "programmes.yaml: village_wells.name: found 5; expected a valid str"),
        (f"{WELLS}.name", "", "programmes.yaml: village_wells.name: found ''; expected some words"),
        (
            f"{WELLS}.channel",
            "sideways",
            "programmes.yaml: village_wells.channel: found 'sideways'; "
            "expected one of 'bilateral' or 'multilateral'",
        ),
        (
            f"{WELLS}.effects_per_year",
            [],
            "programmes.yaml: village_wells.effects_per_year: found []; "
            "expected a mapping of ids to entries",
        ),
        (f"{WELLS}.effects_per_year", "strong", "expected a mapping of ids to entries"),
        (f"{WELLS}.dependence", ["good_rains"], "expected a mapping of ids to values"),
        (f"{WELLS}.dependence", None, "expected a mapping of ids to values"),
        (
            f"{VILLAGES}.anchors",
            ["a", "b", "c", "d"],
            "outcomes.yaml: village_groups.anchors.4: found nothing; expected a value here",
        ),
        (
            f"{VILLAGES}.anchors",
            list("abcdef"),
            "outcomes.yaml: village_groups.anchors: "
            "found ['a', 'b', 'c', 'd', 'e', 'f']; expected at most 5",
        ),
        (
            "criteria.voice.measure",
            {**EQUAL, "inequality_aversion": 1},
            "criteria.yaml: voice.measure.inequality_aversion: found 1; "
            "expected at least 0 and at most 0.99 (inequality aversion, 0 for none)",
        ),
        (
            "criteria.voice.measure.outcomes",
            [],
            "criteria.yaml: voice.measure.outcomes: found []; expected at least 1",
        ),
        (
            "criteria.voice.measure.outcomes",
            ["village_groups", "village_groups"],
            "criteria.yaml: voice.measure.outcomes: "
            "found ['village_groups', 'village_groups']; expected each id once",
        ),
        ("criteria.voice.measure.outcomes", "village_groups", "expected a list"),
        ("criteria.voice.measure", "cost", "criteria.yaml: voice.measure: found 'cost'; expected"),
        (
            "criteria.voice.measure.kind",
            "guess",
            "criteria.yaml: voice.measure.kind: found 'guess'; expected one of 'mean_level', ",
        ),
        (
            "criteria.voice.measure",
            {},
            "criteria.yaml: voice.measure.kind: found nothing; expected one of the known kinds",
        ),
        (
            "options.villages.corner",
            {"channel": "bilateral", "target": "state"},
            "expected either corner or shares, not both",
        ),
        (
            "options.wells.role",
            "other",
            "options.yaml: wells: found {'name': 'Shared fund to villages', 'short_name': 'Shared "
            "f…; expected corner: just where the role is corner",
        ),
        (
            "options.wells.corner",
            REMOVED,
            "expected corner: just where the role is corner",
        ),
        (
            "options.wells",
            {**changed({})["options"]["villages"], "role": "corner"},
            "expected corner: just where the role is corner",
        ),
        (
            "scales.effect_per_year.steps.weak",
            {"low": 3, "mode": 2, "high": 1},
            "scales.yaml: effect_per_year.steps.weak: "
            "found {'low': 3, 'mode': 2, 'high': 1}; "
            "expected low <= mode <= high (step of a rating scale)",
        ),
    ],
)
def test_each_error_is_one_line_that_says_all(path: str, value: Any, line: str) -> None:
    (found,) = problems({"dossier.format": 2, path: value})
    assert line in found

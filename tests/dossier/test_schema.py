"""The schemas say of a file what the reader says, as far as one file can show it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from policy_model.dossier.scaffold import write_scaffold
from policy_model.dossier.schema import dossier_schema, file_schemas
from tests.support import DOSSIERS, REMOVED, changed, problems

ALONE = {name: Draft202012Validator(schema) for name, schema in file_schemas().items()}
WHOLE = Draft202012Validator(dossier_schema())


def as_json(content: Any) -> Any:
    """Content of a YAML file as an editor sees it: every key is text."""
    if isinstance(content, dict):
        return {str(key): as_json(value) for key, value in content.items()}
    return [as_json(each) for each in content] if isinstance(content, list) else content


def contents(folder: Path) -> dict[str, Any]:
    paths = sorted(folder.glob("*.yaml"))
    return {path.stem: as_json(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths}


def wrong(files: dict[str, Any]) -> set[str]:
    """Files that their own schema refuses; the whole document must refuse the same."""
    files = as_json(files)
    alone = {name for name, content in files.items() if not ALONE[name].is_valid(content)}
    named = {f"{name}.yaml": content for name, content in files.items()}
    whole = {str(error.path[0]).partition(".")[0] for error in WHOLE.iter_errors(named)}
    assert whole == alone
    return alone


def test_they_are_schemas() -> None:
    Draft202012Validator.check_schema(dossier_schema())
    for validator in ALONE.values():
        Draft202012Validator.check_schema(validator.schema)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_file_of_every_dossier_passes(folder: Path) -> None:
    assert wrong(contents(folder)) == set()


def test_a_new_dossier_passes_by_the_schemas_beside_it(tmp_path: Path) -> None:
    folder = write_scaffold("my_policy", tmp_path)
    assert wrong(contents(folder)) == set()
    for name, validator in ALONE.items():
        beside = (folder / ".schema" / f"{name}.json").read_text(encoding="utf-8")
        assert json.loads(beside) == validator.schema


# Each is planted in the small dossier, and the reader must refuse it, too.
PLANTED: dict[str, Any] = {
    "programmes.village_wells.chanel": "multilateral",
    "programmes.village_wells.channel": "direct",
    "programmes.village_wells.name": REMOVED,
    "programmes.village_wells.short_name": "",
    "programmes.village_wells.running_musd": -1,
    "programmes.ministry_pumps.running_musd": {"low": 1},
    "programmes.village_wells.maximum_musd": {"low": 1, "mode": 2, "high": 3},
    "programmes.village_wells.half_potential_musd": 0,
    "programmes.village_wells.start_up_musd": True,
    "programmes.village_wells.start_up_musd.high": REMOVED,
    "programmes.village_wells.start_up_musd.mean": 0.2,
    "programmes.village_wells.start_up_musd.evidence": 7,
    "programmes.village_wells.effects_per_year": ["village_groups"],
    "programmes.village_wells.effects_per_year.village_groups.helps": "strong",
    "programmes.village_wells.effects_per_year.village_groups.strengthens": 2.5,
    "programmes.village_wells.dependence.good_rains": 1.1,
    "programmes.Village": {"name": "Village"},
    "outcomes.village_groups.start_level": 1,
    "outcomes.village_groups.start_level.high": 1.5,
    "outcomes.village_groups.decay_per_year": 0,
    "outcomes.village_groups.anchors": ["a", "b", "c", "d"],
    "outcomes.village_groups.group": "villagers",
    "drivers.good_rains.reference_level": 1.5,
    "drivers.good_rains.sense": True,
    "criteria.voice.measure.kind": "median_level",
    "criteria.voice.measure.outcomes": [],
    "criteria.voice.measure.outcome": "village_groups",
    "criteria.cost.best": "none",
    "options.grants.corner.target": "mixed",
    "options.villages.shares.village_wells": -1,
    "perspectives.villagers.weights": REMOVED,
    "futures.drought.paths.good_rains": {},
    "futures.drought.paths.good_rains.31": 0.5,
    "futures.drought.paths.good_rains.1": 2,
    "evidence.note.kind": "guessed",
    "evidence.note.paragraphs": 1,
    "evidence.note.confidence": REMOVED,
    "paragraphs.1.claim": "yes",
    "scales.effect_per_year.steps": {"weak": 0.1},
    "dossier.total_musd.step": 0,
    "dossier.horizon.maximum_years": 31,
    "dossier.horizon.years": 3,
    "dossier.question": REMOVED,
    "dossier.index.anchors": "five words",
    "dossier.currency": "US$",
    "dossier.axes": {"channel": {"bilateral": {"name": "By the ministry"}}},
    "dossier.groups": {"incumbent": ""},
    "dossier.index.mean_of": "x" * 61,
    "objectives.people": "People",
}


@pytest.mark.parametrize("path", PLANTED)
def test_a_planted_error_fails_where_it_stands(path: str) -> None:
    change = {path: PLANTED[path]}
    assert wrong(changed(change)) == {path.partition(".")[0]}
    assert problems(change)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("programmes.village_wells.effects_per_year.village_groups.strengthens", 0.1),
        (
            "programmes.village_wells.effects_per_year.village_groups.strengthens",
            {"step": "strong", "evidence": ["note", "guess"]},
        ),
        (
            "programmes.village_wells.effects_per_year.village_groups.strengthens",
            {"value": "strong", "evidence": "note"},
        ),
        ("programmes.village_wells.maximum_musd", {"value": 4, "evidence": "note"}),
        ("programmes.village_wells.evidence", ["note", "slow"]),
        ("criteria.voice.curvature", None),
        ("criteria.voice.curvature", -2),
        ("options.villages.drivers", {"good_rains": 1}),
        ("futures.drought.paths.good_rains.30", 0),
        ("evidence.note.paragraphs", [1, 1]),
        ("background", {"wells": {"name": "Wells"}}),
        ("paragraphs.3.on_record", {"says": "No", "source": "Elsewhere"}),
        ("dossier.currency", "Swiss francs"),
        ("dossier.currency", "€"),
        ("dossier.axes", {}),
        ("dossier.groups", {"incumbent": "The ministry's own"}),
    ],
)
def test_each_way_to_write_a_value_passes_and_is_read(path: str, value: Any) -> None:
    assert wrong(changed({path: value})) == set()
    assert problems({path: value}) == []

"""The schemas say of a file what the reader says, as far as one file can show it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from policy_model.dossier.quantity import SCALES, Quantity
from policy_model.dossier.read import KINDS
from policy_model.dossier.records import Header, Scale
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
    "programmes.village_wells.needs": {"good_rains": 1.5},
    "programmes.village_wells.needs.good_rains": {"low": 0.1, "mode": 0.2, "high": 0.3},
    "programmes.Village": {"name": "Village"},
    "outcomes.village_groups.exposure": {"good_rains": -1},
    "outcomes.village_groups.exposure.good_rains": [1],
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
    "criteria.voice.measure": {
        "kind": "mean_level",
        "outcomes": ["village_groups", "village_groups"],
    },
    "criteria.voice.id": "voice",
    "programmes.village_wells.effects_per_year.village_groups.id": "village_groups",
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
    "dossier.format": 3,
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
        ("programmes.village_wells.needs", {"good_rains": {"value": 0.2, "evidence": "note"}}),
        ("outcomes.village_groups.exposure", {"good_rains": {"low": 0, "mode": 0.5, "high": 2}}),
        ("dossier.format", 1),
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
    change = {"dossier.format": 2, path: value}
    assert wrong(changed(change)) == set()
    assert problems(change) == []


# What the records take, of an edit of any file of any dossier, is what the schemas take.
FILES = {
    (folder.name, path.stem): yaml.safe_load(path.read_text(encoding="utf-8"))
    for folder in DOSSIERS
    for path in sorted(folder.glob("*.yaml"))
}
Place = tuple[Any, ...]


def places(content: Any, path: Place = ()) -> list[Place]:
    inner = content.items() if isinstance(content, dict) else ()
    if isinstance(content, list):
        inner = enumerate(content)
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


def found(content: Any, place: Place) -> Any:
    for key in place:
        content = content[key]
    return content


class AnyStep(dict[str, Quantity]):
    """Steps of a scale, which another file says."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Quantity:
        return Quantity(low=0, mode=0, high=0)


CONTEXT = {"scales": dict.fromkeys(SCALES, AnyStep())}
# What a schema has no words for: the order of a range, and rules between the fields of an entry.
UNSAID = ("low <= mode <= high", "Value error")


def refusals(name: str, content: Any) -> list[str]:
    """What the records refuse of a file."""
    if name == "dossier":
        entries = [(Header, content)]
    elif not isinstance(content, dict) or any(
        isinstance(entry, dict) and "id" in entry for entry in content.values()
    ):
        return ["no mapping of ids to entries"]
    else:
        kind = {"scales": Scale, **KINDS}[name]
        entries = [
            (kind, {**entry, "id": key} if isinstance(entry, dict) else entry)
            for key, entry in content.items()
        ]
    messages = []
    for kind, entry in entries:
        try:
            kind.model_validate(entry, context=CONTEXT)
        except ValidationError as error:
            messages += [detail["msg"] for detail in error.errors()]
    return messages


FIGURES = [-51, -1, -0.5, 0, 0.0005, 0.001, 0.5, 0.99, 0.995, 1, 1.5, 2, 2.5, 30, 31, 50.5, 10_000]
figures = st.sampled_from(FIGURES)
texts = st.sampled_from(["", "a", "weak", "cost", "two words", "US$", "x" * 30, "y" * 61])
ranges = st.lists(figures, min_size=3, max_size=3, unique=True).map(
    lambda three: dict(zip(("low", "mode", "high"), sorted(three), strict=True))
)
scalars = st.none() | st.booleans() | figures | texts
values = st.recursive(
    scalars | ranges | st.fixed_dictionaries({"step": texts}),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(texts, inner, max_size=3)
        | st.fixed_dictionaries({"value": inner}, optional={"evidence": inner})
    ),
    max_leaves=4,
)


@st.composite
def edits(draw: Any) -> tuple[Any, ...]:
    """A file of a dossier, a place in it, and a value for it or, with a key, for one below it."""
    folder, name = draw(st.sampled_from(list(FILES)))
    everywhere = st.sampled_from(places(FILES[folder, name])[1:])
    elsewhere = everywhere.map(lambda place: found(FILES[folder, name], place))
    keys = st.none() | texts | st.integers(0, 32) | everywhere.map(lambda place: place[-1])
    return folder, name, draw(everywhere), draw(keys), draw(st.just(REMOVED) | values | elsewhere)


def edited(content: Any, place: Place, key: Any, value: Any) -> Any:
    content = copy.deepcopy(content)
    here = found(content, place[:-1])
    if key is not None and isinstance(here[place[-1]], dict):
        here = here[place[-1]]
        if not any(isinstance(each, int) for each in here):
            key = str(key)  # as an editor sees it
    else:
        key = place[-1]
    if value is not REMOVED:
        here[key] = copy.deepcopy(value)
    elif not isinstance(here, dict) or key in here:
        del here[key]
    return content


@settings(max_examples=400, deadline=None)
@given(edits())
def test_schema_and_records_refuse_the_same(edit: tuple[Any, ...]) -> None:
    folder, name, *change = edit
    content = edited(FILES[folder, name], *change)
    messages = refusals(name, content)
    assume(not messages or not all(each.startswith(UNSAID) for each in messages))
    assert ALONE[name].is_valid(as_json(content)) == (messages == [])

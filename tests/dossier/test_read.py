import copy
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policy_model.dossier import InputError, read_dossier
from tests.support import (
    DOSSIERS,
    LAKELAND,
    REMOVED,
    Files,
    changed,
    lakeland,
    problems,
    read,
    refusal,
    write,
)

NAN, INF = float("nan"), float("inf")
WELLS = "programmes.village_wells"
VILLAGES = "outcomes.village_groups"
RANGE = {"low": 0.1, "mode": 0.2, "high": 0.3}


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_dossier_reads(folder: Path) -> None:
    dossier = read_dossier(folder)
    assert dossier.id == folder.name
    assert dossier.programmes
    assert dossier.options


def test_entries_keep_the_order_of_the_file_and_know_their_id() -> None:
    names = ["village_wells", "ministry_pumps", "direct_grants"]
    assert [programme.id for programme in lakeland().programmes] == names


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
    (found,) = problems({path: value})
    assert line in found


@pytest.mark.parametrize("name", sorted(path.stem for path in LAKELAND.glob("*.yaml")))
@pytest.mark.parametrize("content", [None, b"- a list\n", b"\xff", b"a: [\n"])
def test_a_file_that_does_not_read_is_one_problem(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    folder = write(changed({}), tmp_path / "lakeland")
    (folder / f"{name}.yaml").unlink()
    if content:
        (folder / f"{name}.yaml").write_bytes(content)
    with pytest.raises(InputError) as error:
        read_dossier(folder)
    assert [problem.file for problem in error.value.problems] == [f"{name}.yaml"]


def test_a_background_file_is_optional() -> None:
    assert lakeland().background == ()
    fact = {"name": "Lakes", "evidence": "note", "value": 12, "unit": "lakes"}
    assert lakeland({"background.lakes": fact}).background[0].name == "Lakes"


def test_no_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"found 'no folder'; expected a folder of YAML files"):
        read_dossier(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["programs.yaml", "criteria.yml"])
def test_a_stray_yaml_file_is_named(tmp_path: Path, name: str) -> None:
    folder = Path(shutil.copytree(LAKELAND, tmp_path / "lakeland"))
    (folder / name).write_text("a: 1\n")
    (folder / "notes.txt").write_text("not for us")
    with pytest.raises(InputError) as error:
        read_dossier(folder)
    (problem,) = error.value.problems
    assert (problem.file, problem.found) == (name, "an unknown file")


def test_all_errors_of_all_files_are_said_at_once() -> None:
    files = changed(
        {
            f"{WELLS}.start_up_musd": -1,
            f"{WELLS}.colour": "blue",
            f"{WELLS}.dependence.floods": 0.5,
            "programmes.direct_grants.effects_per_year.lakes": {"strengthens": "weak"},
            f"{VILLAGES}.start_level": {"low": 3, "mode": 2, "high": 1},
            "drivers.good_rains.sense": REMOVED,
            "scales.effect_per_year.steps.weak": NAN,
            "perspectives.treasury.weights": {"voice": 0, "cost": 0},
            "options.ministry.shares.water_wheels": 1,
            "futures.drought.paths.floods": {1: 0.5},
            "dossier.default_future": "flood",
            "dossier.index.anchors": ["a"],
        }
    )
    files["objectives"] = b"people: {name: People}\npeople: {name: Money}\n"
    files["paragraphs"] = b"\xff"
    files["wishes"] = {}
    with pytest.raises(InputError) as error:
        read(files)
    found = {(problem.file, problem.key) for problem in error.value.problems}
    assert found == {
        ("programmes.yaml", "village_wells.start_up_musd"),
        ("programmes.yaml", "village_wells.colour"),
        ("programmes.yaml", "village_wells.dependence.floods"),
        ("programmes.yaml", "direct_grants.effects_per_year.lakes"),
        ("outcomes.yaml", "village_groups.start_level"),
        ("drivers.yaml", "good_rains.sense"),
        ("scales.yaml", "effect_per_year.steps.weak"),
        ("perspectives.yaml", "treasury.weights"),
        ("options.yaml", "ministry"),
        ("options.yaml", "ministry.shares.water_wheels"),
        ("futures.yaml", "drought.paths.floods"),
        ("dossier.yaml", "default_future"),
        *(("dossier.yaml", f"index.anchors.{i}") for i in range(1, 5)),
        ("objectives.yaml", "line 2"),
        ("paragraphs.yaml", "byte 0"),
        ("wishes.yaml", ""),
    }


@pytest.mark.parametrize(
    "entry",
    [
        f"{file}.{entry}"
        for file, entries in changed({}).items()
        if file != "dossier"
        for entry in entries
    ],
)
def test_an_entry_that_fails_alone_leaves_no_dangling_ids(entry: str) -> None:
    (line,) = problems({f"{entry}.no_such_key": 1})
    file, _, key = entry.partition(".")
    assert line == f"{file}.yaml: {key}.no_such_key: found 1; expected no such key"


def test_the_smallest_half_potential_is_read() -> None:
    assert problems({f"{WELLS}.half_potential_musd": 0.001}) == []


def test_the_first_year_is_a_whole_number() -> None:
    horizon = lakeland().header.horizon
    assert (horizon.first_year, horizon.start_year.mode) == (2026, 2026.0)
    assert isinstance(horizon.first_year, int)


@pytest.mark.parametrize("path", [".", "../water_in_lakeland", "../water_in_lakeland/."])
def test_a_dossier_has_the_name_of_its_folder_however_it_is_reached(
    monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(LAKELAND)
    assert read_dossier(Path(path)).id == "water_in_lakeland"


def test_digest_follows_content_only() -> None:
    files = changed({})
    backwards = {name: dict(reversed(content.items())) for name, content in files.items()}
    backwards["drivers"] = b"# the weather\n" + (LAKELAND / "drivers.yaml").read_bytes()
    assert read(files).digest == read(backwards).digest == lakeland().digest


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"{WELLS}.start_up_musd.mode", 0.21),
        (f"{WELLS}.name", "Wells"),
        ("paragraphs.3.claim", True),
        ("drivers.bad_rains", changed({})["drivers"]["good_rains"]),
        ("background.lakes", {"name": "Lakes"}),
    ],
)
def test_digest_tells_any_change(path: str, value: Any) -> None:
    assert lakeland({path: value}).digest != lakeland().digest


# Fuzzing: whatever a value becomes, the dossier reads or says what is wrong with it.
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(st.characters(codec="utf-8"), max_size=8)
    | st.sampled_from(["strong", "weak", "voice", "village_groups", "note", "cost", 0, 1, 0.5])
    | st.dates()
)
keys = scalars.filter(lambda key: key == key)  # noqa: PLR0124 - leaves NaN out
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(keys, inner, max_size=3)
        | st.fixed_dictionaries({"low": inner, "mode": inner, "high": inner})
        | st.fixed_dictionaries({}, optional=dict.fromkeys(["value", "step", "evidence"], inner))
    ),
    max_leaves=5,
)


def places(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = content.items() if isinstance(content, dict) else ()
    if isinstance(content, list):
        inner = enumerate(content)
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


PLACES = [place for place in places(changed({})) if place]


def put(files: Files, place: tuple[Any, ...], key: Any, value: Any) -> Files:
    """Put a value at a place, or, with a key and where there is a mapping, one level below."""
    files = copy.deepcopy(files)
    here: Any = files
    for part in place[:-1]:
        here = here[part]
    if key is not None and isinstance(here[place[-1]], dict):
        here[place[-1]][key] = value
    else:
        here[place[-1]] = value
    return files


@settings(max_examples=200)
@given(st.sampled_from(PLACES), st.none() | keys, values)
@example(("criteria",), (1, 2), 3)
@example(("outcomes", "village_groups", "anchors"), None, ["a"])
@example(("programmes", "village_wells", "effects_per_year"), None, {"x": {"strengthens": {}}})
@example(("programmes", "village_wells", "maximum_musd"), None, {"step": ["weak"]})
@example(("criteria",), True, [3])
def test_no_value_causes_anything_but_an_input_error(
    place: tuple[Any, ...], key: Any, value: Any
) -> None:
    lines = refusal(lambda: read(put(changed({}), place, key, value)))
    assert lines is None or lines

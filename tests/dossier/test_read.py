import shutil
from pathlib import Path
from typing import Any

import pytest

from policy_model.dossier import InputError, read_dossier
from tests.support import (
    DOSSIERS,
    LAKELAND,
    REMOVED,
    changed,
    lakeland,
    problems,
    read,
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


def test_a_wrong_step_is_not_missed_among_the_least_there_must_be() -> None:
    (line,) = problems({"scales.effect_per_year.steps.weak": {"low": 0.1}})
    assert "steps.weak: found {'low': 0.1}" in line


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

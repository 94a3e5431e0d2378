"""A new dossier, as it is written and after an edit by hand."""

import re
from pathlib import Path

import pytest

from policy_model.analysis.coverage import coverage
from policy_model.dossier import InputError, read_dossier
from policy_model.dossier.read import KINDS
from policy_model.dossier.records import Scale
from policy_model.dossier.scaffold import write_scaffold
from policy_model.dossier.schema import file_schemas
from policy_model.model.context import driver_paths
from tests.support import ROOT, compared, refusal

SHELVED = ROOT / "data" / "russia_council_of_europe_1997"
LONGEST_SHORT_NAME = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_scaffold("my_policy", tmp_path)


def edited(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_it_has_the_files_of_a_dossier_on_the_shelf(folder: Path) -> None:
    written = {path.name for path in folder.glob("*.yaml")}
    assert written == {path.name for path in SHELVED.glob("*.yaml")}


def test_it_is_read_and_all_claims_are_covered(folder: Path) -> None:
    dossier = read_dossier(folder)
    claims = [each for each in coverage(dossier) if each.claim]
    assert len(claims) > 3
    assert all(each.covered for each in claims)


def test_it_shows_each_part_at_least_once(folder: Path) -> None:
    dossier = read_dossier(folder)
    corners = {(each.channel, each.target) for each in dossier.programmes}
    assert len(corners) == len(dossier.programmes) == 4
    assert {each.group for each in dossier.outcomes} == {
        *("new_non_state", "reform_state", "incumbent", "institution")
    }
    assert {each.sense for each in dossier.drivers} == {"helps", "hinders"}
    assert {each.kind for each in dossier.evidence} == {"stated", "inferred", "judgement"}
    assert [each.role for each in dossier.options].count("corner") == 4


def test_its_reasons_are_all_used(folder: Path) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.yaml"))
    for each in read_dossier(folder).evidence:
        assert re.search(rf"evidence: {each.id}\b", text), each.id


def test_its_short_names_are_short(folder: Path) -> None:
    dossier = read_dossier(folder)
    for entries in (dossier.options, dossier.programmes, dossier.outcomes, dossier.criteria):
        names = [each.short_name for each in entries]
        assert len(set(names)) == len(names)
        assert max(map(len, names)) <= LONGEST_SHORT_NAME


def test_it_compares_and_the_options_differ(folder: Path) -> None:
    values = compared(read_dossier(folder)).mean_value
    assert len({round(float(value), 3) for value in values}) == len(values)


def test_a_future_differs_from_today(folder: Path) -> None:
    dossier = read_dossier(folder)
    today, dry = (driver_paths(dossier, future, {}, 5) for future in dossier.futures)
    assert (today != dry).any(axis=0).all()


@pytest.mark.parametrize("name", sorted(path.stem for path in SHELVED.glob("*.yaml")))
def test_each_file_explains_each_of_its_fields(folder: Path, name: str) -> None:
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    first, *lines = text.splitlines()
    assert first == f"# yaml-language-server: $schema=.schema/{name}.json"
    assert (folder / ".schema" / f"{name}.json").is_file()
    comment = "\n".join(line for line in lines if line.startswith("#"))
    schema = file_schemas()[name]
    if name != "dossier":
        schema = schema["$defs"][{"scales": Scale, **KINDS}[name].__name__]
    for field in schema["properties"]:
        assert re.search(rf"\b{field}\b", comment), field


def test_a_number_edited_changes_the_answer(folder: Path) -> None:
    before = compared(read_dossier(folder))
    edited(
        folder,
        "outcomes",
        "high: 0.35, evidence: committees_today",
        "high: 0.85, evidence: committees_today",
    )
    after = compared(read_dossier(folder))
    assert (after.outlook.index.mean(axis=-1) > before.outlook.index.mean(axis=-1)).all()


def test_a_programme_added_joins_its_corner(folder: Path) -> None:
    before = compared(read_dossier(folder))
    path = folder / "programmes.yaml"
    text = path.read_text(encoding="utf-8")
    added = text[text.index("well_fund:") :].replace("well_fund:", "spring_fund:")
    added = added.replace("village wells", "village springs").replace("Well fund", "Spring fund")
    path.write_text(text + added, encoding="utf-8")
    after = compared(read_dossier(folder))
    at = [each.id for each in after.candidates].index("multilateral_non_state")
    assert (after.candidates[at].spending.budgets > 0).sum() == 2
    assert after.mean_value[at] != pytest.approx(before.mean_value[at])


@pytest.mark.parametrize(
    "name", ["My_policy", "my-policy", "1policy", "", "a b", "../up", "a/b", "é"]
)
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    (line,) = refusal(lambda: write_scaffold(name, tmp_path)) or []
    assert line.startswith("new: PATH: found ")
    assert "small letters, digits and underscores" in line
    assert list(tmp_path.iterdir()) == []


def test_what_exists_is_left_as_it_is(folder: Path) -> None:
    (folder / "dossier.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="nothing is overwritten"):
        write_scaffold(folder.name, folder.parent)
    assert (folder / "dossier.yaml").read_text(encoding="utf-8") == "mine"


def test_a_file_of_that_name_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="nothing is overwritten"):
        write_scaffold("taken", tmp_path)
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_a_name_that_would_open_another_dossier_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this one opens the dossier in data/"):
        write_scaffold(SHELVED.name, tmp_path)


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"new: PATH: .*expected a folder that exists"):
        write_scaffold("my_policy", tmp_path / "nowhere")


def test_nothing_stays_of_one_that_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write_scaffold("my_policy", tmp_path)
    assert list(tmp_path.iterdir()) == []

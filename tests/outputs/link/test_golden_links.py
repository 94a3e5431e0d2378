"""Links that people may have: each opens for ever, as far as its dossier still has what it says."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from policy_model.dossier import Dossier, read_dossier
from policy_model.outputs.link.link import Headline, Opened, dossier_of, open_link
from policy_model.scenario import scenario_data
from policy_model.scenario.override import override_data
from tests.golden.write_links import FOLDER, names
from tests.outputs.text.support import unpacked
from tests.support import DOSSIERS

GOLDEN = sorted(FOLDER.glob("*.yaml"))
READ = {folder.name: read_dossier(folder) for folder in DOSSIERS}
HOW = "Run `python -m tests.golden.write_links` and commit what it adds; never edit what is there."
Golden = dict[str, Any]


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest) -> Golden:
    found: Golden = yaml.safe_load(request.param.read_text(encoding="utf-8"))
    return found


def opened_of(golden: Golden) -> tuple[Opened, Dossier]:
    dossier = READ[golden["dossier"]]
    return open_link(golden["link"], dossier), dossier


def leaves(data: Any, path: str = "") -> dict[str, Any]:
    """Every number and word of nested data, by its path."""
    if not isinstance(data, dict):
        return {path: data}
    found: dict[str, Any] = {}
    for key, value in data.items():
        found |= leaves(value, f"{path}.{key}" if path else str(key))
    return found


def all_of(opened: Opened) -> dict[str, Any]:
    """All that a scenario says, also what its dossier says anyway."""
    said = asdict(replace(opened.scenario, overrides=()))
    plain = {key: _nested(value) for key, value in said.items()}
    return leaves(plain | {"overrides": override_data(opened.scenario.overrides)})


def _nested(value: Any) -> Any:
    return {key: _nested(own) for key, own in value} if isinstance(value, tuple) else value


def test_there_is_one_of_each_kind_of_todays_version() -> None:
    missing = set(names()) - {path.stem for path in GOLDEN}
    assert not missing, f"No golden link yet of {', '.join(sorted(missing))}. {HOW}"


def test_its_file_says_what_the_link_says(golden: Golden) -> None:
    assert unpacked(golden["link"])["scenario"] == golden["scenario"], HOW


def test_every_setting_is_taken_or_named(golden: Golden) -> None:
    opened, _ = opened_of(golden)
    keys = [problem.key for problem in opened.rejected]
    taken = all_of(opened)
    for path, value in leaves(golden["scenario"]).items():
        named = any(f"{path}.".startswith(f"{key}.") for key in keys)
        assert taken.get(path) == value or named, f"{path} is lost"


def test_with_the_dossier_and_the_model_that_it_was_made_with_it_is_whole(golden: Golden) -> None:
    opened, dossier = opened_of(golden)
    assert dossier_of(golden["link"]) == dossier.id
    if not opened.changed:
        assert (opened.rejected, opened.then) == ((), None)
        assert scenario_data(opened.scenario, dossier) == golden["scenario"]


def test_with_others_it_brings_the_headline_of_then(golden: Golden) -> None:
    opened, _ = opened_of(golden)
    if opened.changed:
        assert opened.then == Headline(**golden["headline"])


def earlier(kind: str) -> list[Path]:
    found = [path for path in GOLDEN if path.stem.startswith(kind)]
    assert found
    return found


@pytest.mark.parametrize(
    ("kind", "changed"),
    [("earlier-dossier", "dossier"), ("earlier-model", "model"), ("earlier-entries", "dossier")],
)
def test_what_has_changed_since_is_told(kind: str, changed: str) -> None:
    for path in earlier(kind):
        opened, _ = opened_of(yaml.safe_load(path.read_text(encoding="utf-8")))
        assert changed in opened.changed
        assert opened.then is not None


def test_entries_that_are_no_more_are_named_one_by_one() -> None:
    for path in earlier("earlier-entries"):
        opened, _ = opened_of(yaml.safe_load(path.read_text(encoding="utf-8")))
        assert {problem.key for problem in opened.rejected} >= {
            "future",
            "drivers.peace",
            "mix_musd.dams",
            "floors_musd.dams",
            "own_perspectives.Bureau régional.thrift",
            "overrides.programmes.dams.half_potential_musd",
        }

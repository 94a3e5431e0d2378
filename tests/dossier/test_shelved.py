"""What must hold of every dossier on the shelf, whatever its policy."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from policy_model.analysis.comparison import compare
from policy_model.analysis.draws import draw_judgements
from policy_model.cli import main
from policy_model.dossier import read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.scenario import default_scenario
from tests.support import ROOT

SHELVED = sorted(path.parent for path in ROOT.glob("data/*/dossier.yaml"))
CODE = [
    path
    for package in ("policy_model", "dashboard", "pages")
    for path in sorted((ROOT / package).rglob("*.py"))
]
# Charts leave about this much room beside the bars.
LONGEST_SHORT_NAME = 24
each = pytest.mark.parametrize("folder", SHELVED, ids=lambda folder: folder.name)


def test_more_than_one_policy_is_on_the_shelf() -> None:
    assert len(SHELVED) > 1


@each
def test_all_its_claims_are_covered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--dossier", str(folder)]) == 0
    assert "covered" in capsys.readouterr().out


@each
def test_it_compares_in_every_future_and_perspective(folder: Path) -> None:
    dossier = read_dossier(folder)
    scenario = default_scenario(dossier)
    inputs = build_inputs(dossier, draw_judgements(dossier))
    for future in dossier.futures:
        for perspective in dossier.perspectives:
            named = {"future": future.id, "perspective": perspective.id}
            comparison = compare(inputs, replace(scenario, **named))
            values = comparison.mean_value
            assert np.isfinite(values).all()
            assert ((values >= 0) & (values <= 1)).all()


@each
def test_short_names_are_short_and_tell_entries_apart(folder: Path) -> None:
    dossier = read_dossier(folder)
    for entries in (dossier.options, dossier.programmes, dossier.outcomes, dossier.criteria):
        names = [entry.short_name for entry in entries]
        assert len(set(names)) == len(names)
        assert [name for name in names if len(name) > LONGEST_SHORT_NAME] == []


@each
def test_no_programme_is_named_in_the_code(folder: Path) -> None:
    named = [re.escape(programme.id) for programme in read_dossier(folder).programmes]
    programme = re.compile(rf"\b({'|'.join(named)})\b")
    found = {path.name: programme.findall(path.read_text(encoding="utf-8")) for path in CODE}
    assert {name: ids for name, ids in found.items() if ids} == {}

"""The file that the dashboard offers is what the command line takes."""

from pathlib import Path

import pytest

from policy_model.analysis.answer import find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.scenario_file import scenario_file
from policy_model.scenario import overridden
from tests.cli.support import SMALL, Refusal, Run
from tests.golden.write_links import full
from tests.support import DOSSIERS, option_rows


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_it_gives_the_same_bytes_as_the_scenario_itself(
    run: Run, tmp_path: Path, folder: Path
) -> None:
    dossier = read_dossier(folder)
    scenario = full(dossier)
    with_numbers = overridden(dossier, scenario.overrides)
    path = tmp_path / "scenario.yaml"
    path.write_bytes(scenario_file(scenario, with_numbers))
    inputs = build_inputs(with_numbers, draw_judgements(with_numbers))
    expected = csv_bytes(option_rows(find_answer(inputs, scenario).comparison))
    assert run("compare", "--dossier", str(folder), "--scenario", str(path)) == expected


def test_one_for_another_dossier_is_one_line(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("dossier: desert\ntotal_musd: 99\nfame: 1\n", encoding="utf-8")
    line = refusal("compare", *SMALL, "--scenario", str(path))
    assert line == "scenario.yaml: dossier: found 'desert'; expected one of water_in_lakeland"

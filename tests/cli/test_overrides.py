"""Judgements that a scenario file sets otherwise, on the command line."""

from collections.abc import Callable
from typing import Any

import pytest

from policy_model.cli import main
from tests.cli.support import SMALL, Refusal, Run, rows_of

EFFECT = "programmes.village_wells.effects_per_year.village_groups.strengthens"
SIGNED = {"reason": "two surveys since", "initials": "AB"}
Scenario = Callable[..., str]


def overrides(judgement: str, **numbers: Any) -> dict[str, Any]:
    return {judgement: {**numbers, **SIGNED}}


def test_they_change_the_figures_and_every_row_says_so(run: Run, scenario_file: Scenario) -> None:
    own = rows_of(run("compare", *SMALL))
    path = scenario_file(overrides=overrides(EFFECT, value=0.02))
    changed = rows_of(run("compare", *SMALL, "--scenario", path))
    assert {row["changed_numbers"] for row in own} == {"none"}
    assert {row["changed_numbers"] for row in changed} == {f"{EFFECT} = 0.02 (AB)"}
    before, after = (
        {row["option_id"]: float(row["empowerment_index"]) for row in rows}
        for rows in (own, changed)
    )
    assert any(after[option] < before[option] for option in before)
    assert all(after[option] <= before[option] for option in before)


def test_a_number_out_of_range_is_refused_with_the_range(
    refusal: Refusal, scenario_file: Scenario
) -> None:
    path = scenario_file(overrides=overrides(EFFECT, low=1, mode=2, high=3))
    said = refusal("compare", *SMALL, "--scenario", path)
    assert said == (
        f"scenario.yaml: overrides.{EFFECT}: found '1 to 3'; "
        "expected at least 0 and at most 2 (per year)"
    )


def test_one_that_is_there_no_more_is_told_and_the_rest_runs(
    scenario_file: Scenario, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = scenario_file(
        total_musd=1.0, overrides=overrides("programmes.gone.start_up_musd", value=1)
    )
    assert main(["compare", *SMALL, "--scenario", path]) == 0
    out, messages = capsysbinary.readouterr()
    (line,) = messages.decode().splitlines()
    assert "programmes.gone.start_up_musd" in line
    assert {row["budget_musd"] for row in rows_of(out)} >= {"1.0"}

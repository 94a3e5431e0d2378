"""The best mix on the command line: the analysis's numbers, and limits that conflict."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from policy_model.analysis.allocation.allocate import Allocation, allocate, prove
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import Point, frontier, last_worthwhile
from policy_model.analysis.allocation.objective import Ground, ground_of
from policy_model.analysis.allocation.search import Mix
from policy_model.analysis.answer import find_answer
from policy_model.cli import allocate as command
from policy_model.cli import main
from policy_model.cli.mix_json import mix_data
from policy_model.dossier import Dossier
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import file_rows
from policy_model.scenario import Scenario, objectives
from policy_model.scenario.provenance import origin
from tests.cli.support import SMALL, rows_of
from tests.support import drawn, lakeland, opened_today

DRAWS = 2048
SPLIT = ("--most-share", "non_state=0.6", "--floor", "direct_grants=0.33")
Said = Callable[..., bytes]
Frontier = Callable[..., tuple[Point, ...]]


@pytest.fixture
def said(capsysbinary: pytest.CaptureFixture[bytes]) -> Said:
    """Run the command; gives what it wrote to stdout, whatever progress it told on stderr."""

    def said(*arguments: str) -> bytes:
        assert main(["allocate", *SMALL, *arguments]) == 0
        out, messages = capsysbinary.readouterr()
        assert all(line.endswith("% done") for line in messages.decode().splitlines())
        return out

    return said


@pytest.fixture
def few_totals(monkeypatch: pytest.MonkeyPatch) -> Frontier:
    """The frontier at few totals, to be quick."""
    few = partial(frontier, points=6)
    monkeypatch.setattr("policy_model.analysis.allocation.frontier.frontier", few)
    return few


@pytest.fixture(scope="module")
def ground() -> Ground:
    return ground_of(drawn(lakeland(), DRAWS))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """As `SPLIT` asks."""
    asked = opened_today(lakeland())
    shares, floors = (("non_state", 0.6),), (("direct_grants", 0.33),)
    return replace(asked, most_shares=shares, floors_musd=floors)


@pytest.fixture(scope="module")
def found(ground: Ground, scenario: Scenario) -> Allocation:
    return allocate(ground, scenario)


def test_json_of_the_mix_is_the_analysis(said: Said, found: Allocation) -> None:
    proof = prove(found)
    assert isinstance(proof, Certificate)
    told = json.loads(said(*SPLIT))
    assert told == mix_data(found, proof)
    assert told["certificate"]["at_most"] >= told["unrounded"]["worth"] > 0
    assert sum(told["signed"]["budgets_musd"].values()) <= 2
    assert told["signed"]["budgets_musd"]["direct_grants"] >= 0.33
    assert {each["option_id"] for each in told["options"] if each["allowed"]} == set()


def test_no_proof_is_told_when_none_is_wanted(said: Said, found: Allocation) -> None:
    assert json.loads(said(*SPLIT, "--no-prove")) == mix_data(found)


def test_other_goals_are_searched_again(said: Said) -> None:
    told = json.loads(said("--objective", "low_end"))
    assert "certificate" not in told
    assert 1 <= told["agreement"]["agreeing"] <= told["agreement"]["starts"]


def test_a_better_mix_met_by_the_proof_is_told(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    def better(found: Allocation, *_: object) -> Certificate:
        worth = found.best.worth + 0.01
        return Certificate(Mix(found.best.budgets, worth), worth)

    monkeypatch.setattr("policy_model.analysis.allocation.allocate.prove", better)
    told = json.loads(said())
    assert told["unrounded"]["worth"] == pytest.approx(told["signed"]["worth"] + 1)
    assert told["lost_in_steps"] == pytest.approx(1)
    assert told["certificate"]["gap"] == 0


def test_every_objective_has_a_mix_and_a_proof(said: Said, dossier: Dossier) -> None:
    for objective in objectives(dossier):
        told = json.loads(said("--objective", objective))
        assert ("certificate" in told) != ("agreement" in told), objective
        # Spending nothing costs least, so there the best mix gains nothing.
        assert (told["unrounded"]["worth"] > 0) == (objective != "criterion:cost")


def test_no_money(said: Said) -> None:
    told = json.loads(said("--total", "0"))
    assert set(told["signed"]["budgets_musd"].values()) == {0.0}
    assert {each["share"] for each in told["options"]} == {None}


def test_each_part_is_the_finding(
    said: Said, ground: Ground, scenario: Scenario, few_totals: Frontier
) -> None:
    answer = find_answer(ground.inputs, scenario)
    ends = origin(answer.dossier, scenario)
    for part, finding in command.PARTS.items():
        expected = file_rows(finding.figures(answer), answer.comparison)
        data = said(*SPLIT, "--part", part, "--format", "csv")
        assert data == csv_bytes(expected), part
        assert {row["scenario_hash"] for row in rows_of(data)} == {ends["scenario_hash"]}
        if part != "mix":
            assert json.loads(said(*SPLIT, "--part", part))["rows"] == expected


def test_the_last_worthwhile_total(
    said: Said, ground: Ground, dossier: Dossier, few_totals: Frontier
) -> None:
    points = few_totals(ground, opened_today(dossier))
    last = last_worthwhile(points, 0.005).total_musd
    assert 0 < last < dossier.header.total_musd.maximum.mode
    told = json.loads(said("--part", "frontier", "--threshold", "0.5"))
    assert told["last_worthwhile_musd"] == pytest.approx(last, abs=1e-6)
    assert told["threshold_points_per_100k"] == 0.5
    untold = json.loads(said("--part", "frontier"))
    assert untold == {**told, "last_worthwhile_musd": None, "threshold_points_per_100k": None}


def test_options_add_to_the_limits_of_a_file(said: Said, scenario_file: Callable[..., str]) -> None:
    path = scenario_file(
        floors_musd={"direct_grants": 0.5, "ministry_pumps": 0.5}, objective="index"
    )
    told = rows_of(
        said("--scenario", path, "--floor", "direct_grants=0.25", "--format", "csv", "--no-prove")
    )
    floors = {row["programme_id"]: row["floor_musd"] for row in told}
    assert floors == {"village_wells": "", "ministry_pumps": "0.5", "direct_grants": "0.25"}
    kept = json.loads(said("--scenario", path, "--no-prove", "--objective", "value"))
    assert kept["objective"] == "value"


def test_an_earmark_and_a_ceiling_are_kept(said: Said) -> None:
    limits = ("--earmark", "direct_grants=0.123", "--ceiling", "village_wells=1")
    signed = json.loads(said(*limits, "--no-prove"))["signed"]["budgets_musd"]
    assert signed["direct_grants"] == 0.123
    assert signed["village_wells"] == 1.0


def test_a_file_instead_of_standard_output(said: Said, tmp_path: Any) -> None:
    path = tmp_path / "mix.json"
    assert said("--no-prove", "--output", str(path)) == b""
    assert path.read_bytes() == said("--no-prove")


@pytest.mark.parametrize("part", ["mix", "contributions", "limits", "robust"])
def test_limits_that_conflict_are_a_no(
    part: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    limits = ("--floor", "village_wells=1.5", "--least-share", "state=0.9")
    # A ceiling that has no part in it is not named.
    arguments = ["allocate", *SMALL, *limits, "--ceiling", "direct_grants=1", "--part", part]
    assert main(arguments) == 1
    out, messages = capsysbinary.readouterr()
    assert out == b""
    assert messages.decode() == (
        "No mix meets all of these, though without any one of them some would: "
        "at most USD 2.0 million a year in all; "
        "at least USD 1.5 million a year for Wells kept by village groups; "
        "at least 90% of the money to the state.\n"
    )


def test_a_frontier_says_no_only_when_no_total_will_do(
    said: Said, few_totals: Frontier, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    limits = ("--floor", "village_wells=4", "--part", "frontier")
    rows = json.loads(said(*limits))["rows"]
    assert rows[0]["total_musd"] == pytest.approx(25 / 6, abs=1e-6)
    assert main(["allocate", *SMALL, *limits, "--floor", "direct_grants=2"]) == 1
    out, messages = capsysbinary.readouterr()
    assert out == b""
    assert b"at most USD 5.0 million a year in all" in messages.splitlines()[-1]


def test_stopped_by_hand_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "best_mix_of", stop)
    assert main(["allocate", *SMALL]) == 130
    assert capsysbinary.readouterr() == (b"", b"stopped\n")

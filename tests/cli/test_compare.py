import json
from collections.abc import Callable

import pytest

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.draws import DRAWS
from policy_model.dossier import Dossier
from policy_model.outputs.text.encoded import csv_bytes
from tests.cli.support import MEMO, SMALL, Run, rows_of
from tests.support import drawn, opened_today, option_rows


def test_without_arguments_it_answers_for_the_memo_at_three_million(run: Run) -> None:
    rows = rows_of(run("compare"))
    assert len(rows) == len(MEMO.options)
    assert {row["dossier"] for row in rows} == {MEMO.id}
    spending = {option.id for option in MEMO.options if option.corner or option.shares}
    for row in rows:
        assert float(row["budget_musd"]) == (3.0 if row["option_id"] in spending else 0.0)


def test_small_dossier_by_path(run: Run, dossier: Dossier) -> None:
    assert run("compare", *SMALL) == csv_bytes(
        option_rows(find_answer(drawn(dossier, DRAWS), opened_today(dossier)).comparison)
    )


def test_json_says_the_same_and_the_sentences(run: Run, dossier: Dossier) -> None:
    said = json.loads(run("compare", *SMALL, "--format", "json"))
    answer = find_answer(drawn(dossier, DRAWS), opened_today(dossier))
    rows = option_rows(answer.comparison)
    assert said.pop("options") == json.loads(json.dumps(rows))
    assert said == {
        "answer": words.headline(answer),
        "sureness": words.sureness(answer),
        "what_would_change_it": words.what_would_change_it(answer),
        "advice": words.advice(answer),
        "notes": words.notes(answer),
    }


@pytest.mark.parametrize(
    ("option", "value", "scenario"),
    [
        ("--total", "4.5", {"total_musd": 4.5}),
        ("--total", "0", {"total_musd": 0}),
        ("--perspective", "treasury", {"perspective": "treasury"}),
        ("--future", "drought", {"future": "drought"}),
    ],
)
def test_an_option_is_the_scenario_with_that_field(
    run: Run,
    scenario_file: Callable[..., str],
    option: str,
    value: str,
    scenario: dict[str, object],
) -> None:
    by_option = run("compare", *SMALL, option, value)
    by_file = run("compare", *SMALL, "--scenario", scenario_file(**scenario))
    assert by_option == by_file != run("compare", *SMALL)


def test_options_overrule_the_scenario_file(run: Run, scenario_file: Callable[..., str]) -> None:
    path = scenario_file(
        dossier="water_in_lakeland",
        total_musd=1.0,
        perspective="treasury",
        future="drought",
        horizon_years=7,
    )
    overruled = run(
        *("compare", *SMALL, "--scenario", path, "--total", "4", "--perspective", "villagers")
    )
    meant = scenario_file(total_musd=4.0, future="drought", horizon_years=7)
    assert overruled == run("compare", *SMALL, "--scenario", meant)


def test_a_scenario_can_bring_a_mix(run: Run, scenario_file: Callable[..., str]) -> None:
    path = scenario_file(mix_musd={"village_wells": 1, "ministry_pumps": 1})
    (mix,) = (
        row
        for row in rows_of(run("compare", *SMALL, "--scenario", path))
        if row["option_id"] == "your_mix"
    )
    assert (mix["channel"], mix["target"], mix["budget_musd"]) == ("mixed", "mixed", "2.0")


@pytest.mark.parametrize("number", ["-0.0", "-0", "0.0", "0e9"])
def test_nothing_is_nothing_however_it_is_written(run: Run, number: str) -> None:
    assert run("compare", *SMALL, f"--total={number}") == run("compare", *SMALL, "--total", "0")

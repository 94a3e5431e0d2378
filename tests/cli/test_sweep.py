"""Many scenarios on the command line."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import policy_model
from policy_model.cli import main
from policy_model.outputs.text.encoded import csv_bytes
from tests.cli.support import SMALL, Refusal, Run, rows_of
from tests.support import LAKELAND

DAY = ("--date", "1997-11-28")


def test_each_scenario_has_the_rows_of_compare(
    run: Run, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "cases.csv"
    asked = ["--total", "1", "3", "--perspective", "all", "--future", "all"]
    assert main(["sweep", *SMALL, *asked, *DAY, "--output", str(path)]) == 0
    out, messages = capsysbinary.readouterr()
    assert (out, messages) == (b"", b"sweep: 25% done\nsweep: 50% done\nsweep: 75% done\n")
    rows = rows_of(path.read_bytes())
    assert len(rows) == 2 * 2 * 2 * 5
    assert list(rows[0])[:4] == ["total_musd", "perspective", "future", "horizon_years"]
    for total, perspective, future in {
        (row["total_musd"], row["perspective"], row["future"]) for row in rows
    }:
        alone = rows_of(
            run(
                *("compare", *SMALL, *DAY, "--total", total),
                *("--perspective", perspective, "--future", future),
            )
        )
        context = {"total_musd": total, "perspective": perspective, "future": future}
        own = [row for row in rows if context.items() <= row.items()]
        assert own == [{**context, "horizon_years": "4", **row} for row in alone]


def test_the_frame_holds_the_same_figures(run: Run) -> None:
    command = run("sweep", *SMALL, *DAY, "--total", "2")
    cases = policy_model.sweep(LAKELAND, total_musd=2, date="1997-11-28")
    assert csv_bytes(cases.to_dict("records")) == command
    own = pd.read_csv(io.StringIO(cases.to_csv(index=False)))
    pd.testing.assert_frame_equal(own, pd.read_csv(io.BytesIO(command)), check_exact=True)


def test_without_values_it_is_the_scenario_of_the_file(
    run: Run, scenario_file: Callable[..., str]
) -> None:
    path = scenario_file(total_musd=4.0, horizon_years=7, own_perspectives={"Board": {"cost": 1}})
    one = rows_of(run("sweep", *SMALL, "--scenario", path))
    alone = rows_of(run("compare", *SMALL, "--scenario", path))
    assert [{k: row[k] for k in alone[0]} for row in one] == alone
    assert {(row["total_musd"], row["horizon_years"]) for row in one} == {("4.0", "7")}


def test_all_perspectives_take_in_those_of_the_file(
    scenario_file: Callable[..., str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = scenario_file(own_perspectives={"Board": {"cost": 1}})
    assert main(["sweep", *SMALL, "--scenario", path, "--perspective", "all"]) == 0
    rows = rows_of(capsysbinary.readouterr().out)
    assert {row["perspective"] for row in rows} == {"villagers", "treasury", "own:Board"}


def test_json_has_the_same_rows(run: Run) -> None:
    asked = ("sweep", *SMALL, "--total", "2", *DAY)
    rows = json.loads(run(*asked, "--format", "json"))
    text = csv.DictReader(io.StringIO(csv_bytes(rows).decode("utf-8-sig")))
    assert list(text) == rows_of(run(*asked))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--total", "6"], "total_musd: found 6.0; expected a number from 0 to 5"),
        (["--total", "all"], "total_musd: found 'all'; expected a number from 0 to 5"),
        (["--future", "calm", "x"], "future: found 'x'; expected one of calm, drought"),
        (["--date", "soon"], "date: found 'soon'; expected a day, such as 1997-11-28"),
    ],
)
def test_a_bad_value_is_one_line(refusal: Refusal, arguments: list[str], said: str) -> None:
    assert refusal("sweep", *SMALL, *arguments) == f"command line: {said}"

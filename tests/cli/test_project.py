import json

from policy_model.dossier import Dossier
from tests.cli.support import SMALL, Run, rows_of


def test_every_option_year_and_outcome_has_a_row(run: Run, dossier: Dossier) -> None:
    rows = rows_of(run("project", *SMALL, "--total", "3"))
    keys = [(row["outcome_id"], row["option_id"], int(row["year"])) for row in rows]
    assert keys == [
        (outcome, option.id, year)
        for outcome in ("index", *(each.id for each in dossier.outcomes))
        for option in dossier.options
        for year in range(2026, 2031)
    ]
    for row in rows:
        assert 0 <= float(row["p05"]) <= float(row["mean"]) <= float(row["p95"]) <= 100


def test_it_ends_where_the_comparison_stands(run: Run) -> None:
    compared = rows_of(run("compare", *SMALL, "--future", "drought"))
    at_the_end = {
        row["option_id"]: row
        for row in rows_of(run("project", *SMALL, "--future", "drought"))
        if (row["outcome_id"], row["year"]) == ("index", "2030")
    }
    for row in compared:
        end = at_the_end[row["option_id"]]
        assert end["mean"] == row["empowerment_index"]
        assert (end["p05"], end["p95"]) == (row["empowerment_p05"], row["empowerment_p95"])
        assert end["scenario_hash"] == row["scenario_hash"]


def test_json_and_csv_say_the_same(run: Run) -> None:
    from_csv = rows_of(run("project", *SMALL))
    from_json = json.loads(run("project", *SMALL, "--format", "json"))
    assert [{key: str(value) for key, value in row.items()} for row in from_json] == from_csv

"""Results as rows: the export columns, and what a spreadsheet or pandas makes of them."""

import csv
import io
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from policy_model import __version__
from policy_model.analysis.comparison import Comparison, compare
from policy_model.dossier import Dossier, read_dossier
from policy_model.findings.options.tables import options_table
from policy_model.findings.years.tables import every_outcome
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import Row, file_rows
from policy_model.scenario import default_scenario, scenario_hash
from tests.support import DOSSIERS, changed, compared, drawn, option_rows, write

TEXT = (
    *("option_id", "option", "channel", "target"),
    *("dossier", "scenario_hash", "model_version", "scenario_date", "changed_numbers"),
)
FIRST = [
    "rank",
    "option_id",
    "option",
    "channel",
    "target",
    "budget_musd",
    "empowerment_index",
    "empowerment_gain",
    "empowerment_p05",
    "empowerment_p95",
    "gain_p05",
    "gain_p95",
    "value",
    "value_p05",
    "value_p95",
    "first_rank_share",
]
LAST = ["dossier", "scenario_hash", "model_version", "scenario_date", "changed_numbers"]
HOSTILE = {
    "villages": '=HYPERLINK("http://example.org","click")',
    "ministry": "+1 for the ministry",
    "grants": "-2+3",
    "wells": "@SUM(1,2)",
    "status_quo": '\t"no", extra\r\nmoney',
}


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The small dossier with names that a spreadsheet would run."""
    names = {f"options.{option}.name": name for option, name in HOSTILE.items()}
    short = {f"options.{option}.short_name": name for option, name in HOSTILE.items()}
    folder = tmp_path_factory.mktemp("hostile") / "=cmd"
    outcome = {"outcomes.water_ministry.name": "=A1"}
    read = read_dossier(write(changed(names | short | outcome), folder))
    return compare(drawn(read), default_scenario(read), every_year=True)


def read_back(rows: list[Row]) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(csv_bytes(rows)), encoding="utf-8-sig", keep_default_na=False)


class TestOptionRows:
    def test_columns_are_those_promised_in_their_order(self, comparison: Comparison) -> None:
        criteria = [
            f"{criterion.id}_{part}"
            for criterion in comparison.dossier.criteria
            for part in ("raw", "score", "weight")
        ]
        rows = option_rows(comparison)
        assert all(list(row) == [*FIRST, *criteria, *LAST] for row in rows)
        header = csv_bytes(rows).split(b"\r\n")[0]
        assert header == b"\xef\xbb\xbf" + ",".join([*FIRST, *criteria, *LAST]).encode()

    def test_ranks_count_from_one_by_value(self, comparison: Comparison) -> None:
        rows = option_rows(comparison)
        assert [row["rank"] for row in rows] == list(range(1, len(comparison.candidates) + 1))
        values = [row["value"] for row in rows]
        assert values == sorted(values, reverse=True)
        assert {row["option_id"] for row in rows} == {each.id for each in comparison.candidates}

    def test_weights_times_scores_are_the_value(self, comparison: Comparison) -> None:
        criteria = [criterion.id for criterion in comparison.dossier.criteria]
        for row in option_rows(comparison):
            total = sum(row[f"{each}_weight"] * row[f"{each}_score"] for each in criteria)
            assert total == pytest.approx(row["value"], abs=1e-5)
            assert sum(row[f"{each}_weight"] for each in criteria) == pytest.approx(1, abs=1e-5)

    def test_figures_are_the_comparison_s(self, comparison: Comparison) -> None:
        at = {option.id: o for o, option in enumerate(comparison.candidates)}
        for row in option_rows(comparison):
            o = at[row["option_id"]]
            drawn_index, gain = comparison.index[-1, o], comparison.gain[o]
            value = comparison.drawn_value[o]
            expected = {
                "budget_musd": comparison.candidates[o].spending.budgets.sum(),
                "empowerment_index": drawn_index.mean(),
                "empowerment_p05": np.quantile(drawn_index, 0.05),
                "empowerment_p95": np.quantile(drawn_index, 0.95),
                "empowerment_gain": gain.mean(),
                "gain_p05": np.quantile(gain, 0.05),
                "gain_p95": np.quantile(gain, 0.95),
                "value": comparison.mean_value[o],
                "value_p05": np.quantile(value, 0.05),
                "value_p95": np.quantile(value, 0.95),
                "first_rank_share": comparison.first_share[o],
            }
            assert {key: row[key] for key in expected} == pytest.approx(expected, abs=1e-6)

    def test_provenance_names_the_scenario(self, comparison: Comparison) -> None:
        name = scenario_hash(comparison.scenario, comparison.dossier)
        for row in option_rows(comparison):
            last = [comparison.dossier.id, name, __version__, "undated", "none"]
            assert [row[key] for key in LAST] == last

    def test_provenance_says_the_scenario_s_day(self, comparison: Comparison) -> None:
        dated = replace(comparison, scenario=replace(comparison.scenario, date="2026-11-28"))
        assert {row["scenario_date"] for row in option_rows(dated)} == {"2026-11-28"}

    @pytest.mark.parametrize("total", [0.0, 2.0])
    def test_pandas_reads_numbers_as_numbers_and_text_as_text(
        self, dossier: Dossier, total: float
    ) -> None:
        frame = read_back(option_rows(compared(dossier, total_musd=total)))
        for column in frame.columns:
            is_number = pd.api.types.is_numeric_dtype(frame[column])
            assert is_number == (column not in TEXT), column
        assert frame["rank"].dtype == np.int64
        floats = frame.drop(columns=["rank", *TEXT])
        assert (floats.dtypes == np.float64).all()
        assert np.isfinite(floats.to_numpy()).all()

    @pytest.mark.parametrize("total", [0.0, 0.1, 5.0])
    def test_nothing_is_missing_and_no_zero_has_a_sign(
        self, dossier: Dossier, total: float
    ) -> None:
        data = csv_bytes(option_rows(compared(dossier, total_musd=total))).decode("utf-8-sig")
        cells = {each for row in csv.reader(io.StringIO(data, newline="")) for each in row}
        assert not {"nan", "inf", "-inf", "-0.0", "-0", "None"} & cells

    def test_your_mix_has_a_row(self, dossier: Dossier) -> None:
        rows = option_rows(compared(dossier, mix_musd=(("village_wells", 1.0),)))
        assert len(rows) == len(dossier.options) + 1
        (mix,) = (row for row in rows if row["option_id"] == "your_mix")
        assert (mix["channel"], mix["target"]) == ("multilateral", "non_state")


def test_scenario_hash_never_reads_as_a_number(dossier: Dossier) -> None:
    """A spreadsheet turns 123456789012 and 12345e678901 into figures that name nothing."""
    opening = default_scenario(dossier)
    names = {
        scenario_hash(replace(opening, total_musd=total / 1000), dossier) for total in range(3000)
    }
    assert [name for name in names if re.fullmatch(r"\d+(e\d+)?", name)] == []


class TestHostileNames:
    def test_text_cells_are_defused_and_numbers_are_not(self, hostile: Comparison) -> None:
        frame = read_back(option_rows(hostile)).set_index("option_id")
        assert frame["option"].to_dict() == {key: f"'{name}" for key, name in HOSTILE.items()}
        assert set(frame["dossier"]) == {"'=cmd"}
        assert frame.loc["ministry", "empowerment_gain"] < 0
        assert frame["empowerment_gain"].dtype == np.float64

    def test_projection_is_defused_too(self, hostile: Comparison) -> None:
        frame = read_back(file_rows(every_outcome(hostile), hostile))
        assert set(frame["option"]) == {f"'{name}" for name in HOSTILE.values()}
        assert "'=A1" in set(frame["outcome"])

    def test_no_cell_of_the_file_starts_a_formula(self, hostile: Comparison) -> None:
        for rows in (option_rows(hostile), file_rows(every_outcome(hostile), hostile)):
            data = csv_bytes(rows).decode("utf-8-sig")
            for row in csv.reader(io.StringIO(data, newline="")):
                for each in row:
                    assert not each.startswith(("=", "+", "@", "\t", "\r")), each
                    assert not each.startswith("-") or float(each) < 0


class TestSummaries:
    def test_options_for_reading(self, comparison: Comparison) -> None:
        rows, table = option_rows(comparison), options_table(comparison)
        heads = [each.heading for each in table.on_pages]
        shown = [dict(zip(heads, row, strict=True)) for row in table.read()]
        assert [row["Option"] for row in shown] == [row["option"] for row in rows]
        for row, said in zip(rows, shown, strict=True):
            assert float(said["Points of 100"]) == pytest.approx(100 * row["value"], abs=0.051)
            assert float(said["USD million a year"]) == pytest.approx(row["budget_musd"], abs=0.051)
            low, high = map(float, said["90% of cases"].split(" to "))
            assert low <= float(said["Points of 100"]) + 1
            assert high >= float(said["Points of 100"]) - 1
        assert not [text for row in shown for text in map(str, row.values()) if "-0" in text]

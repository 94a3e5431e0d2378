"""A table: one specification of columns for files, sheets, frames and readers."""

import json
import math

import pytest

from policy_model.findings.kit.format import FIGURES, FLAG, POINTS, TEXT, WHOLE, Format
from policy_model.findings.kit.table import Column, table_of
from policy_model.outputs.workbook.tables import rows_of


def value(name: str, kind: Format, seen: str = "everywhere") -> Column:
    return Column(name, name.title(), lambda row: row.get(name), kind, seen=seen)  # type: ignore[arg-type]


COLUMNS = (
    value("name", TEXT),
    value("rank", WHOLE),
    value("value", POINTS),
    value("first", FLAG),
    value("id", TEXT, "in files"),
    value("range", TEXT, "on pages"),
)
ROWS = [
    {"name": "A", "rank": 1, "value": 0.1234567, "first": True, "id": "a", "range": "1 to 2"},
    {"name": "B", "id": "b"},
]


def test_files_and_readers_see_their_columns_of_the_same_rows() -> None:
    table = table_of("Ranks", COLUMNS, ROWS)
    assert table.records() == [
        {"name": "A", "rank": 1, "value": 0.123457, "first": True, "id": "a"},
        {"name": "B", "rank": None, "value": None, "first": None, "id": "b"},
    ]
    assert table.read() == [("A", "1", "12.3", "yes", "1 to 2"), ("B", "–", "–", "–", "–")]
    assert json.loads(json.dumps(table.records(), allow_nan=False)) == table.records()


def test_numbers_are_rounded_in_files_unless_they_are_exact() -> None:
    columns = [value("worth", POINTS), value("low", Format("number", "its own", exact=True))]
    (row,) = table_of("Ranges", columns, [{"worth": 1 / 3, "low": 1 / 3}]).records()
    assert row == {"worth": 0.333333, "low": 1 / 3}


def test_frames_have_the_types_of_the_columns() -> None:
    whole = table_of("Ranks", COLUMNS, ROWS[:1]).frame.dtypes
    assert [str(whole[name]) for name in ("rank", "value", "first")] == ["int64", "float64", "bool"]
    lacking = table_of("Ranks", COLUMNS, ROWS).frame.dtypes
    assert [str(lacking[name]) for name in ("rank", "first")] == ["float64", "boolean"]


def test_without_rows_it_keeps_its_columns() -> None:
    table = table_of("Ranks", COLUMNS, [])
    assert list(table.frame.columns) == [each.name for each in COLUMNS[:-1]]
    assert table.records() == table.read() == []


def test_figures_stand_one_under_the_other() -> None:
    kinds = (TEXT, FLAG, FIGURES, WHOLE, POINTS)
    assert [each.aligned for each in kinds] == [False, False, True, True, True]
    table = table_of("Shares", [value("share", FIGURES)], [{"share": "under 1%"}])
    assert table.read() == [("under 1%",)]
    assert not FIGURES.on_sheet


def test_a_sheet_shows_what_words_say_of_a_number_in_full_and_flags_in_words() -> None:
    said = Format("number", "0 to 1", reads=lambda share: f"{share:.0%}")
    assert said.on_sheet == "General"
    table = table_of(
        "T", [value("share", said), value("first", FLAG)], [{"share": 0.34, "first": True}]
    )
    assert rows_of(table) == [{"share": 0.34, "first": "yes"}]


@pytest.mark.parametrize(
    ("number", "said"), [(-0.0, "best"), (1e-12, "best"), (-0.5, "−50.0"), (0.05, "5.0")]
)
def test_what_nothing_is_called(number: float, said: str) -> None:
    best = Format("number", "0 to 1", times=100, decimals=1, zero="best")
    table = table_of("Behind", [Column("behind", "Behind", lambda row: row, best)], [number])
    assert table.read() == [(said,)]
    assert math.copysign(1, table.records()[0]["behind"]) == (-1 if number < -0.1 else 1)
    assert best.on_sheet == '0.0;−0.0;"best"'

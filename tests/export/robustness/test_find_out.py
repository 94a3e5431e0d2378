from policy_model.analysis.robustness.information import find_information
from policy_model.export.robustness.find_out import (
    find_out_rows,
    find_out_summary,
    judgement_summary,
)
from policy_model.export.text import csv_bytes, json_bytes
from tests.support import compared, drawn, lakeland

DOSSIER = lakeland()
COMPARISON = compared(DOSSIER, 256, perspective="treasury")
FOUND = find_information(drawn(DOSSIER, 256), COMPARISON)


def test_a_row_for_everything_each_entry_and_each_judgement() -> None:
    rows = find_out_rows(COMPARISON, FOUND)
    assert [row["about"] for row in rows] == [
        "everything",
        *["entry"] * len(FOUND.entries),
        *["judgement"] * len(FOUND.judgements),
    ]
    assert [row["id"] for row in rows[1:]] == [
        each.id for each in (*FOUND.entries, *FOUND.judgements)
    ]
    assert all(row["scenario_hash"] and row["name"] for row in rows)
    assert all(0 <= row["worth"] <= rows[0]["worth"] for row in rows)
    assert csv_bytes(rows)
    assert json_bytes(rows)


def test_money_is_left_empty_where_it_is_not_priced() -> None:
    free = compared(DOSSIER, 64, weights=(("cost", 0.0),))
    rows = find_out_rows(free, find_information(drawn(DOSSIER, 64), free))
    assert {(row["priced"], row["worth_musd"]) for row in rows} == {(False, None)}


def test_tables_for_reading_hold_words() -> None:
    entries = find_out_summary(COMPARISON, FOUND)
    assert entries[0]["To find out"] == "Everything together"
    assert len(entries) == 1 + len(FOUND.entries)
    singles = judgement_summary(COMPARISON, FOUND)
    assert 0 < len(singles) <= len(FOUND.judgements)
    assert all(isinstance(cell, str) for row in (*entries, *singles) for cell in row.values())

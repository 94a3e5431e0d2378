"""What to find out first, as tables."""

from dataclasses import replace

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.information import find_information
from policy_model.findings.find_out import FINDING
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland

DOSSIER = lakeland()


def asked(draws: int, **scenario: object) -> Answer:
    put = replace(default_scenario(DOSSIER), **scenario)  # type: ignore[arg-type]
    return find_answer(drawn(DOSSIER, draws), put)


TREASURY = asked(256, perspective="treasury")


def test_a_row_for_everything_each_entry_and_each_judgement() -> None:
    rows, found = FINDING.whole(TREASURY).table.records(), TREASURY.once(find_information)
    assert [row["about"] for row in rows] == [
        "everything",
        *["entry"] * len(found.entries),
        *["judgement"] * len(found.judgements),
    ]
    assert [row["id"] for row in rows[1:]] == [
        each.id for each in (*found.entries, *found.judgements)
    ]
    assert all(row["name"] for row in rows)
    assert all(0 <= row["worth"] <= rows[0]["worth"] for row in rows)
    assert csv_bytes(rows)
    assert json_bytes(rows)


def test_money_is_left_empty_where_it_is_not_priced() -> None:
    rows = FINDING.whole(asked(64, weights=(("cost", 0.0),))).table.records()
    assert {(row["priced"], row["worth_musd"]) for row in rows} == {(False, None)}


def test_tables_for_reading_hold_words() -> None:
    found = TREASURY.once(find_information)
    (part,) = FINDING.told(TREASURY).parts
    entries, singles = part.tables
    assert [each.heading for each in entries.on_pages] == [
        "To find out",
        "Kind",
        "Worth, points of 100",
        "As good as, USD million a year",
        "Moves the lead by, points",
    ]
    assert entries.read()[0][:2] == ("Everything together", "–")
    assert len(entries.read()) == 1 + len(found.entries)
    assert 0 < len(singles.read()) <= len(found.judgements)
    assert "standard deviation" in FINDING.help, "what moves the lead is said with ±"

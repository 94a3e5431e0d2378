"""The workbook read back: what stands on it, that nothing on it runs, the same twice."""

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from policy_model import words
from policy_model.findings import evidence
from policy_model.findings.kit.look import DESK
from policy_model.outputs.text.scenario import settings_table
from policy_model.outputs.workbook.book import LONGEST, lines, writable
from policy_model.outputs.workbook.live.facts import AS_TYPED, told_apart
from policy_model.outputs.workbook.live.places import CHOICE, SWING, TYPED
from policy_model.outputs.workbook.write import workbook_bytes
from policy_model.scenario import perspectives_of
from policy_model.scenario.provenance import origin
from tests.outputs.workbook.answers import (
    BENT,
    CHANGE,
    CLIMATE,
    CUT,
    HOSTILE,
    MEMO,
    answered,
    of_folder,
    written,
)
from tests.outputs.workbook.support import Live, as_shown, opened
from tests.support import LAKELAND, option_rows

SHEETS = ["Answer", "Weights", "Options", "Years", "Outcomes", "Evidence", "Scenario"]
FOLDERS = pytest.mark.parametrize("folder", [MEMO, CLIMATE, LAKELAND], ids=lambda each: each.name)


def texts(sheet: Worksheet) -> dict[str, str]:
    """Names and what stands beside them on the first sheet."""
    return {str(a.value): str(b.value) for a, b in sheet.iter_rows(max_col=2) if a.value}


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """Rows of a table sheet under their heads."""
    head, *body = list(sheet.iter_rows(min_row=4, values_only=True))
    heads = [str(each).replace("\n", " ") for each in head]
    return [dict(zip(heads, row, strict=True)) for row in body]


def parts(data: bytes) -> dict[str, str]:
    """The files inside."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {each.filename: packed.read(each).decode() for each in packed.infolist()}


@FOLDERS
def test_sheets_and_the_answer(folder: Any) -> None:
    answer, book = of_folder(folder), as_shown(written(folder))
    assert book.sheetnames == SHEETS
    sheet = book["Answer"]
    assert sheet["A1"].value == answer.dossier.header.question
    assert sheet["A2"].value == words.headline(answer)
    said = texts(sheet)
    assert said["How sure"] == words.sureness(answer)
    assert said["What would change it"] == words.what_would_change_it(answer)
    assert said["The source’s advice"] == words.advice(answer)
    assert "Structured judgement" in said["What this is"]
    assert said.get("Good to know", "") == words.notes(answer)


@FOLDERS
def test_it_says_where_it_comes_from_on_the_sheet_and_at_the_foot(folder: Any) -> None:
    answer, book = of_folder(folder), as_shown(written(folder))
    said = texts(book["Answer"])
    told = origin(answer.dossier, answer.scenario)
    assert told
    for key, own in told.items():
        assert said[key.replace("_", " ").capitalize()] == own
    for sheet in book:
        assert told["scenario_hash"] in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "&P of &N"


@FOLDERS
def test_it_prints_on_a4_on_its_side_with_heads_that_come_again(folder: Any) -> None:
    for sheet in opened(written(folder)):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_area
        assert not sheet.sheet_view.showGridLines
        if sheet.title not in ("Answer", "Years"):
            assert sheet.freeze_panes
        if sheet.title not in ("Answer", "Years", "Weights"):
            assert sheet.print_title_rows == "$4:$4"
        if sheet.title != "Weights":
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.fitToWidth or 1) == 1


@FOLDERS
def test_live_inputs_are_open_checked_and_those_of_the_scenario(folder: Any) -> None:
    answer, book = of_folder(folder), opened(written(folder))
    live = Live(book)
    assert live.sheet.protection.sheet
    weights = dict(perspectives_of(answer.scenario, answer.dossier)[0].weights)
    assert live.down(TYPED + 1) == [weights[each.id] for each in answer.dossier.criteria]
    choice = live.sheet.cell(CHOICE + 1, SWING + 1)
    assert choice.value == AS_TYPED
    inputs = [choice, *(live.sheet.cell(row, TYPED + 1) for row in live.criteria)]
    unlocked = [c for row in live.sheet.iter_rows() for c in row if not c.protection.locked]
    assert {cell.coordinate for cell in unlocked} == {cell.coordinate for cell in inputs}
    for cell in inputs:
        (rule,) = (
            v for v in live.sheet.data_validations.dataValidation if cell.coordinate in v.sqref
        )
        if cell is choice:
            names = [c.value for row in live.sheet[rule.formula1.replace("$", "")] for c in row]
            people = perspectives_of(answer.scenario, answer.dossier)
            assert names == [AS_TYPED, *(each.name for each in people)]
        else:
            assert (rule.type, rule.operator, rule.formula1) == (
                "decimal", "greaterThanOrEqual", "0",
            )  # fmt: skip


@FOLDERS
def test_options_have_their_colours_and_the_chart_too(folder: Any) -> None:
    answer, data = of_folder(folder), written(folder)
    live = Live(opened(data))
    assert live.names == [each.name for each in answer.comparison.candidates]
    colours = [DESK.colour(each) for each in answer.comparison.candidates]
    fills = [live.sheet.cell(live.heads, column).fill.fgColor.rgb for column in live.columns]
    assert fills == [f"FF{colour[1:]}" for colour in colours]
    chart = next(text for name, text in parts(data).items() if name.endswith("charts/chart1.xml"))
    assert re.findall(r'<c:dPt>.*?srgbClr val="(\w+)"', chart) == [each[1:] for each in colours]
    titles = re.findall(r"<a:t>([^<]*)</a:t>", chart)
    assert titles == [
        "Points of 100 that each option gets with the weights in use", "Option", "Points of 100",
    ]  # fmt: skip


@FOLDERS
def test_tables_hold_the_figures_of_the_other_exports(folder: Any) -> None:
    answer, book = of_folder(folder), as_shown(written(folder))
    for shown, own in zip(rows(book["Options"]), option_rows(answer.comparison), strict=True):
        assert (shown["Rank"], shown["Option"]) == (own["rank"], own["option"])
        assert shown["Points of 100"] == pytest.approx(100 * own["value"])
        assert shown["Comes first in"] == own["first_rank_share"]
        for each in answer.dossier.criteria:
            assert shown[f"{each.short_name}: score"] == own[f"{each.id}_score"]
    numbers = evidence.FINDING.told(answer).table.records()
    keys = {"Id": "number", "Number": "name", "Low": "low", "Most likely": "mode", "High": "high",
            "Unit": "unit", "Confidence": "confidence", "Why": "why"}  # fmt: skip
    assert [{head: row[head] for head in keys} for row in rows(book["Evidence"])] == [
        {head: row[key] for head, key in keys.items()} for row in numbers
    ]
    asked = settings_table(answer)
    heads = [each.heading for each in asked.on_pages]
    assert rows(book["Scenario"]) == [dict(zip(heads, row, strict=True)) for row in asked.read()]


@FOLDERS
def test_years_end_where_the_option_comparison_does(folder: Any) -> None:
    answer, book = of_folder(folder), as_shown(written(folder))
    last = str(words.last_year(answer))
    sheet = book["Years"]
    heads = [row for row in sheet.iter_rows(values_only=True) if last in row]
    assert len(heads) == 3
    start = [row[0].value for row in sheet.iter_rows()].index(heads[0][0]) + 2
    index = answer.comparison.index.mean(axis=-1)
    for o, option in enumerate(answer.comparison.candidates):
        name, *levels = [cell.value for cell in sheet[start + o]][: len(index) + 1]
        assert name == option.name
        assert levels == pytest.approx(index[:, o].tolist())
    outcomes = rows(book["Outcomes"])
    levels = 100 * answer.comparison.outlook.levels[-1].mean(axis=-1)
    assert [row[last] for row in outcomes] == pytest.approx(levels.T.ravel().tolist(), abs=1e-6)


def test_changed_numbers_have_a_sheet_and_a_mark() -> None:
    book = as_shown(workbook_bytes(answered(overrides=(CHANGE,))))
    assert book.sheetnames == [*SHEETS[:-1], "Changed numbers", "Scenario"]
    (row,) = rows(book["Changed numbers"])
    assert (row["In the dossier: low"], row["Here: low"]) == (0.5, CHANGE.low)
    assert (row["In the dossier: high"], row["Here: high"]) == (2, CHANGE.high)
    assert (row["Why"], row["Who"], row["Id"]) == (CHANGE.reason, "AB", CHANGE.judgement)
    marked = {row["Id"]: row["Changed"] for row in rows(book["Evidence"]) if row["Changed"]}
    assert marked == {CHANGE.judgement: "✎ was 0.5 / 1 / 2, challenged (AB)"}
    said = texts(book["Answer"])
    assert said["Set otherwise"] == "✎ With 1 changed number (AB)"
    assert CHANGE.judgement in said["Changed numbers"]


def test_hostile_text_stays_text() -> None:
    everywhere = {
        "dossier.question": HOSTILE,
        "dossier.source": HOSTILE,
        "dossier.index.short_name": HOSTILE,
        "dossier.index.name": HOSTILE,
        "options.status_quo.name": HOSTILE,
        "criteria.voice.name": HOSTILE,
        "criteria.voice.worst_words": HOSTILE,
        "perspectives.villagers.name": HOSTILE,
        "objectives.people.name": HOSTILE,
        "outcomes.village_groups.name": HOSTILE,
    }
    data = workbook_bytes(answered(everywhere, overrides=(CHANGE,)))
    book, plain = opened(data), opened(written())
    texts_of = [c.value for sheet in book for row in sheet.iter_rows() for c in row]
    assert texts_of.count(writable(HOSTILE)) > 10
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert sheet.title == "Weights"
                elif isinstance(cell.value, str) and cell.value.lstrip().startswith("="):
                    assert cell.quotePrefix, cell
                assert cell.hyperlink is None
    formulas = sum(c.data_type == "f" for row in book["Weights"].iter_rows() for c in row)
    assert formulas == sum(c.data_type == "f" for row in plain["Weights"].iter_rows() for c in row)
    assert not [name for name in parts(data) if "external" in name.lower()]
    assert not [text for name, text in parts(data).items() if "TargetMode" in text]


@pytest.mark.parametrize(("changes", "said"), [(BENT, "Bent scale"), (CUT, "Cut off outside")])
def test_scores_that_cannot_be_recomputed_are_held_and_say_so(
    changes: dict[str, Any], said: str
) -> None:
    answer = answered(changes)
    sheet = opened(workbook_bytes(answer))["Weights"]
    (cell,) = (c for row in sheet.iter_rows() for c in row if str(c.value).startswith(said))
    own = [
        sheet.cell(cell.row, column) for column in range(7, 7 + len(answer.comparison.candidates))
    ]
    held = [each for each in own if each.data_type == "n"]
    assert held
    assert all(each.font.italic for each in held)
    scores = answer.comparison.mean_scores[:, 0]
    for each, score in zip(own, scores, strict=True):
        assert each.data_type == "f" or each.value == pytest.approx(score)
    raw, dossier = answer.comparison.outlook.raw[:, 0], answer.dossier
    if changes is CUT:
        over = (raw > dossier.criteria[0].best.mode).any(axis=-1)
        assert [each.data_type == "n" for each in own] == over.tolist()
        assert not over.all()
    assert any("held as data" in str(c.value) for row in sheet.iter_rows() for c in row)
    plain = opened(written())["Weights"]
    assert not any("held as data" in str(c.value) for row in plain.iter_rows() for c in row)


def test_the_same_scenario_gives_the_same_bytes_and_another_does_not() -> None:
    assert workbook_bytes(answered()) == workbook_bytes(answered())
    assert workbook_bytes(answered()) != workbook_bytes(answered(total_musd=3.0))
    with zipfile.ZipFile(BytesIO(written())) as packed:
        assert {each.date_time for each in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    dates = re.findall(r">(\d{4}-[^<]*)<", parts(written())["docProps/core.xml"])
    assert set(dates) == {"1980-01-01T00:00:00Z"}


def test_names_in_the_list_are_told_apart() -> None:
    assert told_apart(["As typed here", "A", "as typed HERE", "a", "A (2)"]) == [
        "As typed here", "A", "as typed HERE (2)", "a (2)", "A (2) (2)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wide", "expected"),
    [
        ("", 10, 1),
        ("short", 10, 1),
        ("one\ntwo", 10, 2),
        ("word " * 20, 50, 2),
        ("a" * 100, 10, 10),
        ("W" * 20, 20, 2),
        ("i" * 30, 20, 1),
    ],
)
def test_lines_that_a_text_takes(text: str, wide: float, expected: int) -> None:
    assert lines(text, wide) == expected


def test_what_a_cell_cannot_hold_is_left_out() -> None:
    assert writable("a\x07b\ud800c\ufffe\n\t") == "abc\n\t"
    cut = writable("x" * (LONGEST + 5))
    assert (len(cut), cut[-1]) == (LONGEST, "…")

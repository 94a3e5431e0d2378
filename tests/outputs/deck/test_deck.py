"""The deck read back: titles, notes, sources, alternatives, charts and their figures."""

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from policy_model import words
from policy_model.analysis.pairwise import compare_pair
from policy_model.findings import how_often, mix, years
from policy_model.findings.kit.look import DESK
from policy_model.findings.who_disagrees import FINDING
from policy_model.outputs.deck.text import clean, plain
from policy_model.outputs.deck.write import deck_bytes
from policy_model.scenario.provenance import origin
from tests.outputs.deck.decks import by_label, chart, label, said, slides, table, written
from tests.outputs.report.answers import CHANGE, HOSTILE, answered
from tests.screens import every_screen
from tests.support import option_rows

LEAD = {"total_musd": 3.0, "perspective": "treasury"}


def test_slides_are_the_screens_with_one_title_each_and_their_notes() -> None:
    screens = every_screen(answered(), proven=True)
    drawn = slides(written())
    assert len(drawn) == len(screens) + 1
    for slide, screen in zip(drawn, screens, strict=False):
        assert slide.shapes.title.text_frame.text == screen.title
        notes = slide.notes_slide.notes_text_frame.text
        assert all(plain(note) in notes for note in screen.notes)
    assert [label(slide) for slide in drawn[1:-1]] == [each.label for each in screens[1:]]
    assert all(
        len([p for p in s.placeholders if p.placeholder_format.idx == 0]) == 1 for s in drawn
    )


def test_the_words_beside_a_picture_are_the_screens_bold_where_they_are() -> None:
    slide = by_label(written())["The answer"]
    (body,) = (each for each in slide.placeholders if each.placeholder_format.idx == 1)
    first, second = body.text_frame.paragraphs[:2]
    assert (first.text, second.text) == (
        words.sureness(answered()),
        words.what_would_change_it(answered()),
    )
    assert [run.text for run in first.runs if run.font.bold] == [words.sureness(answered())]


def test_every_slide_says_its_source_its_number_and_which_figures_these_are() -> None:
    data, answer = written(date="2026-11-28"), answered(date="2026-11-28")
    for slide in slides(data):
        kinds = {each.element.ph.get("type"): each for each in slide.placeholders}
        foot = kinds["ftr"].text_frame.text
        assert answer.dossier.header.source in foot
        for key, value in origin(answer.dossier, answer.scenario).items():
            assert key == "changed_numbers" or value in foot
        assert "✎" not in foot
        assert 'type="slidenum"' in kinds["sldNum"].element.xml


def test_changed_numbers_are_marked_on_every_slide_and_listed_on_the_last() -> None:
    drawn = slides(written(CHANGE))
    assert all("✎ With 1 changed number (AB)" in said(slide) for slide in drawn)
    assert "Village wells: money for half its potential" in said(drawn[-1])
    notes = drawn[-1].notes_slide.notes_text_frame.text
    assert CHANGE.reason in notes
    assert "python -m policy_model report" in notes


def test_every_picture_has_a_text_alternative() -> None:
    told = []
    for slide in slides(written(**LEAD)):
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or hasattr(shape, "shapes"):
                told.append(shape.element.xpath(".//p:cNvPr/@descr")[0])
    assert len(told) == len(set(told)) == 10
    assert all(len(each) > 20 for each in told)


def test_what_the_eye_takes_first_is_read_first() -> None:
    for slide in slides(written()):
        kinds = [
            each.element.ph.get("type") if each.is_placeholder else "" for each in slide.shapes
        ]
        assert kinds[0] == "title"
        assert kinds[-2:] == ["ftr", "sldNum"]


def test_bars_are_the_points_of_the_option_comparison_in_the_fixed_colours() -> None:
    answer, drawn = answered(), chart(written(), "The answer")
    rows = option_rows(answer.comparison)
    (bars,) = drawn.plots[0].series
    assert list(bars.values) == pytest.approx([100 * row["value"] for row in rows], abs=1e-4)
    options = {each.id: each for each in answer.comparison.candidates}
    assert list(drawn.plots[0].categories) == [options[r["option_id"]].short_name for r in rows]
    fills = [f"#{bars.points[at].format.fill.fore_color.rgb}" for at in range(1, len(rows))]
    assert fills == [DESK.colour(options[row["option_id"]]) for row in rows[1:]]
    ends = [
        [float(v) for v in bars._element.xpath(f".//c:{k}//c:v/text()")] for k in ("minus", "plus")
    ]
    for row, down, up in zip(rows, *ends, strict=True):
        assert 100 * row["value"] - down == pytest.approx(100 * row["value_p05"], abs=2e-4)
        assert 100 * row["value"] + up == pytest.approx(100 * row["value_p95"], abs=2e-4)


def test_lines_are_those_of_the_projection() -> None:
    answer, drawn = answered(), chart(written(), "What it does")
    rows = years.FINDING.told(answer).table.records()
    lines = {each.name: list(each.values) for each in drawn.plots[0].series}
    assert list(drawn.plots[0].categories) == sorted({f"{row['year']}" for row in rows})
    for option in answer.comparison.candidates:
        own = [row for row in rows if row["option_id"] == option.id]
        assert lines[option.short_name] == pytest.approx([r["mean"] for r in own], abs=1e-4)
        if option.id == answer.leader.id:
            for name, key in (("low", "p05"), ("high", "p95")):
                drawn_end = lines[f"{name} end of 90%"]
                assert drawn_end == pytest.approx([row[key] for row in own], abs=1e-4)


def test_reasons_add_up_to_the_lead_each_on_its_side() -> None:
    answer, drawn = answered(**LEAD), chart(written(**LEAD), "Why")
    pair = compare_pair(answer.comparison, answer.verdict.leader, answer.verdict.runner_up)
    ahead, behind = (list(each.values) for each in drawn.plots[0].series)
    assert all(value is None or value > 0 for value in ahead)
    assert all(value is None or value < 0 for value in behind)
    told = sum(value or 0.0 for value in (*ahead, *behind))
    assert told == pytest.approx(100 * pair.lead, abs=0.05 * len(pair.order))


def test_ranks_are_those_of_the_files_and_fill_the_bar() -> None:
    answer, drawn = answered(), chart(written(), "How sure")
    rows = how_often.FINDING.told(answer).table.records()
    short = {each.id: each.short_name for each in answer.comparison.candidates}
    names = list(drawn.plots[0].categories)
    for row in rows:
        at = names.index(short[row["option_id"]])
        own = [list(each.values)[at] for each in drawn.plots[0].series]
        ranks = [row[f"rank_{rank}_share"] for rank in range(1, len(own) + 1)]
        assert own == pytest.approx(ranks, abs=1e-4)
        assert sum(own) == pytest.approx(1, abs=1e-3)


def test_the_table_is_the_regret_of_the_files() -> None:
    answer = answered()
    rows = FINDING.told(answer).table.records()
    head, *body = table(by_label(written())["Who disagrees"])
    people = dict.fromkeys(each["state"] for each in rows if each["kind"] == "perspective")
    assert head == ["", *people, "At worst"]
    short = {each.short_name: each.id for each in answer.comparison.candidates}
    for name, *cells, worst in body:
        own = [r for r in rows if r["kind"] == "perspective" and r["option_id"] == short[name]]
        told = ["best" if row["best"] else f"{100 * row['regret']:.1f}" for row in own]
        assert cells == told
        assert worst == f"{100 * own[0]['largest_regret']:.1f}"


def test_the_best_mix_is_that_of_the_table_beside_the_advice() -> None:
    table = mix.FINDING.whole(answered()).parts[0].tables[0]
    drawn = chart(written(), "The best mix")
    short = {p.name: p.short_name for p in answered().dossier.programmes}
    rows = {short[name]: told[1:3] for name, *told in table.read()}
    pairs = zip(*(each.values for each in drawn.plots[0].series), strict=True)
    for name, pair in zip(drawn.plots[0].categories, pairs, strict=True):
        told = [float(value) for value in rows[name]]
        assert [value or 0.0 for value in pair] == pytest.approx(told, abs=0.0051)


def test_the_same_scenario_gives_the_same_bytes_and_another_does_not() -> None:
    assert deck_bytes(answered()) == written()
    assert written(total_musd=3.0) != written()


def test_the_file_is_of_the_day_of_its_scenario() -> None:
    for asked, year in (({}, 2000), ({"date": "2026-11-28"}, 2026)):
        own = Presentation(io.BytesIO(written(**asked))).core_properties
        assert own.created == own.modified
        assert own.created.year == year
        assert own.title == answered().dossier.header.question


class TestHostile:
    """Text that a user or a dossier wrote stays text."""

    def test_it_is_shown_as_it_stands(self) -> None:
        data = written(hostile=True)
        assert slides(data)[0].shapes.title.text_frame.text == f"Q {HOSTILE}"

    def test_nothing_in_a_workbook_runs(self) -> None:
        formula = '=HYPERLINK("http://x", "y")'
        answer = answered()
        first, *others = answer.comparison.candidates
        named = replace(first, short_name=formula)
        bad = replace(answer, comparison=replace(answer.comparison, candidates=(named, *others)))
        with zipfile.ZipFile(io.BytesIO(deck_bytes(bad))) as parts:
            books = [parts.read(n) for n in parts.namelist() if n.endswith(".xlsx")]
        found = [cell for book in books for cell in cells(book) if cell.value == formula]
        assert len(found) >= 3
        assert all(cell.data_type == "s" and not cell.hyperlink for cell in found)

    @pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
    def test_what_a_file_cannot_hold_is_replaced(self, letter: str) -> None:
        answer = answered()
        named = [
            replace(each, name=f"A{letter}B", short_name=f"C{letter}D")
            for each in answer.comparison.candidates
        ]
        bad = replace(answer, comparison=replace(answer.comparison, candidates=tuple(named)))
        data = deck_bytes(bad)
        assert "A\ufffdB" in slides(data)[2].shapes.title.text_frame.text
        assert "C\ufffdD" in list(chart(data, "The answer").plots[0].categories)

    def test_clean_keeps_all_else(self) -> None:
        assert clean("é “x” \U0001f600 <b> & ]]>") == "é “x” \U0001f600 <b> & ]]>"
        assert clean("a\r\nb\tc") == "a b c"


def test_every_figure_in_a_chart_is_a_number() -> None:
    with zipfile.ZipFile(io.BytesIO(written(**LEAD))) as parts:
        drawn = [parts.read(n).decode() for n in parts.namelist() if "/charts/chart" in n]
    assert len(drawn) == 6
    for xml in drawn:
        caches = re.findall(r"<c:numCache>.*?</c:numCache>", xml, re.DOTALL)
        figures = [float(v) for cache in caches for v in re.findall(r"<c:v>(.*?)</c:v>", cache)]
        assert figures


def test_nothing_of_the_template_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as parts:
        names = parts.namelist()
        theme = parts.read("ppt/theme/theme1.xml").decode()
    assert not [n for n in names if "printer" in n.lower() or "thumbnail" in n]
    assert len([n for n in names if "slideLayouts/slideLayout" in n]) == 1
    assert all(colour[1:] in theme for colour in DESK.corners.values())
    deck = Presentation(io.BytesIO(written()))
    assert deck.slide_width * 9 == pytest.approx(deck.slide_height * 16, rel=1e-3)


def cells(book: bytes) -> list[Any]:
    sheet = openpyxl.load_workbook(io.BytesIO(book)).active
    return [cell for row in sheet.iter_rows() for cell in row]

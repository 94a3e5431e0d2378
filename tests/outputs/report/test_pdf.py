"""The report in pages: all that the page says, tagged, in its own fonts, and nothing else."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from policy_model.outputs.report import pdf
from policy_model.outputs.report.content import Report, assemble
from policy_model.outputs.report.question import Form
from policy_model.outputs.report.tables import Table
from policy_model.outputs.report.write import report_html
from policy_model.scenario import Override
from policy_model.scenario.provenance import origin
from tests.outputs.report.answers import CHANGE, answered
from tests.outputs.report.support import Page

MARKUP = '#panic("x") *b* _i_ $x^2$ @ref <label> \\u{41} // c /* d */ https://a.example/?q="1"'
POINTS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
MARGIN = 56  # 20 mm in points
LONG = "Cheaper than that. " * 250


def squeezed(text: str) -> str:
    """A text without its spaces and line breaks, which are where the page puts them."""
    return re.sub(r"\s+", "", text)


def printed(reader: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in reader.pages))


@cache
def content(*overrides: Override) -> Report:
    return assemble(answered(overrides), lambda _: answered(), form=Form("pdf"))


_SET: dict[tuple[int, str], tuple[Report, bytes]] = {}


def pages(report: Report, paper: pdf.Paper = "a4") -> bytes:
    """The pages of a report, set once for the same record."""
    key = id(report), paper
    if key not in _SET:
        _SET[key] = report, pdf.pages(report, paper)
    return _SET[key][1]


def read(report: Report, paper: pdf.Paper = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(pages(report, paper)))


def printed_lines(report: Report) -> str:
    return "\n".join(page.extract_text() for page in read(report).pages)


def root(reader: PdfReader) -> DictionaryObject:
    found: Any = reader.trailer["/Root"]
    return found


def tags(reader: PdfReader) -> list[DictionaryObject]:
    """Every element of the structure, in the order of reading."""
    found: list[DictionaryObject] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if isinstance(element, list):
            for each in element:
                walk(each)
        elif isinstance(element, DictionaryObject):
            found.append(element)
            walk(element.get("/K", DictionaryObject()))

    walk(root(reader)["/StructTreeRoot"])
    return found


def tables_of(report: Report) -> list[Any]:
    parts = [*report.sections, report.evidence]
    return [report.scenario, *(each for part in parts for each in part.tables)]


def test_it_says_all_that_the_page_says() -> None:
    report, text = content(CHANGE), printed(read(content(CHANGE)))
    page = Page(report_html(answered((CHANGE,)), lambda _: answered()))
    said = [t for tag, t in page.texts if tag in ("h1", "h2", "h3", "p", "strong", "dt", "dd")]
    assert len(said) > 50
    missing = [each for each in said if squeezed(each) not in text]
    assert missing == []
    assert squeezed(report.command) in text


def test_its_tables_hold_the_rows_of_the_pages_tables() -> None:
    text = printed(read(content(CHANGE)))
    page = Page(report_html(answered((CHANGE,)), lambda _: answered()))
    rows = [row for table in page.tables.values() for row in table[1:]]
    assert len(rows) > 50
    plain = [row for row in rows if len("".join(row)) < 60]  # fits one line of every column
    assert len(plain) > len(rows) / 3
    assert [row for row in plain if squeezed("".join(row)) not in text] == []
    assert [cell for row in rows for cell in row if squeezed(cell) not in text] == []


def test_every_option_and_where_the_figures_come_from_is_printed() -> None:
    answer, reader = answered(), read(content())
    text, first = printed(reader), squeezed(reader.pages[0].extract_text())
    assert all(squeezed(each.name) in first for each in answer.comparison.candidates)
    for value in filter(None, origin(answer.dossier, answer.scenario).values()):
        assert squeezed(value) in text


@pytest.mark.parametrize("paper", pdf.PAPERS)
def test_each_page_is_of_the_paper_asked_with_a_foot_and_a_number(paper: pdf.Paper) -> None:
    report, reader = content(CHANGE), read(content(CHANGE), paper)
    count = len(reader.pages)
    assert count > 4
    for number, page in enumerate(reader.pages, start=1):
        size = float(page.mediabox.width), float(page.mediabox.height)
        assert size == pytest.approx(POINTS[paper], abs=0.1)
        text = squeezed(page.extract_text())
        assert squeezed(report.foot) in text
        assert f"{number}/{count}" in text
    assert "1 changed number" in report.foot


def test_words_longer_than_a_line_are_broken() -> None:
    text = printed_lines(replace(content(), question="x" * 300, headline="y" * 300))
    for letter in "xy":
        runs = re.findall(f"{letter}{{2,}}", text)
        assert sum(map(len, runs)) == 300
        assert max(map(len, runs)) < 75


def test_a_table_with_many_columns_stays_on_the_page() -> None:
    heads = ("Option", False), *((f"Column {k}", True) for k in range(30))
    wide = Table("Wide", heads, (("Village wells first", *["99.9"] * 30),))
    places: list[float] = []

    def note(text: str, _: Any, at: list[float], *__: Any) -> None:
        if "99.9" in text:
            places.append(at[4])

    for page in read(replace(content(), scenario=wide)).pages:
        page.extract_text(visitor_text=note)
    assert places
    assert max(places) < POINTS["a4"][0] - MARGIN
    assert printed(read(replace(content(), scenario=wide))).count("99.9") == 30


def test_a_reason_longer_than_a_page_is_printed_to_its_end() -> None:
    said = replace(CHANGE, reason=f"{LONG}The end of it.")
    assert squeezed(said.reason) in printed(read(content(said)))


def test_heads_of_a_table_are_on_each_page_that_it_runs_over() -> None:
    evidence = content().evidence
    (first, *_) = evidence.tables
    long = replace(evidence, tables=(replace(first, rows=first.rows * 60),))
    reader = read(replace(content(), evidence=long))
    annex = [text for page in reader.pages if first.rows[0][0] in (text := page.extract_text())]
    assert len(annex) > 2
    assert all("Valueandrange" in squeezed(text) for text in annex)


def test_bookmarks_are_its_headings() -> None:
    report, found = content(CHANGE), []

    def walk(outline: Any) -> None:
        for each in outline:
            if isinstance(each, list):
                walk(each)
            else:
                found.append(each.title)

    walk(read(report).outline)
    titles = [each.title for each in report.sections]
    assert [each for each in found if each in titles] == titles
    assert {"The answer in one picture", "The evidence"} <= set(found)
    assert [q for each in report.sections for q, _ in each.answers if q not in found] == []


def test_it_says_what_it_is_to_programs() -> None:
    report, reader = content(), read(content())
    meta = reader.metadata
    assert meta is not None
    assert meta.title == f"{report.question} – {report.subject}"
    assert meta.subject == report.headline
    assert answered().dossier.digest[:8] in str(meta.get("/Keywords"))
    assert meta.author
    assert root(reader)["/Lang"] == "en"
    assert b"pdfuaid:part" in pages(report)


def test_its_date_is_the_scenarios_and_it_has_none_without() -> None:
    assert b"/CreationDate" not in pages(replace(content(), date=""))
    assert not re.search(rb"xmp:(Create|Modify)Date", pages(replace(content(), date="")))
    dated = read(replace(content(), date="1997-11-28")).metadata
    assert dated is not None
    assert dated.creation_date is not None
    assert dated.creation_date.date().isoformat() == "1997-11-28"


def test_it_is_tagged_for_who_cannot_see_it() -> None:
    report, reader = content(), read(content())
    assert root(reader)["/MarkInfo"]["/Marked"]
    kinds = [str(each.get("/S")) for each in tags(reader)]
    assert kinds.count("/Table") == len([each for each in tables_of(report) if each.rows])
    heads = sum(len(each.heads) for each in tables_of(report) if each.rows)
    assert kinds.count("/TH") == heads
    told = [each["/Alt"] for each in tags(reader) if "/Alt" in each]
    assert told == [each.name for each in report.figures]


def test_every_font_is_inside() -> None:
    fonts = set()
    for page in read(content()).pages:
        for each in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            (below,) = each.get_object()["/DescendantFonts"]
            described = below.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(described)
            fonts.add(str(described["/FontName"]).partition("+")[2])
    assert {"IBMPlexSans", "IBMPlexSans-Bold", "IBMPlexSerif-SemiBold"} <= fonts


def test_it_links_to_nothing_and_runs_nothing() -> None:
    reader = read(replace(content(), headline=MARKUP))
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root(reader))
    assert [page for page in reader.pages if "/Annots" in page] == []


def test_hostile_text_stays_text() -> None:
    report = content(replace(CHANGE, reason=MARKUP))
    report = replace(report, question=MARKUP, headline=MARKUP, command=MARKUP)
    reader = read(report)
    assert printed(reader).count(squeezed(MARKUP)) >= 4
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith(MARKUP)
    assert b"pdfuaid:part" in pages(report)


def test_letters_that_no_font_has_are_owned_up_to() -> None:
    told = squeezed("A box stands for a letter that these pages have no font for")
    strange = replace(content(), headline="日本 😀 leads")
    assert told in printed(read(strange))
    assert b"pdfuaid:part" not in pages(strange)
    assert told not in printed(read(content()))
    assert told not in printed(read(replace(content(), headline="Жанна, Ελένη, Łódź, שלום")))


def test_the_same_scenario_gives_the_same_bytes_and_another_does_not() -> None:
    def written(paper: pdf.Paper) -> bytes:
        return pdf.report_pdf(answered(), lambda _: answered(), paper=paper)

    assert written("a4") == written("a4")
    assert written("a4") != written("letter")
    assert pages(content()) != pages(content(CHANGE))


def test_pages_set_before_leave_the_html_as_it_was(written: Callable[..., bytes]) -> None:
    pages(content())
    assert report_html(answered(), lambda _: answered()) == written()

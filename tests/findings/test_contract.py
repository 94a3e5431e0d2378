"""Every finding, in every medium that it declares, of every dossier, at every edge."""

import json
import re
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest

from bench.same.edges import write_edges
from dashboard import menu
from policy_model.analysis.allocation import frontier
from policy_model.analysis.answer import Answer, find_answer
from policy_model.briefing import screens
from policy_model.dossier import Dossier, read_dossier
from policy_model.findings import findings, shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.look import DESK, STAGE
from policy_model.findings.kit.screen import screen_of
from policy_model.findings.kit.told import Told
from policy_model.outputs.deck.findings import finding_slide
from policy_model.outputs.deck.slides import Frame, add_slide
from policy_model.outputs.deck.template import TEMPLATE, open_template
from policy_model.outputs.picture.catalogue import pictures_of
from policy_model.outputs.picture.picture import imprint, of_part
from policy_model.outputs.picture.write import picture_svg
from policy_model.outputs.report.findings import section
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.findings import finding_sheet, sheet_name
from policy_model.outputs.workbook.tables import HEADS
from policy_model.scenario import Scenario, default_scenario
from tests.outputs.workbook.support import as_shown
from tests.support import DOSSIERS, LAKELAND, ROOT, drawn

DRAWS = 16
EDGES = ("own", "no money", "one criterion", "only cost", "limits that clash")


@cache
def dossiers(folder: Path) -> tuple[Path, ...]:
    return (*DOSSIERS, *write_edges(LAKELAND, folder))


@pytest.fixture(scope="module")
def every_dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return dossiers(tmp_path_factory.mktemp("edges"))


def put(edge: str, dossier: Dossier) -> Scenario:
    own = default_scenario(dossier)
    criteria = dossier.criteria
    match edge:
        case "no money":
            return replace(own, total_musd=0.0)
        case "one criterion":
            return replace(own, weights=tuple((c.id, float(c is criteria[-1])) for c in criteria))
        case "only cost":
            cost = [c.id for c in criteria if c.measure.kind == "cost"] or [criteria[0].id]
            return replace(own, weights=tuple((c.id, float(c.id in cost)) for c in criteria))
        case "limits that clash":
            first = dossier.programmes[0].id
            return replace(own, floors_musd=((first, 1.0),), ceilings_musd=((first, 0.5),))
        case _:
            return own


def whole(said: str) -> bool:
    """A sentence that a reader can be shown."""
    return bool(said.strip()) and not re.search(r"\b(nan|inf|None(?! of ))\b|\{|\}", said)


@pytest.fixture(autouse=True)
def few_totals(monkeypatch: pytest.MonkeyPatch) -> None:
    """The best mix at few totals, to be quick."""
    monkeypatch.setattr(frontier, "frontier", partial(frontier.frontier, points=4))


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("finding", findings(), ids=lambda each: each.id)
def test_it_is_told_in_every_medium(
    finding: Finding, edge: str, every_dossier: tuple[Path, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    drawn_at: set[str] = set()  # choices that some part of it draws
    for folder in every_dossier:
        dossier = read_dossier(folder)
        answer = find_answer(drawn(dossier, DRAWS), put(edge, dossier))
        at_once, told = finding.told(answer), finding.whole(answer)
        if "page" in finding.media:
            on_page(finding, at_once, answer)
        assert whole(told.verdict), (folder.name, told.verdict)
        assert whole(told.in_full or told.verdict), (folder.name, told.in_full)
        before = finding.search.before or finding.search.label if finding.search else ""
        assert whole(at_once.verdict or before), folder.name
        assert bool(told.parts) == (not finding.silent(answer)), folder.name
        for medium in sorted(finding.media):
            SHOWN_IN[medium](finding, told, answer)
        for each in (at_once, told):
            assert len({part.name for part in each.parts}) == len(each.parts), folder.name
            drawn_at |= {choice for part in each.parts for choice in part.choices}
    assert "NaN" not in "".join(capfd.readouterr())
    choices = {each.id for each in finding.choices}
    assert drawn_at <= choices
    assert choices - given_by_pages() <= drawn_at or edge != EDGES[0], "nobody could choose"


def given_by_pages() -> set[str]:
    """Choices that a page makes when it places a finding."""
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "pages").glob("*.py"))
    return set(re.findall(r'FINDING, (?:given=)?\{"(\w+)"', pages))


def test_what_tells_findings_apart_does() -> None:
    every = findings()
    places = [screens.QUESTION, screens.ANSWER, screens.UNKNOWN]
    places += [each.slide for each in every if each.slide]
    sheets = [sheet_name(each) for each in shown_in("workbook")]
    files = [each.table_name for each in shown_in("file")]
    ids = [each.id for each in every]
    for names in (ids, files, sheets, [each.place for each in places]):
        assert len(names) == len(set(names)), names
    assert {each.page for each in every} <= set(menu.PAGES)


def test_no_picture_has_the_name_of_another(every_dossier: tuple[Path, ...]) -> None:
    for folder in every_dossier:
        dossier = read_dossier(folder)
        pictures = pictures_of(find_answer(drawn(dossier, DRAWS), default_scenario(dossier)))
        names = [each.stem for each in pictures]
        assert len(names) == len(set(names)), folder.name


def on_page(_: Finding, told: Told, __: Answer) -> None:
    for part in told.parts:
        assert not part.file or part.file.table.records()
        assert whole(told.title(part))
        for table in part.tables:
            assert all(len(row) == len(table.on_pages) for row in table.read())


def as_file(_: Finding, told: Told, __: Answer) -> None:
    rows = told.table.records()
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows


def as_picture(_: Finding, told: Told, answer: Answer) -> None:
    for part in told.parts:
        if part.chart:
            assert b"NaN" not in picture_svg(of_part(told, part, part.chart), imprint(answer))


def as_answer(finding: Finding, _: Told, answer: Answer) -> None:
    told = finding.told(answer)
    assert whole(f"{told.verdict} {told.also}")


def in_report(finding: Finding, told: Told, _: Answer) -> None:
    assert section(finding, told).lead.rstrip(".") == told.verdict.rstrip(".")


def in_workbook(finding: Finding, told: Told, _: Answer) -> None:
    book = Book("title", "footer")
    finding_sheet(book, finding, told)
    (sheet,) = as_shown(book.closed()).worksheets
    table = told.table
    heads, *rows = sheet.iter_rows(min_row=HEADS + 1, values_only=True)
    assert list(heads) == [each.heading for each in table.on_sheets]
    assert len(rows) == len(table.records())
    for column, shown in zip(table.on_sheets, rows[0] if rows else (), strict=bool(rows)):
        form, value = column.format, table.values[column.name][0]
        if not form.on_sheet:
            assert (shown or "") == column.read(value)
        elif value is not None:
            assert float(shown) == pytest.approx(form.times * float(value))


def on_slide(finding: Finding, told: Told, answer: Answer) -> None:
    frame = Frame(open_template(TEMPLATE), DESK, ("", ""))
    add_slide(frame, finding_slide(finding, told, answer, DESK))
    assert len(frame.deck.slides) == 1
    assert screen_of(finding, told).title == told.verdict
    for part in told.parts[:1]:
        assert part.chart is None or part.chart(STAGE["dark"], 540).to_dict()


SHOWN_IN = {
    "page": on_page,
    "file": as_file,
    "picture": as_picture,
    "report": in_report,
    "answer": as_answer,
    "workbook": in_workbook,
    "slide": on_slide,
}

"""Every finding, in every medium that it declares, of every dossier, at every edge."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bench.same.edges import write_edges
from policy_model.analysis.answer import Answer, find_answer
from policy_model.charts.look import DESK, STAGE
from policy_model.deck.findings import finding_slide
from policy_model.deck.slides import Frame, add_slide
from policy_model.deck.template import TEMPLATE, open_template
from policy_model.dossier import Dossier, read_dossier
from policy_model.findings import findings
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.screen import screen_of
from policy_model.findings.kit.told import Told
from policy_model.pictures.picture import imprint, of_part
from policy_model.pictures.write import picture_svg
from policy_model.report.findings import section
from policy_model.scenario import Scenario, default_scenario
from policy_model.workbook.book import Book
from policy_model.workbook.findings import finding_sheet
from tests.support import DOSSIERS, LAKELAND, drawn

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
    return bool(said.strip()) and not re.search(r"\b(nan|inf|None(?! of the ))\b|\{|\}", said)


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("finding", findings(), ids=lambda each: each.id)
def test_it_is_told_in_every_medium(
    finding: Finding, edge: str, every_dossier: tuple[Path, ...], capfd: pytest.CaptureFixture[str]
) -> None:
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
    assert "NaN" not in "".join(capfd.readouterr())


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
    assert book.closed()


def on_slide(finding: Finding, told: Told, answer: Answer) -> None:
    assert finding.slide
    frame = Frame(open_template(TEMPLATE), DESK, ("", ""))
    add_slide(frame, finding_slide(finding.slide, told, answer, DESK))
    assert len(frame.deck.slides) == 1
    assert screen_of(finding.slide, told).title == told.verdict
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

"""A meeting from its beginning to what people take home."""

import csv
import io
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import openpyxl
import pypdf
import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from pptx import Presentation

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.cli import main
from policy_model.outputs.text.scenario_file import scenario_file
from tests.browser.conftest import Show, Visit
from tests.browser.pages import Overview
from tests.browser.stage import Stage
from tests.browser.support import answer, enter, inputs, stepped
from tests.support import write_link

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MAKES_MS = 300_000  # the bundle, on a busy machine


def test_a_meeting(show: Show, visit: Visit, tmp_path: Path) -> None:
    asked = answer(perspective="treasury")
    stage = show(query=f"?{urlencode({'s': write_link(asked)})}")
    lines = stage.cuttable()
    turn(stage, asked)
    stage_and_reveal(stage, asked, answer(perspective="treasury", total_musd=3.2))
    moved = answer(perspective="treasury", total_musd=7.4)
    drag(stage, moved)
    ask_what_if(stage, moved)
    cut(stage, lines, moved)
    overview = visit(link=shared(stage, moved))
    overview.says(moved)
    expect(overview.warning).to_have_count(0)
    take_every_file(overview, moved, tmp_path)


def turn(stage: Stage, asked: Answer) -> None:
    """Present by keyboard."""
    stage.press("f")
    stage.is_on(1, asked)
    for screen in (2, 3, 4):
        stage.press("ArrowRight")
        stage.is_on(screen, asked)
    stage.press("End")
    stage.is_on(9, asked)
    stage.press("3")


def stage_and_reveal(stage: Stage, asked: Answer, moved: Answer) -> None:
    """Set a change unseen, show it with before and after."""
    stage.press("s")
    expect(stage.reveal).to_be_visible()
    for _ in range(2):
        stage.total.press("ArrowRight")
    stage.rest()
    stage.is_on(3, asked)
    stage.press("Escape")
    stage.press("r")
    change = stage.page.locator(".stage-change")
    expect(change).to_contain_text("Extra money: USD 3.0 → 3.2 million a year")
    for each in (asked, moved):
        expect(change.get_by_text(words.headline(each))).to_be_visible()
    stage.press("ArrowRight")
    stage.is_on(3, moved)


def drag(stage: Stage, moved: Answer) -> None:
    """Drag the slider, which the answer follows."""
    stage.all_held()
    stops = [3.2 + step / 10 for step in range(1, 43)]
    assert stage.pictures(stops) >= len(stops)
    stage.is_on(3, moved)
    stage.settle()


def ask_what_if(stage: Stage, asked: Answer) -> None:
    """Show other priorities to a question from the floor, and go back by the log."""
    other = answer(perspective="equal_over_objectives", total_musd=asked.scenario.total_musd)
    stage.press("7")
    stage.priorities.click()
    name = next(e.name for e in asked.dossier.perspectives if e.id == "equal_over_objectives")
    stage.page.get_by_role("option", name=name, exact=True).click()
    stage.is_on(7, other)
    stage.press("Escape")
    stage.press("l")
    stage.changes.get_by_role("button", name="Back to before").first.click()
    stage.is_on(7, asked)
    stage.press("Escape")


def cut(stage: Stage, lines: list[WebSocketRoute], asked: Answer) -> None:
    """Lose the connection: the screen stays, the state comes back, and it goes on."""
    lines[-1].close(code=1001)
    stage.press("3")
    stage.is_on(3, asked)
    stage.come_back(lines)
    stage.total.press("ArrowRight")
    stage.is_on(3, stepped(asked, "total_musd", 0.1))
    stage.press("l")
    expect(stage.changes.get_by_text("→ 7.5 million")).to_be_visible()
    stage.press("Escape")
    stage.press("u")
    stage.is_on(3, asked)


def shared(stage: Stage, asked: Answer) -> str:
    """The link that Share gives."""
    stage.settle()
    enter(stage.leave)
    overview = Overview(stage.page)
    overview.shows(asked)
    overview.share.click()
    return overview.shared.inner_text()


def take_every_file(overview: Overview, moved: Answer, folder: Path) -> None:
    """Have files made beside the page, which goes on meanwhile, and hold them to the model."""
    page = overview.page
    page.get_by_role("button", name="Files", exact=True).click()
    page.get_by_role("button", name="Make: Everything").click()
    expect(page.get_by_text("Everything: ")).to_be_visible()
    # Meanwhile the page goes on: the answer has come long before the file has.
    page.keyboard.press("Escape")
    overview.type_into(overview.typed, "5.1")
    overview.shows(answer(perspective="treasury", total_musd=5.1))
    overview.undo.click()
    overview.shows(moved)
    page.get_by_role("button", name="Files", exact=True).click()
    files = unpacked(taken(page, "Everything"))
    check(files, moved, folder)
    for name, ending in (
        ("Report to print", "report.pdf"),
        ("Report for a browser", "report.html"),
        ("Workbook", "workbook.xlsx"),
        ("Slides", "deck.pptx"),
    ):
        page.get_by_role("button", name=f"Make: {name}").click()
        data = taken(page, name)
        if ending != "report.html":  # the commands that they tell differ
            assert summary(ending, data) == summary(ending, files[ending]), ending
        else:
            assert words.headline(moved) in unescape(data.decode())


def taken(page: Page, name: str) -> bytes:
    """A file from the moment that it is ready."""
    button = page.get_by_role("button", name=f"Download: {name}")
    button.wait_for(timeout=MAKES_MS)
    with page.expect_download() as download:
        button.click()
    assert "-s" in download.value.suggested_filename
    return Path(download.value.path()).read_bytes()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def check(files: dict[str, bytes], moved: Answer, folder: Path) -> None:
    """Check tables against the command line, and what says an answer against the model."""
    scenario = folder / "scenario.yaml"
    scenario.write_bytes(scenario_file(moved.scenario, inputs().dossier))
    assert files["scenario.yaml"] == scenario.read_bytes()
    for name, command in (("options", "compare"), ("years", "project"), ("evidence", "evidence")):
        output = folder / f"{name}.csv"
        asked = [command, "--scenario", str(scenario), "--format", "csv", "--output", str(output)]
        assert main(asked) == 0
        assert files[f"tables/{name}.csv"] == output.read_bytes(), name
    rows = list(csv.DictReader(io.StringIO(files["tables/options.csv"].decode("utf-8-sig"))))
    assert rows[0]["option"] == moved.leader.name
    assert words.headline(moved) in files["README.txt"].decode()
    assert moved.leader.name in " ".join(map(str, summary("workbook.xlsx", files["workbook.xlsx"])))
    assert words.headline(moved) in summary("deck.pptx", files["deck.pptx"])


def summary(name: str, data: bytes) -> list[object]:
    """What a file says, whatever its bytes."""
    file = io.BytesIO(data)
    match name.rpartition(".")[2]:
        case "pdf":
            reader = pypdf.PdfReader(file)
            return [each for page in reader.pages[:2] for each in page.extract_text().split("\n")]
        case "xlsx":
            book = openpyxl.load_workbook(file)
            return [
                cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
            ]
        case _:
            shapes = (shape for slide in Presentation(file).slides for shape in slide.shapes)
            return [shape.text_frame.text for shape in shapes if shape.has_text_frame]

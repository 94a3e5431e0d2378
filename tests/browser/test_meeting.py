"""A meeting from its beginning to what people take home."""

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pypdf
import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.cli import main
from policy_model.export.scenario_file import scenario_file
from tests.browser.conftest import Show, Visit
from tests.browser.pages import Overview
from tests.browser.stage import Stage
from tests.browser.support import answer, inputs

pytestmark = pytest.mark.browser

MAKES_MS = 300_000  # the bundle, on a busy machine


def test_a_meeting(show: Show) -> None:
    stage = show(query="?screen=1")
    asked, moved = answer(), answer(total_musd=3.2)
    stage.press("f")
    for screen in (2, 3):
        stage.press("ArrowRight")
        stage.is_on(screen, asked)
    stage.press("s")
    expect(stage.reveal).to_be_visible()
    for _ in range(2):
        stage.total.press("ArrowRight")
    stage.rest()
    stage.is_on(3, asked)
    stage.press("Escape")
    stage.press("r")
    expect(stage.page.locator(".stage-change")).to_contain_text("Extra money: USD 3.0 → 3.2")
    stage.press("ArrowRight")
    stage.is_on(3, moved)
    stage.press("End")
    stage.is_at(9)
    stage.press("l")
    stage.changes.get_by_role("button", name="Back to before").click()
    stage.press("Escape")
    stage.press("Home")
    stage.press("3")
    stage.is_on(3, asked)


def test_a_link_opened_cold_shows_the_same(show: Show, visit: Visit) -> None:
    stage = show(query="?screen=3")
    for _ in range(2):
        stage.total.press("ArrowRight")
    moved = answer(total_musd=3.2)
    stage.is_on(3, moved)
    stage.leave.click()
    overview = Overview(stage.page)
    overview.shows(moved)
    overview.share.click()
    link = overview.shared.text_content() or ""
    cold = visit(Stage, link=link.replace("/?", "/present?") + "&screen=3")
    cold.is_on(3, moved)


def test_every_file_is_made_beside_the_page_and_says_what_the_command_line_says(
    visit: Visit, tmp_path: Path
) -> None:
    overview = visit()
    overview.type_into(overview.typed, "7.4")
    moved = answer(total_musd=7.4)
    overview.shows(moved)
    page = overview.page
    page.get_by_role("button", name="Files", exact=True).click()
    page.get_by_role("button", name="Make: Everything").click()
    expect(page.get_by_text("Everything: ")).to_be_visible()
    # Meanwhile the page goes on: the answer has come long before the file has.
    page.keyboard.press("Escape")
    overview.type_into(overview.typed, "5.1")
    overview.shows(answer(total_musd=5.1))
    overview.undo.click()
    overview.shows(moved)
    page.get_by_role("button", name="Files", exact=True).click()
    files = unpacked(taken(page, "Everything"))
    check(files, moved, tmp_path)
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
            assert words.headline(moved).encode() in data


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

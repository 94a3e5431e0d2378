"""The report in a browser that has no network: on screens, on paper, for everybody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from policy_model.cli import main
from tests.browser.support import check_with_axe
from tests.support import DOSSIERS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
CUT = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(each => {
        const own = each.getBoundingClientRect();
        return own.width && (own.left < frame.left - 1 || own.right > frame.right + 1
            || own.top < frame.top - 1 || own.bottom > frame.bottom + 1);
    }).map(each => each.textContent);
})"""


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a report's file."""
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    assert main(["report", "--dossier", str(request.param), "--output", str(path)]) == 0
    return path.as_uri()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The report, opened without a network; it may ask for nothing and meet no error."""
    problems: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_offline(True)
    page = context.new_page()
    page.on("console", lambda said: problems.append(said.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda asked: problems.append(asked.url) if asked.url != address else None)
    page.goto(address)
    yield page
    context.close()
    assert problems == []


def test_axe_finds_nothing_and_no_screen_is_too_narrow(opened: Page) -> None:
    check_with_axe(opened)
    for width, height in ((390, 844), (1280, 800), (1920, 1080)):
        opened.set_viewport_size({"width": width, "height": height})
        assert not opened.evaluate(TOO_WIDE), width
        assert opened.evaluate(CUT) == [], width
    opened.set_viewport_size({"width": 390, "height": 844})
    check_with_axe(opened)


@pytest.mark.parametrize("paper", PAPERS)
def test_it_prints_on_either_paper(opened: Page, paper: str) -> None:
    printed = opened.pdf(format=paper)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    assert len(boxes) > 1
    for width, height in boxes:
        assert (float(width), float(height)) == pytest.approx(PAPERS[paper], abs=1)
    # On paper nothing scrolls: what is wider than the column would be cut.
    opened.emulate_media(media="print")
    opened.set_viewport_size({"width": 643, "height": 900})  # 170 mm
    assert not opened.evaluate(TOO_WIDE)
    assert opened.evaluate(CUT) == []

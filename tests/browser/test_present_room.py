"""What a presenter needs in a room: keys told, black, notes beside, a connection that may drop."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from policy_model.briefing import screens
from policy_model.findings import corners, years
from tests.browser.conftest import Show
from tests.browser.stage import Stage
from tests.browser.support import WAIT_MS, answer, check_with_axe, free_port, served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Past the end of a dialog lies the browser itself; nothing of the page below has the focus.
INSIDE = "() => document.activeElement.matches('body, dialog, dialog *')"
BLACK = "() => getComputedStyle(document.querySelector('.st-key-stage'), '::after').backgroundColor"


def test_help_lists_the_keys_and_keeps_the_focus(show: Show) -> None:
    stage = show()
    stage.press("?")
    expect(stage.keys).to_be_visible()
    expect(stage.keys).to_contain_text("Reveal what was staged")
    check_with_axe(stage.page)
    for _ in range(3):
        stage.press("Tab")
        assert stage.page.evaluate(INSIDE)
    stage.press("ArrowRight")
    stage.is_at(1)
    stage.press("Escape")
    expect(stage.keys).to_have_count(0)
    stage.press("ArrowRight")
    stage.is_at(2)


def test_black_and_back(show: Show) -> None:
    stage = show()
    assert stage.page.evaluate(BLACK) != "rgb(0, 0, 0)"
    stage.press("b")
    assert stage.page.evaluate(BLACK) == "rgb(0, 0, 0)"
    stage.press("ArrowRight")
    stage.is_at(2)
    assert stage.page.evaluate(BLACK) == "rgb(0, 0, 0)"
    stage.press("b")
    assert stage.page.evaluate(BLACK) != "rgb(0, 0, 0)"
    stage.press("b")
    stage.page.mouse.click(300, 300)
    assert stage.page.evaluate(BLACK) != "rgb(0, 0, 0)"
    stage.press("b")
    stage.press("Escape")
    assert stage.page.evaluate(BLACK) != "rgb(0, 0, 0)"


def test_black_stays_while_the_scheme_changes(show: Show) -> None:
    stage = show()
    stage.press("b")
    stage.page.emulate_media(color_scheme="dark")
    expect(stage.page.locator("[data-drawn]")).to_have_attribute("data-drawn", "dark")
    assert stage.page.evaluate(BLACK) == "rgb(0, 0, 0)"


def test_notes_in_a_second_window_follow_and_turn_the_stage(show: Show) -> None:
    stage = show(query="?screen=3")
    with stage.page.context.expect_page() as opened:
        stage.press("n")
    notes = opened.value
    told(notes, 3, screens.the_answer(answer()).notes)
    expect(notes.locator("#next")).to_contain_text(years.FINDING.told(answer()).verdict)
    expect(notes.locator("#elapsed")).to_have_text(re.compile(r"^\d+:\d\d$"))
    check_with_axe(notes)
    stage.total.press("End")
    told(notes, 3, screens.the_answer(answer(total_musd=12.0)).notes)
    notes.keyboard.press("ArrowLeft")
    stage.is_on(2, answer(total_musd=12.0))
    told(notes, 2, corners.FINDING.told(answer(total_musd=12.0)).spoken)
    stage.leave.click()
    expect(notes.get_by_role("alert")).to_be_visible()


def told(notes: Page, screen: int, said: tuple[str, ...]) -> None:
    expect(notes.get_by_role("status")).to_contain_text(f"{screen} of 9")
    expect(notes.locator("#notes li")).to_have_text(list(said))


class TestLostConnection:
    def test_of_a_cut_network_comes_back_with_the_log(self, show: Show) -> None:
        stage = show(query="?screen=3")
        lines = stage.cuttable()
        stage.total.press("ArrowRight")
        moved = answer(total_musd=3.1)
        stage.is_on(3, moved)
        stage.press("Escape")
        lines[0].close(code=1001)
        stage.press("ArrowRight")
        stage.is_on(4, moved)
        stage.come_back(lines)
        stage.press("l")
        expect(stage.changes.get_by_text("USD 3.0 → 3.1")).to_be_visible()
        stage.changes.get_by_role("button", name="Back to before").click()
        stage.is_on(4, answer())

    def test_of_a_server_that_starts_anew_comes_back_with_the_scenario(
        self, browser: Browser, tmp_path: Path
    ) -> None:
        port, context = free_port(), browser.new_context()
        context.set_default_timeout(WAIT_MS)
        with served(tmp_path / "log", port) as address:
            stage = Stage(context.new_page()).open(f"{address}present?screen=3")
            stage.total.press("ArrowRight")
            moved = answer(total_musd=3.1)
            stage.is_on(3, moved)
            stage.press("Escape")
            stage.settle()
            stage.press("4")
            stage.is_on(4, moved)
            stage.press("3")
        offline = stage.page.get_by_text("not connected")
        expect(offline).to_be_visible()
        stage.is_on(3, moved)
        stage.page.wait_for_timeout(3000)  # by now Streamlit's own dialog has come
        expect(stage.page.get_by_role("dialog")).to_have_count(0)
        stage.press("ArrowRight")
        stage.is_on(4, moved)
        with served(tmp_path / "log", port):
            expect(offline).to_be_hidden()
            stage.settle()
            stage.is_on(4, moved)
            stage.total.press("ArrowRight")
            stage.is_on(4, answer(total_musd=3.2))
            context.close()

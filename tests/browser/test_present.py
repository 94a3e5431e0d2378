"""Present in a real browser: nine screens by keyboard, full screen, and the slider live."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from policy_model import words
from tests.browser.conftest import Show
from tests.browser.pages import Overview
from tests.browser.support import answer, check_with_axe, enter
from tests.support import write_link

pytestmark = pytest.mark.browser


def test_keys_turn_the_screens(show: Show) -> None:
    stage, asked = show(), answer()
    stage.is_on(1, asked)
    stage.press("ArrowLeft")
    stage.is_on(1, asked)
    for screen, key in ((2, "ArrowRight"), (3, "PageDown"), (4, "Space")):
        stage.press(key)
        stage.is_on(screen, asked)
    for screen, key in (
        (3, "ArrowLeft"),
        (2, "PageUp"),
        (9, "End"),
        (9, "ArrowRight"),
        (1, "Home"),
    ):
        stage.press(key)
        stage.is_on(screen, asked)
    stage.press("Control+ArrowRight")
    stage.is_on(1, asked)
    for screen in (5, 6, 7, 8, 3):
        stage.press(str(screen))
        stage.is_on(screen, asked)


@pytest.mark.slow
def test_buttons_turn_the_screens(show: Show) -> None:
    stage, asked = show(), answer()
    expect(stage.previous).to_have_attribute("aria-disabled", "true")
    stage.next.click()
    stage.is_on(2, asked)
    enter(stage.next)
    stage.next.press("Space")
    stage.is_on(4, asked)
    stage.previous.press("Space")
    stage.is_on(3, asked)
    stage.press("End")
    expect(stage.next).to_have_attribute("aria-disabled", "true")


class TestSlider:
    def test_moves_every_screen_and_keeps_its_keys(self, show: Show) -> None:
        stage = show(query="?screen=3")
        stage.is_on(3, answer())
        stage.total.focus()
        for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight"):
            stage.press(key)
        moved = answer(total_musd=3.2)
        stage.is_on(3, moved)
        expect(stage.total).to_have_value("3.2")
        stage.press("End")
        most = answer(total_musd=12.0)
        stage.is_on(3, most)
        stage.press("Home")
        stage.is_on(3, answer(total_musd=0.0))
        stage.press("End")
        stage.is_on(3, most)
        stage.press("Escape")
        for screen, key in ((4, "ArrowRight"), (3, "PageUp"), (2, "ArrowLeft"), (1, "Home")):
            stage.press(key)
            stage.is_on(screen, most)

    @pytest.mark.slow
    def test_undo_takes_back_and_stays_on_the_screen(self, show: Show) -> None:
        stage = show(query="?screen=4")
        stage.total.press("ArrowRight")
        stage.is_on(4, answer(total_musd=3.1))
        enter(stage.undo)
        stage.is_on(4, answer())
        expect(stage.total).to_have_value("3")

    @pytest.mark.slow
    def test_is_the_scenario_of_the_other_pages(self, show: Show) -> None:
        asked = answer(perspective="treasury", future="closing_civic_space")
        stage = show(query=f"?{urlencode({'s': write_link(asked), 'screen': 2})}")
        stage.is_on(2, asked)
        stage.total.press("ArrowRight")
        moved = answer(total_musd=3.1, perspective="treasury", future="closing_civic_space")
        stage.is_on(2, moved)
        stage.leave.click()
        expect(Overview(stage.page).headline).to_have_text(words.headline(moved))
        expect(stage.page).not_to_have_url(re.compile("screen="))
        header = stage.page.get_by_test_id("stHeader")
        expect(header).to_be_visible()
        enter(stage.page.get_by_role("link", name="Present", exact=True))
        stage.settle()
        stage.is_on(2, moved)


@pytest.mark.slow
def test_full_screen_is_entered_and_left(show: Show) -> None:
    stage = show()
    is_full = "() => Boolean(document.fullscreenElement)"
    stage.press("f")
    stage.page.wait_for_function(is_full)
    expect(stage.full).to_have_attribute("aria-pressed", "true")
    stage.press("ArrowRight")
    stage.is_on(2, answer())
    stage.press("f")
    stage.page.wait_for_function(f"!({is_full})()")
    expect(stage.full).to_have_attribute("aria-pressed", "false")
    stage.full.click()
    stage.page.wait_for_function(is_full)
    stage.press("Escape")
    stage.page.wait_for_function(f"!({is_full})()")
    stage.is_on(2, answer())
    stage.full.click()
    stage.page.wait_for_function(is_full)
    stage.leave.click()
    expect(Overview(stage.page).headline).to_have_text(words.headline(answer()))
    stage.page.wait_for_function(f"!({is_full})()")


def test_reload_and_link_keep_the_screen(show: Show) -> None:
    stage = show()
    stage.press("ArrowRight")
    stage.press("ArrowRight")
    stage.total.press("ArrowRight")
    moved = answer(total_musd=3.1)
    stage.is_on(3, moved)
    stage.page.reload()
    stage.settle()
    stage.is_on(3, moved)
    link = stage.page.url
    other = show(query=link[link.index("?") :])
    other.is_on(3, moved)


@pytest.mark.slow
@pytest.mark.parametrize("asked", ["0", "12", "-1", "x", "2.9"])
def test_a_screen_that_there_is_not_is_the_nearest(show: Show, asked: str) -> None:
    nearest = {"12": 9, "2.9": 2}.get(asked, 1)
    show(query=f"?screen={asked}").is_on(nearest, answer())


@pytest.mark.slow
def test_a_spoilt_link_is_said_above_the_screen(show: Show) -> None:
    stage = show(query="?s=nonsense")
    warning = stage.page.get_by_role("alert")
    expect(warning).to_contain_text("link: found 'nonsense'")
    expect(warning).to_be_in_viewport(ratio=1)
    stage.is_on(1, answer())
    check_with_axe(stage.page)

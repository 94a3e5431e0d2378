"""Present in a real browser: four screens by keyboard, full screen, and the slider live."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.export.link import write_link
from tests.browser.conftest import Visit
from tests.browser.pages import Overview, corner_points, drawn, end_labels
from tests.browser.support import answer, check_with_axe, pretty

pytestmark = pytest.mark.browser

SIZES = [(1024, 768), (1280, 800), (1920, 1080), (390, 844)]
SCREENS = (1, 2, 3, 4)

STILL = "() => Promise.all(document.getAnimations().map(each => each.finished)).then(() => null)"
# Text that a reader sees, the size it is seen in, and whether all of it is.
TEXTS = """() => [...document.querySelectorAll('.st-key-stage *')]
    .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(each => each.checkVisibility({ visibilityProperty: true }))
    .filter(each => !each.closest('.unseen'))
    .map(each => {
        const slide = each.closest('[class*=st-key-screen_]');
        const fit = slide ? slide.getBoundingClientRect().width / slide.offsetWidth : 1;
        const size = parseFloat(getComputedStyle(each).fontSize) * fit;
        const edges = slide?.getBoundingClientRect()
            ?? new DOMRect(0, 0, innerWidth, innerHeight);
        const box = each.getBoundingClientRect();
        const inside = box.left >= edges.left && box.right <= edges.right + 1
            && box.top >= edges.top && box.bottom <= edges.bottom + 1;
        return { text: each.textContent.trim(), size, inside };
    })"""
SCROLLS = """() => {
    const parts = ['html', 'body', '[data-testid=stMain]', '.st-key-stage', '.st-key-strip']
        .map(name => document.querySelector(name));
    return [...parts, ...document.querySelectorAll('[class*=st-key-screen_]')]
        .filter(part => part.scrollWidth > part.clientWidth
            || part.scrollHeight > part.clientHeight)
        .map(part => [part.className, part.scrollWidth, part.clientWidth,
                      part.scrollHeight, part.clientHeight]);
}"""


class Stage:
    """Present, as who speaks and who listens meet it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = page.get_by_role("heading", level=1)
        self.place = page.get_by_role("status")
        self.total = page.get_by_role("slider", name="Extra money, USD million a year")
        self.undo = page.get_by_role("button", name="Undo")
        self.previous = page.get_by_role("button", name="Previous screen")
        self.next = page.get_by_role("button", name="Next screen")
        self.full = page.get_by_role("button", name="Full screen")
        self.leave = page.get_by_role("link", name="Leave")
        self.charts = page.get_by_test_id("stVegaLiteChart")

    def open(self, address: str) -> "Stage":
        self.page.goto(address)
        self.settle()
        return self

    def settle(self) -> None:
        expect(self.page.locator("svg.marks")).to_have_count(3)
        expect(self.leave).to_be_visible()
        expect(self.place).not_to_be_empty()
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.locator("[data-stale=true]")).to_have_count(0)
        self.page.evaluate("document.fonts.ready.then(() => null)")
        self.page.evaluate(STILL)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def is_on(self, screen: int, answered: Answer) -> None:
        """Check that one screen is seen, saying an answer, and that the address leads to it."""
        leader = answered.verdict.leader
        expect(self.place).to_have_text(f"{screen} of 4")
        expect(self.title).to_have_text(
            (
                answered.dossier.header.question,
                words.best_corner(answered),
                words.headline(answered),
                words.empowerment(answered, leader),
            )[screen - 1]
        )
        seen = self.page.get_by_test_id("stMain")
        match screen:
            case 1:
                expect(seen.get_by_text(words.asked(answered))).to_be_visible()
                expect(seen.get_by_text(words.source(answered))).to_be_visible()
            case 2:
                figures = drawn(self.charts.first, "layer_1_marks")
                expect(figures).to_have_text(corner_points(answered))
            case 3:
                expect(seen.get_by_text(words.sureness(answered))).to_be_visible()
                expect(seen.get_by_text(words.what_would_change_it(answered))).to_be_visible()
            case 4:
                labels = self.charts.last.locator(".mark-text:not(.role-axis-label) text")
                expect(labels).to_have_text(end_labels(answered))
        expect(self.charts.filter(visible=True)).to_have_count(int(screen > 1))
        link = re.escape(urlencode({"s": write_link(answered)}))
        place = f"screen={screen}"
        query = f"({link}&{place}|{place}&{link})" if screen > 1 else link
        expect(self.page).to_have_url(re.compile(rf"/present\?{query}$"))


Show = Callable[..., Stage]


@pytest.fixture
def show(visit: Visit, address: str) -> Show:
    """Open Present as a new visitor."""

    def show(size: tuple[int, int] = (1280, 800), scheme: str = "light", query: str = "") -> Stage:
        return visit(Stage, size, scheme, f"{address}present{query}")

    return show


def test_keys_turn_the_screens(show: Show) -> None:
    stage, asked = show(), answer()
    stage.is_on(1, asked)
    stage.press("ArrowLeft")
    stage.is_on(1, asked)
    for screen, key in ((2, "ArrowRight"), (3, "PageDown"), (4, "Space"), (4, "ArrowRight")):
        stage.press(key)
        stage.is_on(screen, asked)
    for screen, key in ((3, "ArrowLeft"), (2, "PageUp"), (4, "End"), (1, "Home")):
        stage.press(key)
        stage.is_on(screen, asked)
    stage.press("Control+ArrowRight")
    stage.is_on(1, asked)


def test_buttons_turn_the_screens(show: Show) -> None:
    stage, asked = show(), answer()
    expect(stage.previous).to_have_attribute("aria-disabled", "true")
    stage.next.click()
    stage.is_on(2, asked)
    stage.next.press("Enter")
    stage.next.press("Space")
    stage.is_on(4, asked)
    expect(stage.next).to_have_attribute("aria-disabled", "true")
    stage.previous.press("Space")
    stage.is_on(3, asked)


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

    def test_undo_takes_back_and_stays_on_the_screen(self, show: Show) -> None:
        stage = show(query="?screen=4")
        stage.total.press("ArrowRight")
        stage.is_on(4, answer(total_musd=3.1))
        stage.undo.press("Enter")
        stage.is_on(4, answer())
        expect(stage.total).to_have_value("3")

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
        stage.page.get_by_role("link", name="Present", exact=True).press("Enter")
        stage.settle()
        stage.is_on(2, moved)


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


@pytest.mark.parametrize("asked", ["0", "9", "-1", "x", "2.9"])
def test_a_screen_that_there_is_not_is_the_nearest(show: Show, asked: str) -> None:
    nearest = {"9": 4, "2.9": 2}.get(asked, 1)
    show(query=f"?screen={asked}").is_on(nearest, answer())


def test_a_spoilt_link_is_said_above_the_screen(show: Show) -> None:
    stage = show(query="?s=nonsense")
    warning = stage.page.get_by_role("alert")
    expect(warning).to_contain_text("link: found 'nonsense'")
    expect(warning).to_be_in_viewport(ratio=1)
    stage.is_on(1, answer())
    check_with_axe(stage.page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(show: Show, scheme: str) -> None:
    stage = show(scheme=scheme)
    for screen in SCREENS:
        expect(stage.place).to_have_text(f"{screen} of 4")
        stage.page.evaluate(STILL)
        check_with_axe(stage.page)
        stage.press("ArrowRight")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_all_is_seen_without_scrolling(show: Show, size: tuple[int, int]) -> None:
    stage = show(size)
    for total in (3.0, 12.0):
        if total != 3.0:
            stage.total.press("End")
            stage.is_on(4, answer(total_musd=total))
            stage.settle()
            stage.press("Escape")
            stage.press("Home")
        for screen in SCREENS:
            expect(stage.place).to_have_text(f"{screen} of 4")
            stage.page.evaluate(STILL)
            found = stage.page.evaluate(SCROLLS)
            assert not found, pretty(found)
            texts = stage.page.evaluate(TEXTS)
            cut = [each for each in texts if not each["inside"]]
            assert not cut, pretty(cut)
            if size == (1920, 1080):
                small = [each for each in texts if each["size"] < 23.99]
                assert not small, pretty(small)
            stage.press("ArrowRight")


def test_nothing_moves_from_screen_to_screen(show: Show) -> None:
    stage = show()
    boxes = []
    for screen in SCREENS:
        expect(stage.place).to_have_text(f"{screen} of 4")
        label = stage.page.locator(".stage-label").filter(visible=True)
        start = label.bounding_box()
        boxes.append([start["x"], start["y"], stage.next.bounding_box()])
        stage.press("ArrowRight")
    assert all(box == boxes[0] for box in boxes), pretty(boxes)

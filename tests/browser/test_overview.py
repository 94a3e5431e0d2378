"""The Overview in a real browser: what a visitor does, and what then stands on the screen."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from policy_model import words
from tests.browser.conftest import Visit
from tests.browser.support import (
    Overview,
    answer,
    csv_of_command_line,
    pretty,
    served,
)

pytestmark = pytest.mark.browser

SCREENS = [(390, 844), (1280, 800), (1920, 1080)]

# Controls in the order that a reader meets them; others may stand between.
IN_ORDER = [
    "Skip to main content",
    "Main menu",
    "Extra money, USD million a year",
    "or type it",
    "Whose priorities",
    "What the future brings",
    "Try the best split inside each corner",
    "Every option in numbers",
    "Download the options (CSV)",
]
# Controls that Tab should reach, in the page's order, each with a number.
NUMBER_CONTROLS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(each => each.checkVisibility() && !each.disabled && each.tabIndex >= 0)
    .map((each, at) => { each.dataset.at = at; return each.outerHTML.slice(0, 200); })"""
FOCUSED = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const inside = [...here.querySelectorAll('p')].map(each => each.textContent).join(' ');
    const name = here.getAttribute('aria-label') || inside || here.textContent;
    return here.matches('main') ? [-1, 'main'] : [Number(here.dataset.at), name];
}"""
TOO_WIDE = """() => ['html', 'body', '[data-testid=stMain]']
    .map(name => [name, document.querySelector(name)])
    .filter(([name, part]) => part.scrollWidth > part.clientWidth)
    .map(([name, part]) => [name, part.scrollWidth, part.clientWidth])"""
# A line is a little taller than its letters, hence the 3 pixels.
BEYOND = """() => [...document.querySelectorAll('svg.marks')].flatMap(chart => {
    const edge = chart.getBoundingClientRect();
    const outside = box => box.left < edge.left - 3 || box.right > edge.right + 3
        || box.top < edge.top - 3 || box.bottom > edge.bottom + 3;
    const cut = edge.left < 0 || edge.right > innerWidth ? ['the chart itself'] : [];
    return cut.concat([...chart.querySelectorAll('text')]
        .filter(text => text.textContent && outside(text.getBoundingClientRect()))
        .map(text => [text.textContent, text.getBoundingClientRect().toJSON(), edge.toJSON()]));
})"""


class TestTotal:
    def test_keys_on_the_slider_move_sentence_charts_and_file(
        self, visit: Visit, tmp_path: Path
    ) -> None:
        overview = visit()
        overview.says(answer(total_musd=3.0))
        assert overview.downloaded() == csv_of_command_line(tmp_path)
        overview.slider.focus()
        for _ in range(10):
            overview.page.keyboard.press("ArrowRight")
        overview.says(answer(total_musd=4.0))
        expect(overview.slider).to_have_value("4")
        expect(overview.typed).to_have_value("4.0")
        assert overview.downloaded() == csv_of_command_line(tmp_path, "--total", "4.0")

    def test_a_typed_number_counts_as_typed(self, visit: Visit, tmp_path: Path) -> None:
        overview = visit()
        overview.typed.fill("7.3")
        overview.typed.press("Enter")
        overview.says(answer(total_musd=7.3))
        expect(overview.slider).to_have_value("7.3")
        assert overview.downloaded() == csv_of_command_line(tmp_path, "--total", "7.3")

    def test_slider_and_number_take_turns(self, visit: Visit) -> None:
        overview = visit()
        overview.typed.fill("5")
        overview.typed.press("Enter")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=5.0)))
        overview.slider.press("ArrowLeft")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=4.9)))
        expect(overview.typed).to_have_value("4.9")
        overview.typed.fill("0")
        overview.typed.press("Enter")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=0.0)))
        overview.slider.press("End")
        overview.says(answer(total_musd=12.0))
        expect(overview.typed).to_have_value("12.0")


def test_priorities_and_future_move_the_answer(visit: Visit, tmp_path: Path) -> None:
    overview = visit()
    overview.choose("Whose priorities", "The treasury")
    expect(overview.headline).to_have_text(words.headline(answer(perspective="treasury")))
    overview.choose("What the future brings", "Civic space closes")
    overview.says(answer(perspective="treasury", future="closing_civic_space"))
    arguments = ("--perspective", "treasury", "--future", "closing_civic_space")
    assert overview.downloaded() == csv_of_command_line(tmp_path, *arguments)


def test_visitors_do_not_share_a_scenario(visit: Visit) -> None:
    one, other = visit(), visit()
    one.slider.press("End")
    one.says(answer(total_musd=12.0))
    other.open_all()
    other.says(answer(total_musd=3.0))
    expect(other.typed).to_have_value("3.0")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, scheme: str) -> None:
    overview = visit(scheme=scheme)
    ground = overview.page.get_by_test_id("stApp")
    colour = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 22, 28)"}[scheme]
    expect(ground).to_have_css("background-color", colour)
    check_with_axe(overview)
    overview.open_all()
    check_with_axe(overview)


def check_with_axe(overview: Overview) -> None:
    results = Axe().run(overview.page)
    assert "color-contrast" in {rule["id"] for rule in results.response["passes"]}
    assert results.violations_count == 0, results.generate_report()


class TestKeyboard:
    def test_tab_reaches_every_control_in_order(self, visit: Visit) -> None:
        overview = visit()
        controls: list[str] = overview.page.evaluate(NUMBER_CONTROLS)
        reached: list[tuple[int, str]] = []
        for _ in range(len(controls) + 5):
            overview.page.keyboard.press("Tab")
            focused = overview.page.evaluate(FOCUSED)
            if focused is None:
                break
            reached.append(tuple(focused))
        numbers = [number for number, _ in reached if number >= 0]
        missed = [control for at, control in enumerate(controls) if at not in numbers]
        assert not missed, pretty(missed)
        assert numbers == sorted(numbers), pretty(reached)
        assert [name for _, name in reached if name in IN_ORDER] == IN_ORDER

    def test_keys_work_every_control(self, visit: Visit, tmp_path: Path) -> None:
        overview = visit()
        overview.toggle.press("Space")
        expect(overview.page.get_by_text("with the best split inside each corner")).to_be_visible()
        overview.expander.press("Enter")
        expect(overview.page.get_by_role("cell", name="Freeze Russia's membership")).to_be_visible()
        overview.settle()
        priorities = overview.page.get_by_role("combobox", name="Whose priorities")
        priorities.press("ArrowDown")
        overview.page.get_by_role("option").first.wait_for()
        overview.page.keyboard.type("Security")
        expect(overview.page.get_by_role("option")).to_have_count(1)
        overview.page.keyboard.press("Enter")
        overview.says(answer(perspective="security_first"))
        with overview.page.expect_download() as download:
            overview.download.press("Enter")
        written = Path(download.value.path()).read_bytes()
        assert written == csv_of_command_line(tmp_path, "--perspective", "security_first")


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_everything_fits_the_screen(visit: Visit, width: int, height: int) -> None:
    overview = visit(width, height)
    for total in ("", "12"):
        if total:
            overview.typed.fill(total)
            overview.typed.press("Enter")
            overview.says(answer(total_musd=float(total)))
        for script in (TOO_WIDE, BEYOND):
            found = overview.page.evaluate(script)
            assert not found, pretty(found)
    overview.open_all()
    found = overview.page.evaluate(TOO_WIDE)
    assert not found, pretty(found)


def test_first_visitor_may_come_by_a_page_s_own_address(browser: Browser, tmp_path: Path) -> None:
    """A page's address gives the whole app, also from a server that has served nothing yet."""
    with served(tmp_path / "log") as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}overview")
        overview = Overview(page)
        expect(overview.headline).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=15_000)
        expect(overview.slider).to_be_attached(timeout=15_000)

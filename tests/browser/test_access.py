"""The Overview for everybody: axe's rules, the keyboard, small screens and large ones."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.support import answer, check_with_axe, csv_of_command_line, pretty

pytestmark = pytest.mark.browser

SCREENS = [(390, 844), (1280, 800), (1920, 1080)]

# Controls in the order that a reader meets them; others may stand between.
IN_ORDER = [
    "Skip to main content",
    "Main menu",
    "Share",
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


@pytest.mark.parametrize(
    ("scheme", "width", "height"), [("light", 1280, 800), ("dark", 1280, 800), ("light", 390, 844)]
)
def test_axe_finds_nothing(visit: Visit, scheme: str, width: int, height: int) -> None:
    overview = visit(width, height, scheme)
    ground = overview.page.get_by_test_id("stApp")
    colour = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 22, 28)"}[scheme]
    expect(ground).to_have_css("background-color", colour)
    overview.open_all()
    check_with_axe(overview)
    overview.share.click()
    expect(overview.shared).to_be_visible()
    check_with_axe(overview)


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
        overview.come_to(overview.priorities)
        overview.priorities.press("ArrowDown")
        overview.page.get_by_role("option").first.wait_for()
        overview.page.keyboard.type("Security")
        expect(overview.page.get_by_role("option")).to_have_count(1)
        overview.page.keyboard.press("Enter")
        overview.says(answer(perspective="security_first"))
        with overview.page.expect_download() as download:
            overview.download.press("Enter")
        written = Path(download.value.path()).read_bytes()
        assert written == csv_of_command_line(tmp_path, "--perspective", "security_first")
        overview.undo.press("Enter")
        overview.says(answer())
        overview.share.press("Enter")
        expect(overview.shared).to_be_visible()
        overview.page.keyboard.press("Escape")
        expect(overview.shared).to_be_hidden()
        expect(overview.share).to_be_focused()


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
    overview.share.click()
    expect(overview.shared).to_be_in_viewport(ratio=1)
    found = overview.page.evaluate(TOO_WIDE)
    assert not found, pretty(found)

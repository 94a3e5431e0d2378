"""Every page for everybody: axe's rules, the keyboard, small screens and large ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Visit
from tests.browser.dashboard import Dashboard
from tests.browser.pages import (
    PAGES,
    Allocate,
    Budgets,
    Compare,
    Evidence,
    Overview,
    Robustness,
    named,
)
from tests.browser.support import (
    GROUNDS,
    answer,
    check_with_axe,
    csv_of_command_line,
    enter,
    pretty,
    turned_to,
)

pytestmark = pytest.mark.browser

PHONE, LAPTOP, PROJECTOR = (390, 844), (1280, 800), (1920, 1080)
LOOKS = [("light", LAPTOP), ("dark", LAPTOP), ("light", PHONE)]

EVERY_PAGE = pytest.mark.parametrize("kind", PAGES, ids=named(PAGES))

# Controls in the order that a reader meets them; others may stand between.
SHARED = [
    "Skip to main content",
    "Main menu",
    "Share",
    "Extra money, USD million a year",
    "or type it",
    "Whose priorities",
    "What the future brings",
]
IN_ORDER = {
    Overview: [
        "Every option in numbers",
        "Download the options (CSV)",
    ],
    Budgets: [
        "Start from",
        "Grants to NGOs",
        "Grants to NGOs, typed",
        "What the context is like",
        "Openness of civic space",
        "The years in numbers",
        "How far each budget reaches, in numbers",
    ],
    Compare: [
        "Download the options (CSV)",
        "Broken into",
        "What the points cost, in numbers",
        "Why is",
        "ahead of",
        "How much should each criterion count?",
        "Reach beyond Moscow",
    ],
    Robustness: [
        "How often, in numbers",
        "Download how often (CSV)",
        "The weights in numbers",
        "Search budgets, context and judged numbers too",
        "The judgements in numbers",
        "The shares in numbers",
        "Acceptable: at most so many points behind the best",
        "Download who disagrees (CSV)",
        "What to find out, in numbers",
        "Ranks by each method, in numbers",
        "Search for the cases in which it is overtaken",
    ],
    Allocate: [
        "Best at what?",
        "Through bilateral channels, at least",
        "Limit one programme",
        "Every programme in numbers",
        "Apply this mix",
        "Pin this mix",
        "What each programme brings, in numbers",
        "Another USD 100,000 must buy at least so many points",
        "Every total in numbers",
        "Find the mixes that play safe",
    ],
    Evidence: [
        "Search",
        "About",
        "Paragraph",
        "Look closer at",
        "Download every number (CSV)",
    ],
}
MOST_CONTROLS = 2_000
FITTED_MS = 15_000
# Controls that Tab should reach, in the page's order, each with a number.
NUMBER_CONTROLS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(each => each.checkVisibility() && !each.disabled && each.tabIndex >= 0)
    .map((each, at) => { each.dataset.at = at; return each.outerHTML.slice(0, 200); })"""
FOCUSED = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const inside = [...here.querySelectorAll('p')].map(each => each.textContent).join(' ');
    const name = here.getAttribute('aria-label') || inside || here.textContent;
    return here.matches('main, .numbers') ? [-1, 'scrolls'] : [Number(here.dataset.at), name];
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


def tabbed(page: Page) -> Iterator[tuple[int, str]]:
    """Number and name of each control that Tab comes to, until it leaves the page."""
    for _ in range(MOST_CONTROLS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return
        yield tuple(focused)
    pytest.fail("Tab never leaves the page.")


def looked_at(page: Dashboard, scheme: str, screen: tuple[int, int]) -> None:
    """Look at a page on another screen, in another scheme."""
    turned_to(page.page, scheme)
    page.fit(screen)


def finds_nothing(page: Page, script: str) -> None:
    """Wait until a script finds nothing: a chart takes a while to be fitted to another screen."""
    try:
        page.wait_for_function(f"({script})().length === 0", timeout=FITTED_MS)
    except Error:
        pytest.fail(pretty(page.evaluate(script)))


@pytest.mark.slow
@EVERY_PAGE
def test_axe_finds_nothing(visit: Visit, kind: type[Dashboard]) -> None:
    page = visit(kind)
    page.open_all()
    for scheme, screen in LOOKS:
        looked_at(page, scheme, screen)
        page.show_whole()
        check_with_axe(page.page)


@pytest.mark.slow
def test_axe_finds_nothing_in_the_link_to_share(visit: Visit) -> None:
    page = visit()
    for scheme in GROUNDS:
        looked_at(page, scheme, LAPTOP)
        page.share.click()
        expect(page.shared).to_be_visible()
        check_with_axe(page.page)
        page.page.keyboard.press("Escape")
        expect(page.shared).to_be_hidden()


class TestKeyboard:
    @EVERY_PAGE
    def test_tab_reaches_every_control_in_order(self, visit: Visit, kind: type[Dashboard]) -> None:
        page = visit(kind)
        page.open_all()
        list(tabbed(page.page))  # to the end, after which Tab starts again
        controls: list[str] = page.page.evaluate(NUMBER_CONTROLS)
        reached = list(tabbed(page.page))
        numbers = [number for number, _ in reached if number >= 0]
        missed = [control for at, control in enumerate(controls) if at not in numbers]
        assert not missed, pretty(missed)
        assert numbers == sorted(numbers), pretty(reached)
        expected = [*SHARED, *IN_ORDER[kind]]
        assert [name for _, name in reached if name in expected] == expected

    def test_keys_work_every_control(self, visit: Visit, tmp_path: Path) -> None:
        overview = visit()
        enter(overview.folded("Every option in numbers").locator("summary"))
        expect(overview.page.get_by_role("cell", name="Freeze Russia's membership")).to_be_visible()
        overview.choose_by_keys(overview.priorities, "Security first")
        overview.says(answer(perspective="security_first"))
        overview.search.press("Space")
        expect(overview.splits).to_be_visible()
        written = overview.downloaded()
        assert written == csv_of_command_line(tmp_path, "--perspective", "security_first")
        enter(overview.undo)
        overview.says(answer())
        enter(overview.share)
        expect(overview.shared).to_be_visible()
        overview.page.keyboard.press("Escape")
        expect(overview.shared).to_be_hidden()
        expect(overview.share).to_be_focused()


@pytest.mark.slow
@EVERY_PAGE
@pytest.mark.parametrize("screens", [(PROJECTOR, LAPTOP), (PHONE,)], ids=["room", "phone"])
def test_everything_fits_the_screen(
    visit: Visit, kind: type[Dashboard], screens: tuple[tuple[int, int], ...]
) -> None:
    page = visit(kind, screens[0])
    for total in ("", "12"):
        if total:
            page.type_into(page.typed, total)
            page.shows(answer(total_musd=float(total)))
        for screen in screens:
            page.fit(screen)
            for script in (TOO_WIDE, BEYOND):
                finds_nothing(page.page, script)
    page.open_all()
    page.share.click()
    for screen in screens:
        page.fit(screen)
        expect(page.shared).to_be_in_viewport(ratio=1)
        finds_nothing(page.page, TOO_WIDE)

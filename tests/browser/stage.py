"""Present, as who speaks and who listens meet it."""

import re
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page, WebSocketRoute, expect

from bench.drag import WATCH
from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.by_total import totals
from policy_model.findings.kit.screen import Screen
from policy_model.scenario import Scenario
from tests.browser.dashboard import TWO_FRAMES
from tests.browser.pages import corner_points, drawn, end_labels
from tests.browser.support import (
    WAIT_MS,
    answer_to,
    inputs,
    resized,
    wait_until_fitted,
    wait_until_run,
    wait_until_still,
)
from tests.screens import every_screen, opening
from tests.support import write_link

SCREENS = range(1, 10)
DRAWN = (2, 3, 4, 5, 6, 7, 8, 9)  # with a chart
HELD = """() => [...document.querySelectorAll('[data-frames=ahead]')]
    .flatMap(each => JSON.parse(each.dataset.content)).length"""


class Stage:
    """Present, as who speaks and who listens meet it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = page.get_by_role("heading", level=1)
        self.place = page.get_by_role("status")
        self.total = page.get_by_role("slider", name="Extra money, USD million a year")
        self.priorities = page.get_by_role("combobox", name="Whose priorities")
        self.undo = page.get_by_role("button", name="Undo")
        self.previous = page.get_by_role("button", name="Previous screen")
        self.next = page.get_by_role("button", name="Next screen")
        self.full = page.get_by_role("button", name="Full screen")
        self.more = page.get_by_role("button", name="More")
        self.keys = page.get_by_role("dialog", name="Keys")
        self.reveal = page.get_by_role("button", name="Reveal")
        self.bookmarks = page.get_by_role("group", name="Bookmarks")
        self.changes = page.get_by_role("group", name="Last changes")
        self.leave = page.get_by_role("link", name="Leave")
        self.charts = page.get_by_test_id("stVegaLiteChart")

    def open(self, address: str) -> "Stage":
        self.page.goto(address)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until all screens are drawn, those that take longer too."""
        expect(self.page.locator("[class*=st-key-screen_] h1")).to_have_count(len(SCREENS))
        expect(self.page.locator("svg.marks")).to_have_count(len(DRAWN))
        expect(self.leave).to_be_visible()
        expect(self.place).not_to_be_empty()
        self.rest()
        self.page.evaluate("document.fonts.ready.then(() => null)")
        wait_until_still(self.page)

    def rest(self) -> None:
        """Wait until the script has run."""
        wait_until_run(self.page)

    def fit(self, size: tuple[int, int]) -> None:
        """Look on from another screen, once the charts are fitted to it."""
        resized(self.page, size)
        self.settle()
        wait_until_fitted(self.page)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def all_held(self) -> None:
        """Wait until the page holds the answer at every total."""
        many = len(totals(inputs().dossier.header.total_musd))
        self.page.wait_for_function(f"({HELD})() >= {many}", timeout=120_000)

    @contextmanager
    def held(self) -> Iterator[Any]:
        """Hold the slider's thumb; gives how to drag it to a total."""
        self.page.evaluate(WATCH.read_text(encoding="utf-8"))
        x, y, stop = self.page.evaluate("drag.thumb()")
        step = inputs().dossier.header.total_musd.step.mode
        now = float(self.total.input_value())
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        yield lambda total: self.page.mouse.move(x + (total - now) / step * stop, y)
        self.page.mouse.up()

    def pictures(self, stops: Iterable[float]) -> int:
        """Drag over totals; gives how many pictures of the answer were seen."""
        with self.held() as drag:
            self.page.evaluate("drag.watch()")
            for total in stops:
                drag(total)
                self.page.evaluate(TWO_FRAMES)
            return len(self.page.evaluate("drag.seen()"))

    def cuttable(self) -> list[WebSocketRoute]:
        """Open the page again over a line that can be cut; gives the lines, the latest last."""
        lines: list[WebSocketRoute] = []

        def connect(line: WebSocketRoute) -> None:
            line.connect_to_server()
            lines.append(line)

        self.page.route_web_socket(re.compile("_stcore/stream"), connect)
        self.page.reload()
        self.settle()
        return lines

    def come_back(self, lines: list[WebSocketRoute]) -> None:
        """Wait until there is another line than the first, and all is drawn again."""
        until = time.monotonic() + WAIT_MS / 1000
        while len(lines) == 1 and time.monotonic() < until:
            self.page.wait_for_timeout(100)
        assert len(lines) > 1
        self.settle()

    def is_on(self, screen: int, answered: Answer) -> None:
        """Check that one screen is seen, saying an answer, and that the address leads to it."""
        self.is_at(screen)
        expect(self.title).to_have_text(title(screen, answered))
        seen = self.page.get_by_test_id("stMain")
        match screen:
            case 1:
                expect(seen.get_by_text(words.asked(answered)).filter(visible=True)).to_be_visible()
                expect(
                    seen.get_by_text(words.source(answered)).filter(visible=True)
                ).to_be_visible()
            case 2:
                figures = drawn(self.charts.first, "layer_1_marks")
                expect(figures).to_have_text(corner_points(answered))
            case 3:
                expect(
                    seen.get_by_text(words.sureness(answered), exact=True).filter(visible=True)
                ).to_be_visible()
                expect(
                    seen.get_by_text(words.what_would_change_it(answered)).filter(visible=True)
                ).to_be_visible()
            case 4:
                years = self.charts.filter(visible=True)
                labels = years.locator(".mark-text:not(.role-axis-label) text")
                expect(labels).to_have_text(end_labels(answered))
        expect(self.charts.filter(visible=True)).to_have_count(int(screen in DRAWN))
        link = re.escape(urlencode({"s": write_link(answered)}))
        place = f"screen={screen}"
        parts = (link, place) if screen > 1 else (link,)
        all_said = "".join(rf"(?=(.*&)?{part}(&|$))" for part in parts)
        query = "|".join((*parts, "staged=[^&]+"))
        expect(self.page).to_have_url(re.compile(rf"/present\?{all_said}({query})(&({query}))*$"))

    def is_at(self, screen: int) -> None:
        """Check which screen is seen."""
        expect(self.place).to_have_text(f"{screen} of {len(SCREENS)}")


def title(screen: int, answered: Answer) -> str:
    """What a screen says above all."""
    at_once = opening(answered)
    return (at_once if screen <= len(at_once) else _screens(answered.scenario))[screen - 1].title


@cache
def _screens(scenario: Scenario) -> list[Screen]:
    return every_screen(answer_to(scenario))

"""What every page shares, as its readers meet it: by labels and words."""

import re
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from policy_model.analysis.answer import Answer
from tests.browser.support import enter, resized, wait_until_fitted, wait_until_run
from tests.support import write_link

# The browser tells of a scroll before it draws the next frame.
TWO_FRAMES = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(null))))"""
ROWS = """table => {
    const [head, ...rows] = [...table.rows].map(
        row => [...row.cells].map(cell => cell.textContent.trim()));
    return rows.map(row => Object.fromEntries(row.map((cell, at) => [head[at], cell])));
}"""
READ = """main => [...main.querySelectorAll('h1, h2, h3, p, th, td, input')]
    .map(each => each.matches('input')
        ? `${each.ariaLabel}: ${each.ariaValueText ?? each.value}` : each.textContent.trim())"""


class Dashboard:
    """What every page shares.

    Attributes
    ----------
    path : str
        Of the address.
    title : str
        In the navigation.
    drawings : int
        Number of charts.
    """

    path: str
    title: str
    drawings: int

    def __init__(self, page: Page) -> None:
        self.page = page
        self.main = page.get_by_test_id("stMain")
        self.headline = self.main.get_by_role("heading", level=2)
        self.findings = self.main.get_by_role("heading", level=3)
        self.total = self.slider("Extra money, USD million a year")
        self.typed = self.number("or type it")
        self.priorities = self.choice("Whose priorities")
        self.future = self.choice("What the future brings")
        self.undo = page.get_by_role("button", name="Undo")
        self.redo = page.get_by_role("button", name="Redo")
        self.reset = page.get_by_role("button", name="Reset")
        self.share = page.get_by_role("button", name="Share", exact=True)
        self.shared = page.get_by_role("dialog", name="Share").get_by_role("code")
        self.warning = page.get_by_role("alert")
        self.download = page.get_by_role("button", name="Download the options (CSV)")
        self.charts = page.get_by_test_id("stVegaLiteChart")

    @property
    def last(self) -> Locator:
        """What the page draws last."""
        raise NotImplementedError

    # While the script runs, a renewed widget's forerunner stays in the page, unseen.
    def slider(self, name: str) -> Locator:
        return self.page.get_by_role("group", name=name, exact=True).get_by_role("slider")

    def number(self, name: str) -> Locator:
        return self.page.get_by_label(name, exact=True).filter(visible=True)

    def choice(self, name: str) -> Locator:
        return self.page.get_by_role("combobox", name=name, exact=True).filter(visible=True)

    def folded(self, said: str) -> Locator:
        """What stands under words that unfold it."""
        return self.page.locator("details", has=self.page.locator("summary", has_text=said))

    def open(self, address: str) -> Self:
        self.page.goto(address)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the script has run and all that it wrote is drawn."""
        # Until a run ends, what was drawn before may stand beside what takes its place. And the
        # browser loads what draws a control when it first meets one of its kind.
        controls = self.total, self.typed, self.priorities, self.future, self.undo
        for drawn in (self.headline, self.last, *controls):
            expect(drawn).to_have_count(1)
        expect(self.headline).to_be_visible()
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)
        expect(self.page.locator("svg.marks")).to_have_count(self.drawings)
        self.rest()
        self.page.evaluate("document.fonts.ready.then(() => null)")

    def rest(self) -> None:
        """Wait until the script has run."""
        wait_until_run(self.page)

    def shows(self, answered: Answer) -> None:
        """Wait until the page shows an answer: its address has come to it, and all is drawn."""
        link = re.escape(urlencode({"s": write_link(answered)}))
        expect(self.page).to_have_url(re.compile(rf"/{self.path}\?{link}$"))
        self.settle()

    def go_to(self, kind: type["Dashboard"]) -> Any:
        """Go to another page by the navigation."""
        enter(self.page.get_by_role("link", name=kind.title, exact=True))
        other = kind(self.page)
        other.settle()
        return other

    def come_to(self, box: Locator) -> None:
        """Focus a list's box when all is still: an end of the script, or a scroll, closes lists."""
        self.settle()
        box.focus()
        self.page.evaluate(TWO_FRAMES)

    def choose(self, box: Locator, option: str) -> None:
        self.come_to(box)
        box.click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def choose_by_keys(self, box: Locator, option: str) -> None:
        """Open a list, type the option's name, and take it."""
        self.come_to(box)
        box.press("ArrowDown")
        self.page.get_by_role("option").first.wait_for()
        self.page.keyboard.type(option)
        expect(self.page.get_by_role("option", name=option, exact=True)).to_be_visible()
        self.page.keyboard.press("Enter")
        expect(box).to_have_value(option)

    def type_into(self, field: Locator, number: str) -> None:
        field.press("ControlOrMeta+a")
        self.page.keyboard.type(number)
        self.page.keyboard.press("Enter")

    def open_all(self) -> None:
        """Unfold what is folded."""
        for fold in self.main.locator("summary").all():
            enter(fold)
        expect(self.main.locator("details:not([open])")).to_have_count(0)
        for table in self.main.get_by_role("table").all():
            expect(table).to_be_visible()
        self.settle()

    def fit(self, screen: tuple[int, int]) -> None:
        """Look on at the page on another screen, once its charts are fitted to it."""
        resized(self.page, screen)
        self.settle()
        wait_until_fitted(self.page)

    def show_whole(self) -> None:
        """Make the screen as tall as the page: axe sees the contrast of what is in view alone."""
        height = self.main.evaluate("main => main.scrollHeight")
        self.page.set_viewport_size({**self.page.viewport_size, "height": height})
        self.page.wait_for_function("height => innerHeight === height", arg=height)
        self.page.evaluate(TWO_FRAMES)  # a tall page takes a while to be laid out anew
        self.settle()

    def table(self, said: str) -> list[dict[str, str]]:
        """Rows of the table under words that unfold it."""
        return self.folded(said).locator("table").evaluate(ROWS)

    def read(self) -> list[str]:
        """All that the page says, folded or not, and what its controls are at."""
        self.settle()
        return self.main.evaluate(READ)

    def is_at(self, total: str) -> None:
        """Check that the sentence has come to a total."""
        expect(self.headline).to_have_text(re.compile(rf"^At USD {re.escape(total)} million"))

    def downloaded(self, button: Locator | None = None) -> bytes:
        """Bytes of the file that the page offers, or that another button does, by keyboard."""
        with self.page.expect_download() as download:
            enter(button or self.download)
        return Path(download.value.path()).read_bytes()

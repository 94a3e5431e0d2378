"""The pages as their readers meet them: by labels and words."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from policy_model import words
from policy_model.analysis.answer import Answer
from tests.browser.dashboard import Dashboard
from tests.browser.support import enter

_SEARCH_MS = 180_000  # the longest search on a busy machine


class Overview(Dashboard):
    path, title, drawings = "", "Overview", 2

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.search = page.get_by_role("button", name="Try the best split inside each corner")
        self.splits = page.get_by_role("button", name="Download the best splits (CSV)")

    @property
    def last(self) -> Locator:
        return self.download

    def open_all(self) -> None:
        """Unfold what is folded, and try the corners unless somebody has done so before."""
        expect(self.search.or_(self.splits)).to_be_visible()
        if self.search.is_visible():
            self.search.press("Space")
        expect(self.main.locator("table")).to_have_count(3)
        super().open_all()

    def says(self, answered: Answer) -> None:
        """Check that sentence and charts show an answer."""
        expect(self.headline).to_have_text(words.headline(answered))
        lines = drawn(self.charts.last, "layer_6_marks", "layer_7_marks")
        expect(lines).to_have_text(end_labels(answered))
        expect(drawn(self.charts.first, "layer_1_marks")).to_have_text(corner_points(answered))
        self.settle()


class Budgets(Dashboard):
    path, title, drawings = "budgets", "Budgets & effects", 4

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.mix_from = self.choice("Start from")
        self.context = page.locator("summary", has_text="What the context is like")

    @property
    def last(self) -> Locator:
        return self.folded("How far each budget reaches, in numbers")


class Compare(Dashboard):
    path, title, drawings = "compare", "Compare options", 4

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.broken_into = self.choice("Broken into")
        self.first, self.second = self.choice("Why is"), self.choice("ahead of")
        self.own_weights = page.get_by_role("button", name="Back to the chosen priorities")
        self.options = self.main.locator("table").first

    @property
    def last(self) -> Locator:
        return self.folded("How much should each criterion count?")


class Robustness(Dashboard):
    path, title, drawings = "robustness", "Robustness", 9

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.threshold = self.slider("Acceptable: at most so many points behind the best")
        self.stop = self.main.get_by_role("button", name="Stop")
        self.progress = page.get_by_role("progressbar")
        self.to_weights = self.main.get_by_role("link", name="Weigh on Compare options")

    @property
    def last(self) -> Locator:
        return self.main.get_by_role("heading", name="When does the lead fall?")

    def button(self, said: str) -> Locator:
        return self.page.get_by_role("button", name=said)

    def says(self, sentence: str) -> None:
        """Wait until a sentence stands on the page."""
        expect(self.main.get_by_text(sentence).first).to_be_visible()

    def search(self, said: str) -> None:
        """Press a search's button; wait for what it found."""
        enter(self.button(said))
        expect(self.button(said)).to_have_count(0)
        expect(self.stop).to_have_count(0, timeout=_SEARCH_MS)
        self.rest()

    def file(self, said: str) -> bytes:
        """Bytes of a file that the page offers under that name."""
        return self.downloaded(self.button(said))


class Allocate(Dashboard):
    path, title, drawings = "allocate", "Allocate", 5

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.programme = self.choice("Limit one programme")
        self.apply = page.get_by_role("button", name="Apply this mix")

    @property
    def last(self) -> Locator:
        return self.folded("The next USD 100,000 in numbers")


class Evidence(Dashboard):
    path, title, drawings = "evidence", "Evidence", 0

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.numbers = self.main.locator("table").first

    @property
    def last(self) -> Locator:
        return self.main.get_by_role("heading", name="What each claim of the source carries")

    def look_closer(self, name: str) -> None:
        """Look closer at a number of the table."""
        enter(self.numbers.get_by_role("link", name=name, exact=True))
        expect(self.main.get_by_role("heading", name=name, exact=True)).to_be_visible()
        self.rest()


PAGES: tuple[type[Dashboard], ...] = (Overview, Budgets, Compare, Robustness, Allocate, Evidence)


def end_labels(answered: Answer) -> list[str]:
    """Text beside the ends of the lines: others in their order, then the one in focus."""
    comparison, leader = answered.comparison, answered.verdict.leader
    labels = [
        f"{level:.0f} {option.short_name}"
        for level, option in zip(
            comparison.index[-1].mean(axis=-1), comparison.candidates, strict=True
        )
    ]
    return [*labels[:leader], *labels[leader + 1 :], labels[leader]]


def corner_points(answered: Answer) -> list[str]:
    """Large figures of the 2×2."""
    comparison = answered.comparison
    none = comparison.mean_value[comparison.status_quo]
    return [
        words.signed(100 * float(value - none))
        for value, option in zip(comparison.mean_value, comparison.candidates, strict=True)
        if option.role == "corner"
    ]


def drawn(chart: Locator, *layers: str) -> Locator:
    """Text of some layers of a chart, in the order it is drawn."""
    return chart.locator(", ".join(f".mark-text.{layer} text" for layer in layers))


def named(pages: Iterable[type[Dashboard]]) -> list[str]:
    """Names of pages, for the names of tests."""
    return [each.__name__.lower() for each in pages]

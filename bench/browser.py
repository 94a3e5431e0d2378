"""A headless Chromium, and pages that tell when they have painted."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_WATCH = Path(__file__).with_name("paint.js")
_WAIT_MS = 60_000


def find_chromium() -> str:
    """Path of the Chromium that tests and measurements drive.

    The one that the environment's BROWSER names, by name or path, or else the first of Debian's
    and others' on PATH.

    Raises
    ------
    LookupError
        With a sentence for who runs it, when there is none.
    """
    named = os.environ.get("BROWSER", "")
    found = next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
    if found and (not named or "chrom" in Path(found).name):
        return found
    if named:
        raise LookupError(
            f"BROWSER: found {named!r}; expected the path of a Chromium, or a name on PATH such as "
            f"{' or '.join(NAMES[:2])} (`make browser BROWSER={NAMES[1]}` installs that one)."
        )
    raise LookupError(
        f"A Chromium is needed on PATH, as {', '.join(NAMES)}; `make browser` installs one."
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, which ends with the block."""
    try:
        path = find_chromium()
    except LookupError as error:
        sys.exit(str(error))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def visit(
    browser: Browser,
    address: str,
    screen: tuple[int, int] = (1280, 800),
    watch: Path = _WATCH,
) -> Iterator[Page]:
    """A page opened by a new visitor, with a script in it that watches."""
    viewport = {"width": screen[0], "height": screen[1]}
    context = browser.new_context(viewport=viewport, color_scheme="light")
    context.set_default_timeout(_WAIT_MS)
    context.add_init_script(path=watch)
    page = context.new_page()
    page.goto(address, wait_until="commit")
    yield page
    context.close()


@dataclass(frozen=True)
class Painted:
    """Milliseconds from a key press to a paint.

    Attributes
    ----------
    first : float or None
        Of the first chart or heading that changed.
    last : float
        Of everything but the parts that a page fills in later.
    all : float
        Of those too.
    """

    first: float | None
    last: float
    all: float


class Slider:
    """A slider of a page, by its label, to be moved by keys."""

    def __init__(self, page: Page, label: str) -> None:
        self._page = page
        self._thumb = page.get_by_role("group", name=label, exact=True).get_by_role("slider")
        self._thumb.wait_for()
        self._page.evaluate("painted.still()")
        self._thumb.focus()

    def press(self) -> Painted:
        """Move it by one step, and wait until all is painted."""
        before = self._thumb.get_attribute("aria-valuetext")
        self._page.evaluate("painted.arm()")
        self._page.keyboard.press("ArrowRight")
        found = self._page.evaluate("painted.still()")
        if self._thumb.get_attribute("aria-valuetext") == before:
            raise RuntimeError("the slider did not move")
        return Painted(found["first"], found["last"], found["all"])


def first_headline(page: Page, selector: str) -> float:
    """When a page first painted a headline, seconds since the epoch."""
    painted: float = page.evaluate("selector => painted.headline(selector)", selector)
    return painted / 1000

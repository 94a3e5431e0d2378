"""How many pictures a second the answer on a stage has while its slider is dragged.

Against the frames of the same page with nothing that follows: what the browser itself manages.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from bench.browser import chromium, visit
from bench.figures import Line, limited
from bench.plan import Plan
from bench.servers import serving

ROOM = (1920, 1080)
AT_LEAST = 20  # pictures a second
WATCH = Path(__file__).with_name("drag.js")
_STOPS = 60  # of the slider, there and back


def measure(plan: Plan) -> Iterator[Line]:
    """Drag there and back in turn: where the answer follows, and where the slider alone moves."""
    with ExitStack() as until_then:
        stage = until_then.enter_context(serving("ours")).address + "present?screen=3"
        browser = until_then.enter_context(chromium())
        pages = {
            follows: until_then.enter_context(_stage(browser, stage, follows))
            for follows in (True, False)
        }
        rates: dict[bool, list[float]] = {True: [], False: []}
        for _ in range(plan.drags):
            for follows, page in pages.items():
                page.bring_to_front()
                rates[follows].append(_rate(page))
    ours, alone = (median(rates[follows]) for follows in (True, False))
    said = f"{ours:.0f} a second"
    target = f"≥ {AT_LEAST} a second"
    yield limited("drag", "pictures of the answer", said, target, ours >= AT_LEAST)
    yield Line("drag", "ours / the slider alone", f"{alone:.0f} a second", ours / alone)


@contextmanager
def _stage(browser: Browser, address: str, follows: bool) -> Iterator[Page]:
    """The screen of the answer, with all answers that it can be dragged to."""
    with visit(browser, address, ROOM, WATCH) as page:
        page.evaluate("drag.ready()")
        if not follows:
            page.evaluate("document.querySelector('answer-follower').remove()")
        yield page


def _rate(page: Page) -> float:
    """Pictures, or places of the slider, that were seen in a second."""
    x, y, step = page.evaluate("drag.thumb()")
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("drag.watch()")
    for stop in (*range(_STOPS), *range(_STOPS, -1, -1)):
        page.mouse.move(x + stop * step, y)
    seen: list[float] = page.evaluate("drag.seen()")
    page.mouse.up()
    return 1000 * (len(seen) - 1) / (seen[-1] - seen[0])

"""What a room sees of Present: all of it, large enough, in both schemes, and nothing jumps."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Show
from tests.browser.stage import SCREENS, Stage
from tests.browser.support import (
    GROUNDS,
    answer,
    check_with_axe,
    pretty,
    turned_to,
    wait_until_still,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOM, LAPTOP, SQUARE, PHONE = (1920, 1080), (1280, 800), (1024, 768), (390, 844)
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
        const within = (edges) => box.left >= edges.left - 1 && box.right <= edges.right + 1
            && box.top >= edges.top - 1 && box.bottom <= edges.bottom + 1;
        let inside = within(edges);
        // What is 1 pixel wide is there for who can't see.
        if (each instanceof HTMLElement && box.width > 1) {
            inside &&= each.scrollWidth <= each.offsetWidth + 1;
            for (let part = each; part && inside; part = part.parentElement) {
                const clips = getComputedStyle(part).overflowX !== 'visible';
                if (clips) inside = within(part.getBoundingClientRect());
            }
        }
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


def each_screen(stage: Stage) -> Iterator[int]:
    """Turn the screens, and wait for each until nothing moves."""
    stage.press("Home")
    for screen in SCREENS:
        stage.is_at(screen)
        wait_until_still(stage.page)
        yield screen
        stage.press("ArrowRight")


def test_axe_finds_nothing(show: Show) -> None:
    stage = show()
    for scheme in GROUNDS:
        turned_to(stage.page, scheme, ".st-key-stage")
        stage.settle()
        for _ in each_screen(stage):
            check_with_axe(stage.page)


# A chart keeps the margins that it had on a wide screen: a phone's are its own.
@pytest.mark.parametrize("sizes", [(ROOM, LAPTOP, SQUARE), (PHONE,)], ids=["room", "phone"])
def test_all_is_seen_without_scrolling(show: Show, sizes: tuple[tuple[int, int], ...]) -> None:
    stage = show(sizes[0])
    for total in (3.0, 12.0):
        if total != 3.0:
            stage.press("8")
            stage.total.press("End")
            stage.is_on(8, answer(total_musd=total))
            stage.settle()
            stage.press("Escape")
        for size in sizes:
            stage.fit(size)
            for _ in each_screen(stage):
                found = stage.page.evaluate(SCROLLS)
                assert not found, pretty([size, found])
                texts = stage.page.evaluate(TEXTS)
                cut = [each for each in texts if not each["inside"]]
                assert not cut, pretty([size, cut])
                if size == ROOM:
                    small = [each for each in texts if each["size"] < 23.99]
                    assert not small, pretty(small)


def test_nothing_moves_from_screen_to_screen(show: Show) -> None:
    stage = show()
    boxes = []
    for screen in SCREENS:
        stage.is_at(screen)
        label = stage.page.locator(".stage-label").filter(visible=True)
        start = label.bounding_box()
        boxes.append([start["x"], start["y"], stage.next.bounding_box()])
        stage.press("ArrowRight")
    assert all(box == boxes[0] for box in boxes), pretty(boxes)

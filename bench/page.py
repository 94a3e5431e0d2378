"""Key press to paint: the app, against static charts and against charts rebuilt each time.

Variants take turns key by key, so that whatever else the machine does hits all alike.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import Browser

from bench.browser import Painted, Slider, chromium, visit
from bench.figures import Line, against, middle
from bench.plan import Plan
from bench.servers import serving

SLIDER = "Extra money, USD million a year"
PAGES = {"Budgets & effects": "budgets", "Overview": ""}
VARIANTS = ("ours", "static", "rebuilt", "rebuilt_uncollected")
# The targets are those of the busiest page.
AT_MOST = {"Budgets & effects": {"static": 1.3, "rebuilt": 0.5}}
SAID = {
    "static": "same widgets, static charts, no model",
    "rebuilt": "plain st.altair_chart, as Streamlit comes",
    "rebuilt_uncollected": "plain st.altair_chart, no collection after a run",
}


def measure(plan: Plan) -> Iterator[Line]:
    """Measure each page in all variants."""
    with ExitStack() as open_until_then:
        addresses = {
            variant: open_until_then.enter_context(serving(variant)).address for variant in VARIANTS
        }
        browser = open_until_then.enter_context(chromium())
        for name, path in PAGES.items():
            pages = {variant: address + path for variant, address in addresses.items()}
            yield from _lines(name, in_turns(browser, pages, plan))


def in_turns(browser: Browser, pages: dict[str, str], plan: Plan) -> dict[str, list[Painted]]:
    """Press a key on each page in turn, each with a slider of its own in focus."""
    found: dict[str, list[Painted]] = {variant: [] for variant in pages}
    with ExitStack() as open_until_then:
        sliders = {
            variant: Slider(open_until_then.enter_context(visit(browser, page)), SLIDER)
            for variant, page in pages.items()
        }
        for turn in range(plan.warm_up + plan.presses):
            for variant, slider in sliders.items():
                painted = slider.press()
                if turn >= plan.warm_up:
                    found[variant].append(painted)
    return found


def _lines(page: str, found: dict[str, list[Painted]]) -> Iterator[Line]:
    last = {variant: [each.last for each in painted] for variant, painted in found.items()}
    first = [each.first for each in found["ours"] if each.first is not None]
    yield Line("page", f"{page}, ours, painted", middle(last["ours"]))
    later = [each.all for each in found["ours"]]
    yield Line("page", f"{page}, ours, with the parts that fill in later", middle(later))
    if first:
        yield Line("page", f"{page}, ours, first chart or heading", middle(first))
    for variant, said in SAID.items():
        ratio = median(last["ours"]) / median(last[variant])
        limit = AT_MOST.get(page, {}).get(variant)
        yield against("page", f"{page}, ours / {said}", middle(last[variant]), ratio, limit)

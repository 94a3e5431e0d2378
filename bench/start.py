"""Cold start: from a new process to the first paint of the headline."""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Browser

from bench.browser import chromium, first_headline, visit
from bench.figures import Line, middle
from bench.plan import Plan
from bench.servers import serving

_HEADLINES = {"ours": "[data-testid=stMain] h2", "empty": "[data-testid=stMain] h1"}


def measure(plan: Plan) -> Iterator[Line]:
    """Start the app and an empty page in turn."""
    found: dict[str, list[float]] = {variant: [] for variant in _HEADLINES}
    with chromium() as browser:
        for _ in range(plan.starts):
            for variant in _HEADLINES:
                found[variant].append(_start(browser, variant))
    yield Line("start", "from process to headline, ours", middle(found["ours"]))
    ratio = median(found["ours"]) / median(found["empty"])
    yield Line("start", "ours / an empty Streamlit page", middle(found["empty"]), ratio)


def _start(browser: Browser, variant: str) -> float:
    """Milliseconds."""
    with serving(variant) as server, visit(browser, server.address) as page:
        return 1000 * (first_headline(page, _HEADLINES[variant]) - server.started)

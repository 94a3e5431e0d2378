from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.dashboard import Dashboard
from tests.browser.pages import Overview
from tests.browser.stage import Stage
from tests.browser.support import WAIT_MS, chromium, served

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--in-process-gpu",
    "--num-raster-threads=1",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Visit = Callable[..., Any]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the app, in a server of its own."""
    with served(tmp_path_factory.mktemp("server") / "log") as url:
        yield url


# Ends with each file: its event loop would be in the way of tests that run one of their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open a page of the app as a new visitor; at the end, no visit may have met an error."""
    contexts, problems = [], []

    def visit(
        kind: type[Dashboard] = Overview,
        screen: tuple[int, int] = (1280, 800),
        scheme: str = "light",
        link: str | None = None,
    ) -> Dashboard:
        width, height = screen
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        context.set_default_timeout(WAIT_MS)
        contexts.append(context)
        page = context.new_page()
        watch(page, address, problems)
        return kind(page).open(link or address + kind.path)

    yield visit
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)


def watch(page: Page, address: str, problems: list[str]) -> None:
    """Note errors of the console and of scripts, refusals, and calls to other hosts."""
    ours = (address, "data:", "blob:")
    page.on(
        "console",
        lambda said: problems.append(f"console: {said.text}") if said.type == "error" else None,
    )
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on(
        "response",
        lambda got: problems.append(f"{got.status} {got.url}") if got.status >= 400 else None,
    )
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(ours) else problems.append(f"asks {asked.url}"),
    )


Show = Callable[..., Stage]


@pytest.fixture
def show(visit: Visit, address: str) -> Show:
    """Open Present as a new visitor."""

    def show(size: tuple[int, int] = (1280, 800), scheme: str = "light", query: str = "") -> Stage:
        return visit(Stage, size, scheme, f"{address}present{query}")

    return show

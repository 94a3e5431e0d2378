from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.dashboard import Dashboard
from tests.browser.pages import Overview
from tests.browser.stage import Stage
from tests.browser.support import WAIT_MS, chromium, resized, served

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


@pytest.fixture(scope="module")
def visitors(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of all visitors: it loads the app's scripts once."""
    with browser.new_context() as context:
        context.set_default_timeout(WAIT_MS)
        yield context


@pytest.fixture
def visit(visitors: BrowserContext, address: str) -> Iterator[Visit]:
    """Open a page of the app as a new visitor; at the end, no visit may have met an error."""
    problems: list[str] = []

    def visit(
        kind: type[Dashboard] = Overview,
        screen: tuple[int, int] = (1280, 800),
        scheme: str = "light",
        link: str | None = None,
    ) -> Dashboard:
        page = visitors.new_page()
        forget(page, address)
        resized(page, screen)
        page.emulate_media(color_scheme=scheme)
        watch(page, address, problems)
        return kind(page).open(link or address + kind.path)

    yield visit
    for page in visitors.pages:
        page.close()
    assert not problems, "\n".join(problems)


def forget(page: Page, address: str) -> None:
    """Remove what earlier visits have left behind: who comes now is new."""
    tools = page.context.new_cdp_session(page)
    kinds = "cookies,local_storage,indexeddb,cache_storage,service_workers"
    tools.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": kinds})


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

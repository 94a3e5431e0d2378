"""What the page should say of a scenario, and how a test reads the page."""

import base64
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.cli import main
from policy_model.dossier import find_dossier, read_dossier
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import default_scenario
from tests.support import ROOT

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
START_SECONDS = 60
WAIT_MS = 30_000
# The browser tells of a scroll before it draws the next frame.
TWO_FRAMES = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(null))))"""

expect.set_options(timeout=WAIT_MS)


def chromium() -> str:
    """Path of the browser; a machine without one fails, so that no test is lost in silence."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if not found:
        pytest.fail(
            f"The browser tests need a Chromium on PATH, as {', '.join(CHROMIUM_NAMES)}; "
            "`make browser` installs one.",
            pytrace=False,
        )
    return found


@contextmanager
def served(log: Path) -> Iterator[str]:
    """Address of the app in a new process, which ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "server.py"]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1"]
    environment = {key: value for key, value in os.environ.items() if key != "POLICY_DOSSIER"}
    with log.open("wb") as said:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        try:
            _wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health", server, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _wait_until_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310 - our own server
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
    pytest.fail(f"The app did not start:\n{log.read_text(encoding='utf-8')}", pytrace=False)


@cache
def _inputs() -> Inputs:
    dossier = read_dossier(find_dossier())
    return build_inputs(dossier, draw_judgements(dossier))


@cache
def answer(**changes: Any) -> Answer:
    """The model's answer to the scenario that the app opens with, changed."""
    inputs = _inputs()
    return find_answer(inputs, replace(default_scenario(inputs.dossier), **changes))


def with_total(link: str, total: float) -> str:
    """The text of a link, packed again with another total, whether or not there is such a one."""
    version, packed = link.split(".")
    content = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed + "==")))
    content["scenario"]["total_musd"] = total
    packed = base64.urlsafe_b64encode(zlib.compress(json.dumps(content).encode())).decode()
    return f"{version}.{packed.rstrip('=')}"


def csv_of_command_line(folder: Path, *arguments: str) -> bytes:
    """Bytes that the command line writes for a comparison."""
    path = folder / "compared.csv"
    assert main(["compare", *arguments, "--output", str(path)]) == 0
    return path.read_bytes()


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


class Overview:
    """The page as its reader meets it: by labels and words."""

    def __init__(self, page: Page) -> None:
        main_part = page.get_by_test_id("stMain")
        self.page = page
        self.headline = main_part.get_by_role("heading", level=2)
        self.slider = page.get_by_role("slider", name="Extra money, USD million a year")
        # While the script runs, a renewed widget's forerunner stays in the page, unseen.
        self.typed = page.get_by_label("or type it").filter(visible=True)
        self.toggle = page.get_by_role("switch", name="Try the best split inside each corner")
        self.priorities = page.get_by_role("combobox", name="Whose priorities")
        self.future = page.get_by_role("combobox", name="What the future brings")
        self.undo = page.get_by_role("button", name="Undo")
        self.redo = page.get_by_role("button", name="Redo")
        self.reset = page.get_by_role("button", name="Reset")
        self.share = page.get_by_role("button", name="Share")
        self.shared = page.get_by_role("dialog", name="Share").get_by_role("code")
        self.warning = page.get_by_role("alert")
        self.expander = page.locator("summary", has_text="Every option in numbers")
        self.download = page.get_by_role("button", name="Download the options (CSV)")
        self.charts = page.get_by_test_id("stVegaLiteChart")

    def open(self, address: str) -> "Overview":
        self.page.goto(address)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the script has run and all that it wrote is drawn."""
        app = self.page.get_by_test_id("stApp")
        expect(self.headline).to_be_visible()
        expect(self.toggle).to_be_attached()
        expect(self.download).to_be_visible()
        expect(self.page.locator("svg.marks")).to_have_count(2)
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.locator("[data-stale=true]")).to_have_count(0)
        self.page.evaluate("document.fonts.ready.then(() => null)")

    def come_to(self, box: Locator) -> None:
        """Focus a list's box when all is still: an end of the script, or a scroll, closes lists."""
        self.settle()
        box.focus()
        self.page.evaluate(TWO_FRAMES)

    def choose(self, box: Locator, option: str) -> None:
        self.come_to(box)
        box.click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def open_all(self) -> None:
        """Unfold what is folded, and try the corners."""
        self.expander.click()
        self.toggle.press("Space")
        expect(self.page.get_by_role("table")).to_have_count(2)
        for table in self.page.get_by_role("table").all():
            expect(table).to_be_visible()
        self.settle()

    def says(self, answered: Answer) -> None:
        """Check that sentence and charts show an answer."""
        expect(self.headline).to_have_text(words.headline(answered))
        lines = drawn(self.charts.last, "layer_5_marks", "layer_6_marks")
        expect(lines).to_have_text(end_labels(answered))
        expect(drawn(self.charts.first, "layer_1_marks")).to_have_text(corner_points(answered))
        self.settle()

    def is_at(self, total: str) -> None:
        """Check that the sentence has come to a total."""
        expect(self.headline).to_have_text(re.compile(rf"^At USD {re.escape(total)} million"))

    def downloaded(self) -> bytes:
        with self.page.expect_download() as download:
            self.download.click()
        return Path(download.value.path()).read_bytes()


def drawn(chart: Locator, *layers: str) -> Locator:
    """Text of some layers of a chart, in the order it is drawn."""
    return chart.locator(", ".join(f".mark-text.{layer} text" for layer in layers))


def check_with_axe(overview: Overview) -> None:
    results = Axe().run(overview.page)
    assert "color-contrast" in {rule["id"] for rule in results.response["passes"]}
    assert results.violations_count == 0, results.generate_report()


def pretty(found: Any) -> str:
    return json.dumps(found, indent=1, ensure_ascii=False)

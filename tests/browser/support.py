"""The app in a process of its own, and what it should say of a scenario."""

import base64
import csv
import io
import json
import os
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

from bench.browser import find_chromium
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.cli import main
from policy_model.dossier import find_dossier, read_dossier
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, change, scenario_data, value_at
from tests.support import ROOT, opened_today

START_SECONDS = 60
WAIT_MS = 90_000  # a busy machine works a page out for long: none of this is about speed

expect.set_options(timeout=WAIT_MS)


def chromium() -> str:
    """Path of the browser; a machine without one fails, so that no test is lost in silence."""
    try:
        return find_chromium()
    except LookupError as error:
        pytest.fail(str(error), pytrace=False)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def served(log: Path, port: int | None = None) -> Iterator[str]:
    """Address of the app in a new process, at any free port, which ends with the block."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
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
def inputs() -> Inputs:
    dossier = read_dossier(find_dossier())
    return build_inputs(dossier, draw_judgements(dossier))


@cache
def answer_to(scenario: Scenario) -> Answer:
    """The model's answer to a scenario."""
    return find_answer(inputs(), scenario)


def answer(**changes: Any) -> Answer:
    """The model's answer to the scenario that the app opens with, changed."""
    return answer_to(replace(opened_today(inputs().dossier), **changes))


def stepped(answered: Answer, path: str, step: float | str) -> Answer:
    """The answer after one more change, at a path: by so much, or to another choice."""
    scenario, dossier = answered.scenario, answered.dossier
    value = step if isinstance(step, str) else value_at(scenario, dossier, path) + step
    return answer_to(change(scenario, dossier, path, value))


def with_total(link: str, total: float) -> str:
    """The text of a link, packed again with another total, whether or not there is such a one."""
    version, packed = link.split(".")
    content = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed + "==")))
    content["scenario"]["total_musd"] = total
    packed = base64.urlsafe_b64encode(zlib.compress(json.dumps(content).encode())).decode()
    return f"{version}.{packed.rstrip('=')}"


def csv_of_command_line(folder: Path, *arguments: str, command: str = "compare") -> bytes:
    """Bytes that the command line writes."""
    path = folder / "written.csv"
    assert main([command, *arguments, "--output", str(path)]) == 0
    return path.read_bytes()


def scenario_file(folder: Path, answered: Answer) -> str:
    """Path of a file that asks the command line for the scenario of an answer."""
    path = folder / "scenario.yaml"
    content = scenario_data(answered.scenario, answered.dossier)
    path.write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML too
    return str(path)


def rows_of_command_line(folder: Path, command: str, answered: Answer) -> list[dict[str, str]]:
    """Rows that the command line writes for the scenario of an answer."""
    arguments = ("--scenario", scenario_file(folder, answered))
    written = csv_of_command_line(folder, *arguments, command=command)
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def wait_until_still(page: Page) -> None:
    """Wait until nothing moves but what turns for ever, as a sign of waiting does."""
    page.wait_for_function(
        """() => document.getAnimations().every(each => each.playState !== 'running'
            || each.effect.getComputedTiming().iterations === Infinity)"""
    )


# Where files are dropped, Streamlit's own markup gives one element a role and none.
NOT_OURS = "[data-testid=stFileUploaderDropzone]"


# One of the table rows that look alike speaks for all: axe takes long over contrast.
MARK_ALIKE = """() => document.querySelectorAll('table').forEach(table => {
    const seen = new Set();
    for (const row of table.rows) {
        const look = [row, ...row.querySelectorAll('*')].map(each => {
            const own = getComputedStyle(each);
            return [own.color, own.backgroundColor, own.backgroundImage, own.fontSize,
                    own.fontWeight, own.opacity, own.visibility, own.display];
        }).join(';');
        row.toggleAttribute('data-alike', seen.has(look));
        seen.add(look);
    }
})"""
CONTRAST = "color-contrast"


def check_with_axe(page: Page, contrast: bool = True) -> None:
    """Check that axe finds nothing in what is ours.

    Where a dialog lies over the page, it may find no text whose contrast it can judge.
    """
    page.evaluate(MARK_ALIKE)
    finds_no_fault(page, {"rules": {CONTRAST: {"enabled": False}}})
    found = finds_no_fault(page, {"runOnly": [CONTRAST]}, "[data-alike]")
    assert not contrast or found["passes"], found["incomplete"]


def finds_no_fault(page: Page, rules: dict[str, Any], *left_out: str) -> dict[str, Any]:
    """Check that axe finds no fault by some rules; gives all that it finds."""
    where = {"exclude": [[each] for each in (NOT_OURS, *left_out)]}
    results = Axe().run(page, where, {**rules, "resultTypes": ["violations"]})
    assert results.violations_count == 0, results.generate_report()
    found: dict[str, Any] = results.response
    return found


GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 22, 28)"}


def turned_to(page: Page, scheme: str, ground: str = "[data-testid=stApp]") -> None:
    """Turn to light or dark, and wait until the page is drawn for it."""
    page.emulate_media(color_scheme=scheme)
    expect(page.locator(ground)).to_have_css("background-color", GROUNDS[scheme])
    expect(page.locator("[data-drawn]")).to_have_attribute("data-drawn", scheme)


def resized(page: Page, screen: tuple[int, int]) -> None:
    """Look on from another screen."""
    width, height = screen
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function(
        "([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height]
    )


def enter(control: Locator) -> None:
    """Press a control by its key, once it can be: Playwright waits for that only with a click."""
    expect(control).to_be_enabled()
    control.press("Enter")


def wait_until_run(page: Page) -> None:
    """Wait until the script has run."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-stale=true]")).to_have_count(0)


def wait_until_fitted(page: Page) -> None:
    """Wait until every chart keeps its size for a second."""
    page.evaluate("window.sizes = ['']")
    page.wait_for_function(
        """() => {
            const now = [...document.querySelectorAll('svg.marks')]
                .map(each => Object.values(each.getBoundingClientRect().toJSON()).join())
                .join(';') || 'none';
            if (window.sizes[0] === now) window.sizes.push(now);
            else window.sizes = [now];
            return window.sizes.length > 4;
        }""",
        polling=250,
    )


def pretty(found: Any) -> str:
    return json.dumps(found, indent=1, ensure_ascii=False)

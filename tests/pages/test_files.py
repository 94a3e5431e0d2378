"""Files: each is made when asked for, beside the page, and is the command line's."""

import gc
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.cli import main
from tests.pages.support import TOTAL, caught_files, headline, opened, ran, widget
from tests.support import LAKELAND

pytestmark = pytest.mark.slow

PATIENCE_SECONDS = 120


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))


def with_files(app: AppTest) -> AppTest:
    """The app with what "Files" opens."""
    app.session_state["files_are_open"] = True
    return ran(app.run())


def labels(app: AppTest) -> list[str]:
    return [each.label for each in app.button]


def made(app: AppTest, label: str) -> AppTest:
    """The app once a file that was asked for is ready."""
    widget(app, "button", f"Make: {label}").click()
    until = time.monotonic() + PATIENCE_SECONDS
    while any(each.making.runs for each in ran(app.run()).session_state["made_files"].values()):
        assert time.monotonic() < until
        time.sleep(0.1)
    return ran(app.run())


def test_closed_it_draws_nothing() -> None:
    assert not any(label.startswith("Make") for label in labels(opened()))


def test_a_file_is_the_command_line_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = caught_files(monkeypatch)
    app = made(with_files(opened()), "Workbook")
    assert "Make: Workbook" not in labels(app)
    output = tmp_path / "book.xlsx"
    dossier = ["--dossier", str(LAKELAND)]
    assert main(["export", "--format", "xlsx", *dossier, "--output", str(output)]) == 0
    assert files["Download: Workbook"] == output.read_bytes()


def test_what_is_made_stays_when_the_scenario_moves_on_and_says_of_which_it_is() -> None:
    app = made(with_files(opened()), "Workbook")
    before = headline(app)
    widget(app, "slider", TOTAL).set_value(4.0)
    ran(app.run())
    assert headline(app) != before
    said = [str(each.value) for each in app.caption]
    assert any(each.startswith("Of another scenario: USD 2.0 million") for each in said)
    assert "Make anew: Workbook" in labels(app)


def test_what_nobody_waits_for_any_more_is_given_up() -> None:
    app = with_files(opened())
    widget(app, "button", "Make: Everything").click()
    making = ran(app.run()).session_state["made_files"]["zip"].making
    del app.session_state["made_files"]
    gc.collect()
    until = time.monotonic() + PATIENCE_SECONDS
    while making.runs:
        assert time.monotonic() < until
        time.sleep(0.1)
    assert making.failed == "Stopped. Nothing was kept."


def test_what_cannot_be_made_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.session.command_line", lambda: (["--dossier=nowhere"], {}))
    app = made(with_files(opened()), "Workbook")
    said = [str(each.value) for each in app.caption]
    assert any("found 'nowhere'; expected a folder" in each for each in said)
    assert "Make anew: Workbook" in labels(app)

"""Files that are made beside the page, by the command line."""

import time
from pathlib import Path
from tempfile import gettempdir

import pytest

from dashboard.session.making import Making

pytestmark = pytest.mark.slow

PATIENCE_SECONDS = 120


def ended(making: Making) -> Making:
    """Wait until it is ready or has failed."""
    until = time.monotonic() + PATIENCE_SECONDS
    while making.runs:
        assert time.monotonic() < until
        time.sleep(0.02)
    return making


def left_behind() -> set[Path]:
    return set(Path(gettempdir()).glob("policy_model_*"))


def test_what_is_made_is_what_the_command_writes_and_nothing_stays(tmp_path: Path) -> None:
    before = left_behind()
    scenario = b"total_musd: 2.5\n"
    making = ended(Making(["compare", "--scenario", "asked.yaml"], {"asked.yaml": scenario}))
    assert making.failed == ""
    assert making.data is not None
    assert making.data.startswith(b"\xef\xbb\xbfrank,")
    assert b",2.5," in making.data
    assert left_behind() == before


def test_bad_input_is_said_in_the_command_s_own_sentence() -> None:
    making = ended(Making(["compare", "--scenario", "asked.yaml"], {"asked.yaml": b"future: 3"}))
    assert making.data is None
    assert "future: found 3; expected one of" in making.failed


def test_stopped_it_says_so_and_keeps_nothing() -> None:
    making = Making(["robustness"], {})
    while making.waits:
        time.sleep(0.01)
    making.stop()
    assert ended(making).failed == "Stopped. Nothing was kept."


def test_one_is_made_after_another() -> None:
    first, second = Making(["compare"], {}), Making(["compare"], {})
    assert second.waits
    assert ended(first).data == ended(second).data


@pytest.mark.parametrize("command", [["nonsense"], ["compare", "--dossier", "nowhere"]])
def test_a_command_that_can_t_be_run_fails_in_one_line(command: list[str]) -> None:
    making = ended(Making(command, {}))
    assert making.failed
    assert "\n" not in making.failed
    assert "Traceback" not in making.failed

"""As a process: what only a real standard output can show."""

import os
from pathlib import Path

import pytest

from tests.cli.support import SMALL, Run, python

pytestmark = pytest.mark.slow


def test_same_bytes_from_anywhere(run: Run, tmp_path: Path) -> None:
    done = python("compare", *SMALL, "--total", "1.5", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("compare", *SMALL, "--total", "1.5")


def test_a_terminal_without_our_signs(run: Run) -> None:
    done = python("validate", *SMALL)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("validate", *SMALL)


def test_bad_input_ends_with_two_and_one_line() -> None:
    done = python("compare", *SMALL, "--total", "plenty")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.splitlines() == [
        b"command line: total_musd: found 'plenty'; expected a number from 0 to 5"
    ]


def test_help_is_no_error() -> None:
    done = python("compare", "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"--perspective" in done.stdout


def test_a_reader_that_leaves_early_is_no_error() -> None:
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "wb") as nobody_reads:
        done = python("project", *SMALL, stdout=nobody_reads)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = python("compare", *SMALL, stdout=full)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [b"standard output: No space left on device"]

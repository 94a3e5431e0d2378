"""What compiled code prints stays out of what a command prints."""

import ctypes
import os

import pytest

from policy_model.cli.aside import solver_aside


def test_a_compiled_line_goes_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with solver_aside():
        ctypes.CDLL(None).puts(b"solver: a line of its own")
    os.write(1, b"the answer")
    assert capfd.readouterr() == ("the answer", "solver: a line of its own\n")


def test_an_error_gives_standard_output_back(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no"), solver_aside():
        raise ValueError("no")
    os.write(1, b"after")
    assert capfd.readouterr().out == "after"

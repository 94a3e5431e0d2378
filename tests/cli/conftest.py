from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from policy_model.cli import main
from tests.cli.support import Refusal, Run


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command that succeeds without a message; gives what it wrote to stdout."""

    def run(*arguments: str) -> bytes:
        assert main(arguments) == 0
        out, messages = capsysbinary.readouterr()
        assert messages == b""
        return out

    return run


@pytest.fixture
def refusal(capsysbinary: pytest.CaptureFixture[bytes]) -> Refusal:
    """Run a command that is bad input; gives the one line that says so."""

    def refusal(*arguments: str) -> str:
        assert main(arguments) == 2
        out, messages = capsysbinary.readouterr()
        assert out == b""
        (line,) = messages.decode().splitlines()
        return line

    return refusal


@pytest.fixture
def scenario_file(tmp_path: Path) -> Callable[..., str]:
    """Write a scenario file; gives its path."""

    def scenario_file(**content: object) -> str:
        path = tmp_path / "scenario.yaml"
        path.write_text(yaml.safe_dump(content), encoding="utf-8")
        return str(path)

    return scenario_file

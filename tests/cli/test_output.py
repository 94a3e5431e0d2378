from pathlib import Path

import pytest

from tests.cli.support import SMALL, Refusal, Run


@pytest.mark.parametrize("command", ["compare", "project", "validate"])
@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_file_gets_the_same_bytes(run: Run, tmp_path: Path, command: str, kind: str) -> None:
    path = tmp_path / "out"
    asked = (command, *SMALL, "--format", kind)
    assert run(*asked, "--output", str(path)) == b""
    assert path.read_bytes() == run(*asked)


@pytest.mark.parametrize("command", ["compare", "project", "validate"])
def test_same_call_same_bytes(run: Run, command: str) -> None:
    assert run(command, *SMALL) == run(command, *SMALL)


@pytest.mark.parametrize("command", ["compare", "project", "validate"])
@pytest.mark.parametrize(("place", "why"), [("", "directory"), ("missing/out.csv", "No such file")])
def test_a_file_that_cannot_be_written(
    refusal: Refusal, tmp_path: Path, command: str, place: str, why: str
) -> None:
    path = str(tmp_path / place)
    line = refusal(command, *SMALL, "--output", path)
    assert line.startswith("--output: found ")
    assert "expected a file that can be written" in line
    assert why in line


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ("/usr/bin/policy-model", "policy-model"),
        ("/x/policy_model/__main__.py", "python -m policy_model"),
    ],
)
def test_help_is_called_as_it_was_called(
    refusal: Refusal, monkeypatch: pytest.MonkeyPatch, called: str, said: str
) -> None:
    monkeypatch.setattr("sys.argv", [called])
    assert f"see {said}" in refusal("compare", *SMALL, "--nothing")

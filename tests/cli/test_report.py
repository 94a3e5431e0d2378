import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from policy_model.cli import main
from tests.cli.support import SMALL, rows_of
from tests.outputs.report.support import Page
from tests.support import ROOT

CHANGE = {
    "programmes.village_wells.half_potential_musd": {
        "low": 0.4,
        "mode": 0.5,
        "high": 0.6,
        "reason": "it's \"cheaper\": $(date) 'now'",
        "initials": "AB",
    }
}


def written(folder: Path, *arguments: str, name: str = "report.html") -> bytes:
    assert main(["report", *arguments, "--output", str(folder / name)]) == 0
    return (folder / name).read_bytes()


@pytest.fixture
def repeated(tmp_path: Path) -> Callable[..., bytes]:
    """Run in a shell what a report says to run, in a folder of its own; gives what that wrote."""

    def repeated(data: bytes, said: str = "") -> bytes:
        command = said or Page(data).said("code")[0]
        folder = tmp_path / "again"
        folder.mkdir()
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        script = command.replace("python -m", f"{sys.executable} -m")
        subprocess.run(["sh", "-c", script], cwd=folder, env=environment, check=True)
        (file,) = folder.glob("report.*")
        return file.read_bytes()

    return repeated


@pytest.mark.slow
def test_it_says_the_command_that_writes_it_again(
    tmp_path: Path, repeated: Callable[[bytes], bytes]
) -> None:
    data = written(tmp_path, *SMALL, "--total", "3.5", "--future", "drought")
    assert "--total 3.5 --future drought" in Page(data).said("code")[0]
    assert repeated(data) == data


@pytest.mark.slow
def test_a_scenario_that_options_cannot_hold_is_said_as_a_file(
    tmp_path: Path, scenario_file: Callable[..., str], repeated: Callable[[bytes], bytes]
) -> None:
    asked = scenario_file(
        total_musd=3,
        weights={"cost": 12},
        mix_musd={"village_wells": 1, "ministry_pumps": 1},
        own_perspectives={"Our board": {"voice": 30, "cost": 20}},
        overrides=CHANGE,
    )
    data = written(tmp_path, *SMALL, "--scenario", asked)
    assert "Numbers set otherwise" in data.decode()
    assert repeated(data) == data


@pytest.mark.slow
def test_pages_say_the_command_that_writes_them_again(
    tmp_path: Path, repeated: Callable[[bytes, str], bytes]
) -> None:
    data = written(tmp_path, *SMALL, "--format", "pdf", "--paper", "letter", name="first.pdf")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    command = " ".join(text.partition("writes this report")[2].partition("report.pdf")[0].split())
    assert command.endswith("--format pdf --paper letter --output")
    assert repeated(data, f"{command} report.pdf") == data


def test_pages_go_to_standard_output_as_they_are(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["report", *SMALL, "--format", "pdf"]) == 0
    out, _ = capsysbinary.readouterr()
    assert out.startswith(b"%PDF-")
    size = PdfReader(io.BytesIO(out)).pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx((595.3, 841.9), abs=0.1)


def test_figures_are_those_of_compare_and_allocate(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = Page(written(tmp_path, *SMALL))
    capsysbinary.readouterr()
    assert main(["compare", *SMALL]) == 0
    options = rows_of(capsysbinary.readouterr().out)
    shown = page.rows("Every option in numbers")
    assert [row["Option"] for row in shown] == [row["option"] for row in options]
    for row, own in zip(shown, options, strict=True):
        assert float(row["Points of 100"]) == pytest.approx(100 * float(own["value"]), abs=0.0501)
    assert main(["allocate", *SMALL, "--format", "csv"]) == 0
    mix = {row["programme"]: row for row in rows_of(capsysbinary.readouterr().out)}
    best = page.rows("Every programme in numbers")
    assert {row["Programme"] for row in best} == set(mix)
    for row in best:
        assert float(row["Best mix"]) == pytest.approx(
            float(mix[row["Programme"]]["best_musd"]), abs=0.00501
        )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--total", "9"], "total_musd: found 9.0; expected a number from 0 to 5"),
        (["--future", "flood"], "future: found 'flood'; expected one of calm, drought"),
        (["--format", "csv"], "argument --format: invalid choice: 'csv'"),
        (["--format", "pdf", "--paper", "a3"], "argument --paper: invalid choice: 'a3'"),
        (["--paper", "a4"], "--paper: found 'a4' beside --format html; expected it with"),
        (["--output", "/nowhere/report.html"], "expected a file that can be written"),
    ],
)
def test_bad_input_gives_one_line(
    capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str], said: str
) -> None:
    assert main(["report", *SMALL, *arguments]) == 2
    out, messages = capsysbinary.readouterr()
    lines = [line for line in messages.decode().splitlines() if "% done" not in line]
    assert out == b""
    assert len(lines) == 1
    assert said in lines[0]

"""What `pip install .` brings: the dossiers, the template, and a command for any folder."""

import csv
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

import policy_model
from tests.support import ROOT

pytestmark = pytest.mark.slow

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel of the files that git knows or would add, away from them."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.check_output(listed, cwd=ROOT, text=True).split("\0"):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--wheel-dir", str(built), str(source)], check=True)
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Run `policy-model` of an environment that has the wheel, in the root folder.

    What the wheel needs is there already, and is looked up where this process has it.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--quiet", "--no-deps", str(wheel)], check=True)
    find = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.check_output([str(programs / "python"), "-c", find], text=True).strip()
    (Path(own) / "needed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(programs / "policy-model"), *arguments],
            check=False,
            cwd=Path(folder.anchor),
            env=environment,
            capture_output=True,
            text=True,
        )

    return run


def test_the_wheel_has_all_data_and_nothing_of_the_app(wheel: Path) -> None:
    assert wheel.name.startswith(f"policy_model-{policy_model.__version__}-")
    names = ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"policy_model"}
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in [*ROOT.glob("data/**/*.yaml"), *ROOT.glob("policy_model/**/*")]
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name.replace("policy_model/data/", "data/") for name in names}
    assert expected <= packed


def test_a_dossier_of_ours_is_valid_from_any_folder(command: Command) -> None:
    done = command("validate", "russia_council_of_europe_1997")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].endswith("moves a result")


def test_a_sweep_has_every_scenario(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    asked = ["--total", "1", "3", "10", "--perspective", "all", "--future", "all"]
    done = command("sweep", *asked, "--output", str(path))
    assert (done.returncode, done.stdout) == (0, "")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    scenarios = {(row["total_musd"], row["perspective"], row["future"]) for row in rows}
    assert len(scenarios) == 3 * 6 * 7


def test_a_new_dossier_can_be_written(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "my_policy"
    assert command("new", str(folder)).returncode == 0
    assert command("validate", str(folder)).returncode == 0

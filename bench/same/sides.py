"""The two versions: checkouts in a folder of their own, and a worker in each, side by side."""

import os
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

WORKER = Path(__file__).with_name("worker.py")
# One thread a side, so that both get a core, and sums don't hang on how many threads add them up.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def check_out(root: Path, commit: str, into: Path) -> None:
    """Write the files of a commit; no worktree, so that nothing is left when this is stopped."""
    packed = _git(root, "archive", "--format=tar", commit)
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(into, filter="data")


def commit_of(root: Path, name: str) -> str:
    """The hash of a commit, short.

    Raises
    ------
    ValueError
        Where there is none of that name.
    """
    try:
        return _git(root, "rev-parse", "--short", f"{name}^{{commit}}").decode().strip()
    except subprocess.CalledProcessError:
        raise ValueError(f"BASE: found {name!r}; expected a commit of this repository") from None


def start(checkout: Path, jobs: Path, into: Path) -> "subprocess.Popen[bytes]":
    """Start a worker in a checkout; what it and the libraries log goes to a file."""
    into.mkdir()
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("POLICY_")},
        **dict.fromkeys(_THREADS, "1"),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TZ": "UTC",
    }
    command: Sequence[str] = (sys.executable, str(WORKER), str(jobs), str(into))
    with (into.parent / f"{into.name}.log").open("wb") as log:
        return subprocess.Popen(command, cwd=checkout, env=environment, stdout=log, stderr=log)  # noqa: S603 - our own worker


def answers(folder: Path) -> dict[str, bytes]:
    """What a worker left, by names inside its folder."""
    every = (each for each in folder.rglob("*") if each.is_file() and each.name != "done")
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in every}


def _git(root: Path, *arguments: str) -> bytes:
    return subprocess.run(  # noqa: S603 - arguments of our own
        ("git", "-C", str(root), *arguments),  # noqa: S607 - whichever git there is
        check=True,
        capture_output=True,
    ).stdout

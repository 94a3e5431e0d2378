"""Does the jobs in one checkout: `python worker.py JOBS.json FOLDER`, run in that checkout.

It runs old versions too, so it holds to what every version has: the command line's `main`, the
script of the dashboard, files. What each job says is left in the folder, a file a part.
"""

import ctypes
import io
import json
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path.cwd()


def main(jobs: Path, into: Path) -> None:
    sys.path[:] = [str(HERE), *sys.path[1:], sys.path[0]]
    for job in json.loads(jobs.read_text(encoding="utf-8")):
        folder = into / job["name"]
        folder.mkdir(parents=True)
        try:
            _DO[job["do"]](job, folder)
        except Exception:
            (folder / "traceback").write_text(_plain(traceback.format_exc(), folder), "utf-8")
        done = into / "done"
        with done.open("a", encoding="utf-8") as told:
            told.write(f"{job['name']}\n")


def _cli(job: dict[str, Any], folder: Path) -> None:
    from policy_model.cli import main as run  # noqa: PLC0415 - that of the checkout

    argv = [each.replace("{folder}", str(folder)) for each in job["argv"]]
    ending = argv[argv.index("--format") + 1] if "--format" in argv else "text"
    with _caught(folder / f"stdout.{ending}", folder / "stderr.text"):
        code = _code(run, argv)
    (folder / "code").write_text(f"{code}\n", encoding="utf-8")
    for name in (f"stdout.{ending}", "stderr.text"):
        written = (folder / name).read_bytes()
        plain = written.replace(str(folder).encode(), b"<folder>")
        (folder / name).write_bytes(plain.replace(str(HERE).encode(), b"<root>"))


def _code(run: Any, argv: list[str]) -> Any:
    try:
        return run(argv)
    except SystemExit as stop:  # --help
        return stop.code


@contextmanager
def _caught(out: Path, err: Path) -> Iterator[None]:
    """Write what goes to the streams to files, what compiled code prints included."""
    kept, streams = [os.dup(1), os.dup(2)], (sys.stdout, sys.stderr)
    for number, path in ((1, out), (2, err)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), number)
    sys.stdout, sys.stderr = (_stream(number) for number in (1, 2))
    try:
        yield
    finally:
        for each in (sys.stdout, sys.stderr):
            each.flush()
        ctypes.CDLL(None).fflush(None)
        sys.stdout, sys.stderr = streams
        for number, own in zip((1, 2), kept, strict=True):
            os.dup2(own, number)
            os.close(own)


def _stream(number: int) -> io.TextIOWrapper:
    raw = os.fdopen(number, "wb", closefd=False)
    return io.TextIOWrapper(raw, encoding="utf-8", line_buffering=True)


def _pages(job: dict[str, Any], folder: Path) -> None:
    from pages_said import said_by_pages  # noqa: PLC0415 - beside this file, not in the checkout

    os.environ["POLICY_DOSSIER"] = job["dossier"]
    for name, text in said_by_pages(HERE, job["scenario"], job["press"]):
        (folder / f"{name}.lines").write_text(_plain(text, folder), encoding="utf-8")


def _plain(text: str, folder: Path) -> str:
    return text.replace(str(folder), "<folder>").replace(str(HERE), "<root>")


_DO = {"cli": _cli, "pages": _pages}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Servers of the app and its variants, each in a process of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

ROOT = Path(__file__).parents[1]
_START_SECONDS = 60
_POLL_SECONDS = 0.02


@dataclass(frozen=True)
class Server:
    """A server that answers.

    Attributes
    ----------
    port, pid : int
    started : float
        Seconds since the epoch at which its process was started.
    """

    port: int
    pid: int
    started: float

    @property
    def host(self) -> str:
        """Name and port, as a browser puts it in a request."""
        return f"127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        """Address of its first page."""
        return f"http://{self.host}/"

    @property
    def memory(self) -> float:
        """Memory of the process that is in use, MiB (`VmRSS`)."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024


@contextmanager
def serving(variant: str) -> Iterator[Server]:
    """Start a variant (see `bench.serve`), wait until it answers, and end it with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bench.serve", variant, str(port)]
    # A dossier or an option of the caller's would measure something else.
    kept = {
        key: value
        for key, value in os.environ.items()
        if key != "POLICY_DOSSIER" and not key.startswith("STREAMLIT_")
    }
    with TemporaryFile() as said:
        started = time.time()
        process = subprocess.Popen(command, cwd=ROOT, env=kept, stdout=said, stderr=said)  # noqa: S603
        try:
            _wait_until_healthy(port, process, said)
            yield Server(port, process.pid, started)
        finally:
            _end(process)


def _wait_until_healthy(port: int, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    until = time.monotonic() + _START_SECONDS
    url = f"http://127.0.0.1:{port}/_stcore/health"
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (OSError, HTTPException):
            time.sleep(_POLL_SECONDS)
    said.seek(0)
    raise RuntimeError(f"The server did not start:\n{said.read().decode(errors='replace')}")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

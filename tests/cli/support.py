"""The command line called in this process and as a process of its own, and what it gives."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable

from policy_model.dossier import find_dossier, read_dossier
from tests.support import LAKELAND, ROOT

MEMO = read_dossier(find_dossier())
SMALL = ("--dossier", str(LAKELAND))

Run = Callable[..., bytes]
Refusal = Callable[..., str]


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def python(*arguments: str, **settings: object) -> "subprocess.CompletedProcess[bytes]":
    """Run ``python -m policy_model`` as people do."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "policy_model", *arguments]
    defaults = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment}
    return subprocess.run(command, check=False, **(defaults | settings))  # type: ignore[call-overload]

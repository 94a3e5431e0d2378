"""Files that take a while: made by the command line in a process of its own.

So the page goes on meanwhile, and what the app gives is what the command line gives. What is made
lives in the session that asked, and nothing of it stays on the server's disk.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Semaphore, Thread, Timer

_ROOT = Path(__file__).parents[2]
_DONE = re.compile(r"(\d+)% done")
_OUTPUT = "output"
_FAILED = "It could not be made."
_LONGEST_SECONDS = 900
# One at a time: a second would slow the first down, and the pages of all visitors.
_TURN = Semaphore(1)


class Making:
    """A file that is being made, or is ready.

    Parameters
    ----------
    arguments : sequence of str
        Of the command line, without where to write.
    files : mapping of str to bytes
        What those arguments name: put beside each other for as long as the command runs.

    Attributes
    ----------
    share : float
        How far it is, 0 to 1, as far as the command tells.
    waits : bool
        Whether another file is made first.
    data : bytes or None
        What was made.
    failed : str
        Why nothing was, in one sentence.
    """

    def __init__(self, arguments: Sequence[str], files: Mapping[str, bytes]) -> None:
        self.share, self.waits = 0.0, True
        self.data: bytes | None = None
        self.failed = ""
        self._stopped = False
        self._process: subprocess.Popen[str] | None = None
        Thread(target=self._make, args=(tuple(arguments), dict(files)), daemon=True).start()

    @property
    def runs(self) -> bool:
        """Whether it is neither ready nor failed."""
        return self.data is None and not self.failed

    def stop(self) -> None:
        """Give it up."""
        self._stopped = True
        if self._process:
            self._process.kill()

    def _make(self, arguments: tuple[str, ...], files: dict[str, bytes]) -> None:
        try:
            self._in_a_folder(arguments, files)
        except OSError:
            self.failed = _FAILED

    def _in_a_folder(self, arguments: tuple[str, ...], files: dict[str, bytes]) -> None:
        with _TURN, TemporaryDirectory(prefix="policy_model_") as folder:
            self.waits = False
            for name, data in files.items():
                (Path(folder) / name).write_bytes(data)
            said = "" if self._stopped else self._run(arguments, folder)
            made = Path(folder) / _OUTPUT
            if self._stopped:
                self.failed = "Stopped. Nothing was kept."
            elif made.is_file():
                self.data = made.read_bytes()
            else:
                self.failed = said or _FAILED

    def _run(self, arguments: tuple[str, ...], folder: str) -> str:
        """Run the command; give what it said of bad input, which is its last line."""
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
        command = [sys.executable, "-m", "policy_model", *arguments, "--output", _OUTPUT]
        last = ""
        with subprocess.Popen(  # noqa: S603 - our own command line
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path},
            stderr=subprocess.PIPE,
            text=True,
        ) as self._process:
            end = Timer(_LONGEST_SECONDS, self._process.kill)
            end.start()
            if self._stopped:
                self._process.kill()
            for line in self._process.stderr or ():
                done = _DONE.search(line)
                if done:
                    self.share = int(done[1]) / 100
                else:
                    last = line.strip()
            end.cancel()
        return last if self._process.returncode in (1, 2) else ""

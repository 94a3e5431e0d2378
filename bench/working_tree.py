"""A copy of the repository as it stands, in which nothing that is tried harms anybody."""

import shutil
import subprocess
from pathlib import Path


def copied(root: Path, to: Path) -> Path:
    """Copy what git holds of a repository, or would, as it is now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():  # a deleted one is listed too
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    return to

"""A bundle: one zip with everything, and the command that makes it again."""

import io
import shlex
import zipfile
from datetime import date

from policy_model import words
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.bundle.contents import DOSSIER, PARTS, SCENARIO
from policy_model.scenario.provenance import origin

README = "README.txt"
_FIRST_DAY, _LAST_DAY = date(1980, 1, 1), date(2107, 12, 31)  # what a zip can say


def bundle_bytes(asked: Asked, progress: Hook = unheard) -> bytes:
    """Make the bundle of a scenario: the same bytes for the same scenario.

    Parameters
    ----------
    asked : Asked
    progress : Hook
        Told how far it is.
    """
    files = {README: readme(asked).encode()}
    whole, done = sum(each.takes for each in PARTS), 0.0
    for each in PARTS:
        told = part(progress, done / whole, (done + each.takes) / whole)
        files |= each.make(asked, told)
        done += each.takes
        progress(done / whole)
    return _zipped(files, asked.scenario.date)


def command(asked: Asked) -> str:
    """Say what makes the same bundle again, run in the folder that it was unpacked to."""
    dossier = f"{DOSSIER}{asked.source.name}"
    parts = ["python", "-m", "policy_model", "export", "--dossier", dossier]
    return shlex.join([*parts, "--scenario", SCENARIO, "--output", "again.zip"])


def readme(asked: Asked) -> str:
    """Say what the bundle is about, what is in it, and how to make it again."""
    answer = asked.answer
    widest = max(len(each.name) for each in PARTS)
    lines = [
        answer.dossier.header.question,
        "",
        words.headline(answer),
        f"{words.sureness(answer)} {words.what_would_change_it(answer)}",
        words.what_this_is(answer),
        "",
        *(f"{each.name:<{widest}}  {each.said}" for each in PARTS),
        "",
        *(f"{key}: {said}" for key, said in origin(answer.dossier, answer.scenario).items()),
        "",
        "The same files again, with this version of policy_model, from the folder of this file:",
        "",
        f"    {command(asked)}",
        "",
    ]
    return "\n".join(lines)


def _zipped(files: dict[str, bytes], day: str) -> bytes:
    """Pack files, all of the scenario's day, so that no clock gets into the bytes."""
    when = min(max(date.fromisoformat(day) if day else _FIRST_DAY, _FIRST_DAY), _LAST_DAY)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (when.year, when.month, when.day, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()

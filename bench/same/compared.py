"""Two answers compared, by what they are: text, rows, a zip, XML, pixels, a PDF's text."""

import difflib
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from pathlib import PurePosixPath
from xml.etree import ElementTree

from PIL import Image
from pypdf import PdfReader

TRACEBACK = "/traceback"  # what a job leaves that failed
# Pairs of lines that are shown, and characters of each; lines that are looked at for them.
_SHOWN, _WIDTH, _BEFORE, _WINDOW = 3, 110, 40, 300


class State(Enum):
    """How two answers compare."""

    EQUAL = "equal"
    ORDER = "order only"
    DIFFERS = "differs"


@dataclass(frozen=True)
class Compared:
    """Two answers of one name.

    Attributes
    ----------
    where : str
        What they answer; inside a zip, with the member's name.
    state : State
    shown : tuple of str
        A few lines of how they differ.
    """

    where: str
    state: State
    shown: tuple[str, ...] = ()


def compare(where: str, base: bytes | None, here: bytes | None) -> Iterator[Compared]:
    """Compare two answers; None is one that is missing."""
    if base is None or here is None:
        side = "base has it, here it is missing" if here is None else "here alone"
        yield Compared(where, State.DIFFERS, (side,))
    elif base == here and where.endswith(TRACEBACK):  # nothing was compared
        last = base.decode(errors="replace").strip().rpartition("\n")[2]
        yield Compared(where, State.DIFFERS, (_cut(f"both fail: {last}", 0),))
    elif base == here:
        yield Compared(where, State.EQUAL)
    elif where.endswith(_ZIPS):
        yield from compare_all(_members(base), _members(here), f"{where}!")
        yield _order_of_members(where, base, here)
    else:
        yield _leaf(where, base, here)


def compare_all(
    base: Mapping[str, bytes], here: Mapping[str, bytes], under: str = ""
) -> Iterator[Compared]:
    """Compare what has the same name on both sides."""
    for name in sorted({*base, *here}):
        yield from compare(f"{under}{name}", base.get(name), here.get(name))


def _leaf(where: str, base: bytes, here: bytes) -> Compared:
    content = _CONTENT.get(PurePosixPath(where).suffix)
    if content:
        try:
            if (base_said := content(base)) == (here_said := content(here)):
                return Compared(where, State.EQUAL)
        except (ValueError, SyntaxError, OSError):  # not what its name says
            base_said, here_said = base, here
        if isinstance(base_said, str) and isinstance(here_said, str):
            return _text(where, base_said, here_said)
    try:
        return _text(where, base.decode(), here.decode())
    except UnicodeDecodeError:
        said = f"{len(base):,} bytes in base, {len(here):,} here"
        return Compared(where, State.DIFFERS, (said,))


def _text(where: str, base: str, here: str) -> Compared:
    ours, theirs = base.split("\n"), here.split("\n")
    same = sorted(ours) == sorted(theirs) or _same_data(base, here)
    state = State.ORDER if same else State.DIFFERS
    if state is State.DIFFERS and where.endswith(".lines"):  # a page: order apart from content
        ours, theirs = _apart(ours, theirs)
    return Compared(where, state, tuple(_diff(ours, theirs)))


def _apart(base: list[str], here: list[str]) -> tuple[list[str], list[str]]:
    """Lines that the other side has not."""
    in_base, in_here = set(base), set(here)
    one = [each for each in base if each not in in_here]
    other = [each for each in here if each not in in_base]
    return (one, other) if one or other else (base, here)


def _same_data(base: str, here: str) -> bool:
    """Whether both are JSON of the same content, whatever the order of keys."""
    try:
        return bool(json.loads(base) == json.loads(here))
    except ValueError:
        return False


def _diff(base: list[str], here: list[str]) -> Iterator[str]:
    """The first lines that differ, each from shortly before the first difference on."""
    first = _common(base, here)
    ours, theirs = base[first : first + _WINDOW], here[first : first + _WINDOW]
    shown = 0
    matched = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matched.get_opcodes():
        if kind == "equal":
            continue
        pairs = zip_longest(ours[start:end], theirs[other_start:other_end])
        for at, (old, new) in enumerate(pairs, first + start + 1):
            for sign, line in (("-", old), ("+", new)):
                if line is not None:
                    yield f"{sign} {at}: {_cut(line, _common(old or '', new or '') - _BEFORE)}"
            shown += 1
            if shown == _SHOWN:
                return


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines, or characters, both start with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(line: str, start: int) -> str:
    start = max(0, start)
    before, after = "…" if start else "", "…" if len(line) > start + _WIDTH else ""
    shown = line[start : start + _WIDTH].replace("\r", "␍")
    return f"{before}{shown}{after}"


def _members(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _order_of_members(where: str, base: bytes, here: bytes) -> Compared:
    """Compare which members a zip has in which order: those it lacks are told one by one."""
    ours, theirs = list(_members(base)), list(_members(here))
    if ours == theirs or set(ours) != set(theirs):
        return Compared(where, State.EQUAL)
    return Compared(where, State.ORDER, tuple(_diff(ours, theirs)))


def _xml(data: bytes) -> str:
    """XML with attributes in order, an element a line."""
    canonical = ElementTree.canonicalize(data.decode())
    return canonical.replace("><", ">\n<")


def _picture(data: bytes) -> str:
    """What a PNG says of itself, and its pixels."""
    with Image.open(io.BytesIO(data)) as picture:
        pixels = hashlib.sha256(picture.convert("RGBA").tobytes()).hexdigest()
        said = [f"{key}: {value}" for key, value in sorted(picture.info.items())]
        return "\n".join([f"{picture.size[0]} × {picture.size[1]}", *said, f"pixels {pixels}"])


def _pdf(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return "\n".join(f"page {at}\n{page.extract_text()}" for at, page in enumerate(pages, 1))


_ZIPS = (".zip", ".xlsx", ".pptx")
_CONTENT: Mapping[str, Callable[[bytes], str]] = {
    ".xml": _xml,
    ".rels": _xml,
    ".svg": _xml,
    ".pdf": _pdf,
    ".png": _picture,
}

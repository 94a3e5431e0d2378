"""Look into a zip that anybody may have made: in memory, within bounds, by plain names alone."""

import stat
import struct
import zlib
from collections import Counter
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from policy_model.dossier.problems import InputError, Problem, plain

# A server may put a part of a form that is larger than 1 MiB on its disk.
MAXIMUM_BYTES = 1_000_000
MAXIMUM_UNPACKED_BYTES = 500_000
_MOST_ENTRIES = 100
_ENCRYPTED, _DOS_FOLDER = 0x1, 0x10
_ELSEWHERE = "\\:\0"  # letters of a path on Windows, of a drive, and the end of a name in C
_HEADER = struct.Struct("<26xHH")  # of an entry: how long its name and its extra field are
_BROKEN = (
    *(BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError),
    *(zlib.error, struct.error),
)


class Unzip:
    """A zip of plain files under names of their own. What it says of their sizes is not trusted.

    Parameters
    ----------
    content : bytes
    name : str
        How errors call it.

    Attributes
    ----------
    paths : tuple of str
        Of its files, and of its folders with a slash at the end.

    Raises
    ------
    InputError
        When it is no zip or damaged, too large or full, or when an entry is encrypted, no plain
        file or folder, there twice, over another, or of a name that leads elsewhere.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self._content, self._name = content, name
        self._left = MAXIMUM_UNPACKED_BYTES
        if len(content) > MAXIMUM_BYTES:
            raise self.refused("", "a larger file", f"at most {MAXIMUM_BYTES:,} bytes")
        try:
            self._zip = ZipFile(BytesIO(content))
        except _BROKEN:
            raise self._no_zip() from None
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            found = f"{len(entries):,} files and folders"
            raise self.refused("", found, f"at most {_MOST_ENTRIES}")
        for entry in entries:
            self._check(entry)
        self._refuse_shared(entries)
        self._entries = {entry.orig_filename: entry for entry in entries}
        self.paths = tuple(self._entries)

    def read(self, path: str) -> bytes:
        """Unpack a file.

        Raises
        ------
        InputError
            When it is damaged, or comes with what was read before to more than 500 kB.
        """
        try:
            with self._zip.open(self._entries[path]) as file:
                unpacked = file.read(self._left + 1)
        except _BROKEN:
            raise self.refused(path, "a damaged file", "one that can be unpacked") from None
        self._left -= len(unpacked)
        if self._left < 0:
            expected = f"at most {MAXIMUM_UNPACKED_BYTES:,} bytes, all files together"
            raise self.refused(path, "far more when unpacked", expected)
        return unpacked

    def refused(self, path: str, found: str, expected: str) -> InputError:
        """Say what is wrong with the zip, or with what it holds under a path."""
        return InputError([Problem(plain(self._name), plain(path), found, expected)])

    def _no_zip(self) -> InputError:
        begun = self._content.startswith(b"PK")
        found = "a zip file that is cut short or damaged" if begun else "no zip file"
        return self.refused("", found, "a zip of a dossier's folder")

    def _check(self, entry: ZipInfo) -> None:
        path, kind = entry.orig_filename, stat.S_IFMT(entry.external_attr >> 16)
        *folders, last = path.split("/")
        if any(each in path for each in _ELSEWHERE) or {"", ".", ".."} & {*folders, last or "-"}:
            raise self.refused(path, "a path that leads elsewhere", "a plain name in the zip")
        if entry.flag_bits & _ENCRYPTED:
            raise self.refused(path, "an encrypted file", "a zip without a password")
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise self.refused(path, "a link or device", "a plain file")
        if last and (kind == stat.S_IFDIR or entry.external_attr & _DOS_FOLDER):
            raise self.refused(path, "a folder under the name of a file", "a plain file")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            found = f"packed by method {entry.compress_type}"
            raise self.refused(path, found, "the usual method, deflate")

    def _refuse_shared(self, entries: list[ZipInfo]) -> None:
        """Refuse a name that two entries have, and content that two entries share."""
        for path, times in Counter(entry.orig_filename for entry in entries).items():
            if times > 1:
                raise self.refused(path, f"{times} files of this name", "one")
        spans = sorted((*self._span(entry), entry.orig_filename) for entry in entries)
        for (_, end, path), (start, _, _) in pairwise([*spans, (self._zip.start_dir, 0, "")]):
            if end > start:
                raise self.refused(path, "content that another entry has too", "its own content")

    def _span(self, entry: ZipInfo) -> tuple[int, int]:
        """Where an entry starts and ends, its header included."""
        start = entry.header_offset
        try:
            name, extra = _HEADER.unpack_from(self._content, start)
        except struct.error:
            raise self._no_zip() from None
        return start, start + _HEADER.size + name + extra + entry.compress_size

"""A zip of a dossier: good ones are read, hostile ones get one sentence and leave nothing."""

import io
import stat
import struct
import tempfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.dossier import InputError, read_dossier
from policy_model.dossier.archive import UPLOADED, is_uploaded, read_archive, write_archive
from policy_model.dossier.scaffold import write_scaffold
from policy_model.dossier.yaml_file import yaml_files
from tests.support import DOSSIERS, LAKELAND, refusal

FILES = {name: content or b"" for name, content in yaml_files(LAKELAND).items()}
GOOD = write_archive(FILES, "lakeland")
MEGABYTE = 2**20
CENTRAL = b"PK\1\2"
# Where a record of the central directory says it, and how.
FLAGS, CHECKSUM, SIZE, OFFSET = (8, "<H"), (16, "<I"), (24, "<I"), (42, "<I")


@pytest.fixture(autouse=True)
def nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Wherever a file could be written without asking for a place is as empty as before."""
    folder = tmp_path / "two" / "deep"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    before = set(tmp_path.rglob("*"))
    yield
    assert set(tmp_path.rglob("*")) == before


def zipped(files: Mapping[Any, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of files by their names, or by entries as zip programs can write them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content, method)
    return packed.getvalue()


def entry(name: str, mode: int) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.create_system, made.external_attr = 3, mode << 16
    return made


def inside(folder: str = "lakeland") -> dict[Any, bytes]:
    return {f"{folder}/{name}": content for name, content in FILES.items()}


def patched(packed: bytes, name: str, **said: tuple[tuple[int, str], int]) -> bytes:
    """The same zip whose central directory says something else of an entry."""
    content = bytearray(packed)
    at = content.index(name.encode(), content.index(CENTRAL)) - 46
    assert content[at : at + 4] == CENTRAL
    for (offset, form), value in said.values():
        struct.pack_into(form, content, at + offset, value)
    return bytes(content)


def sentence(content: bytes, name: str = "mine.zip") -> str:
    """The one sentence that refuses a zip, within a few megabytes of memory."""
    tracemalloc.start()
    try:
        lines = refusal(lambda: read_archive(content, name))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert lines is not None
    (line,) = lines
    assert peak < 30 * MEGABYTE
    assert "; expected " in line
    assert len(line) < 300
    return line


class TestGood:
    @pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
    def test_what_is_written_reads_the_same(self, folder: Path) -> None:
        packed = write_archive(yaml_files(folder), folder.name)
        there, here = read_dossier(folder), read_archive(packed, "any.zip")
        assert here.id == UPLOADED + folder.name
        assert here.model_copy(update={"id": there.id}) == there
        assert here.digest == there.digest

    def test_the_same_files_give_the_same_bytes(self) -> None:
        assert write_archive(dict(reversed(FILES.items())), "lakeland") == GOOD

    def test_files_at_the_top_go_by_the_name_of_the_zip(self) -> None:
        assert read_archive(zipped(FILES), "Lake-land (2).zip").id == "uploaded:lake_land_2"

    @pytest.mark.parametrize(
        ("folder", "made"),
        [("Étude d'eau", "etude_d_eau"), ("2026", "policy_2026"), ("Вода", "policy")],
    )
    def test_any_folder_gives_a_plain_id(self, folder: str, made: str) -> None:
        assert read_archive(zipped(inside(folder)), "x.zip").id == UPLOADED + made

    def test_what_programs_add_is_left_aside(self) -> None:
        added = {
            entry("lakeland/", stat.S_IFDIR | 0o755): b"",
            "__MACOSX/": b"",
            "__MACOSX/lakeland/._dossier.yaml": b"\0\5\x16\7",
            "lakeland/.DS_Store": b"\0\0\0\1Bud1",
            "lakeland/.schema/": b"",
            "lakeland/.schema/options.json": b"{}",
            "lakeland/dossier.schema.json": b"{}",
        }
        assert read_archive(zipped(inside() | added), "x.zip").digest == self.digest()

    def test_stored_files_are_read_too(self) -> None:
        packed = zipped(inside(), zipfile.ZIP_STORED)
        assert read_archive(packed, "x.zip").digest == self.digest()

    def test_a_new_dossier_zipped_with_its_schemas_is_read(self, tmp_path_factory: Any) -> None:
        folder = write_scaffold("my_policy", tmp_path_factory.mktemp("new"))
        paths = [path for path in folder.rglob("*") if path.is_file()]
        every = {str(path.relative_to(folder.parent)): path.read_bytes() for path in paths}
        assert read_archive(zipped(every), "x.zip").digest == read_dossier(folder).digest

    @staticmethod
    def digest() -> str:
        return read_dossier(LAKELAND).digest


@pytest.mark.parametrize("said", ["lakeland", "uploaded:", "uploaded:[x](//a.test)", "a:b"])
def test_only_ids_that_a_zip_can_have_are_an_upload_s(said: str) -> None:
    assert is_uploaded(UPLOADED + "lakeland")
    assert not is_uploaded(said)


def test_all_problems_of_its_files_are_told_as_of_a_folder_s() -> None:
    spoilt = inside() | {
        "lakeland/programmes.yaml": FILES["programmes.yaml"].replace(b"channel:", b"chanel:"),
        "lakeland/scales.yaml": b"\xff",
        "lakeland/wishes.yaml": b"{}",
    }
    lines = refusal(lambda: read_archive(zipped(spoilt), "x.zip")) or []
    assert "scales.yaml: byte 0: found 'not UTF-8'; expected UTF-8 text" in lines
    assert any(line.startswith("wishes.yaml: found 'an unknown file'") for line in lines)
    assert sum("chanel" in line for line in lines) == 3


def test_more_than_a_shared_server_computes_is_refused() -> None:
    futures = FILES["futures.yaml"].decode()
    futures += "".join(f"dry_{n}: {{name: Dry, evidence: note}}\n" for n in range(40))
    spoilt = inside() | {"lakeland/futures.yaml": futures.encode()}
    assert sentence(zipped(spoilt)).startswith("futures.yaml: found '42 entries'; expected at most")


def bomb(name: str = "lakeland/evidence.yaml") -> bytes:
    """200 MB of one letter in a file."""
    return zipped(inside() | {name: b"a" * (200 * MEGABYTE)})


def lying_bomb() -> bytes:
    """The same, said to be 100 bytes, with the checksum of those."""
    said = {"size": (SIZE, 100), "checksum": (CHECKSUM, zlib.crc32(b"a" * 100))}
    return patched(bomb(), "lakeland/evidence.yaml", **said)


def overlapping() -> bytes:
    packed = zipped(inside())
    at = packed.index(b"lakeland/criteria.yaml", packed.index(CENTRAL)) - 46
    (start,) = struct.unpack_from("<I", packed, at + 42)
    return patched(packed, "lakeland/drivers.yaml", offset=(OFFSET, start))


def one_content_for_many() -> bytes:
    """Ninety entries that all start where one bomb does."""
    packed = zipped(
        {"a/dossier.yaml": b"a" * MEGABYTE} | {f"a/{n:03}.yaml": b"" for n in range(90)}
    )
    for n in range(90):
        packed = patched(packed, f"a/{n:03}.yaml", offset=(OFFSET, 0))
    return packed


NESTED = zipped({"b.zip": zipped({"b.zip": b"PK" * MEGABYTE})})
LINK, DEVICE, PIPE = (kind | 0o777 for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO))
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "traversal": (lambda: zipped(inside() | {"../../evil.yaml": b""}), "leads elsewhere"),
    "traversal inside": (lambda: zipped(inside() | {"a/../evil.yaml": b""}), "leads elsewhere"),
    "traversal at the end": (lambda: zipped(inside() | {"lakeland/..": b""}), "leads elsewhere"),
    "absolute": (lambda: zipped(inside() | {"/etc/cron.d/evil": b""}), "leads elsewhere"),
    "backslashes": (
        lambda: patched_name(inside() | {"..?..?evil.yaml": b""}, "?", "\\"),
        "leads elsewhere",
    ),
    "drive": (lambda: zipped(inside() | {"C:evil.yaml": b""}), "leads elsewhere"),
    "null": (
        lambda: patched_name(inside() | {"lakeland/a?.yaml": b""}, "?", "\0"),
        "leads elsewhere",
    ),
    "link": (lambda: zipped(inside() | {entry("lakeland/a.yaml", LINK): b"/etc/passwd"}), "a link"),
    "device": (lambda: zipped(inside() | {entry("lakeland/a.yaml", DEVICE): b""}), "a link or d"),
    "pipe": (lambda: zipped(inside() | {entry("lakeland/a.yaml", PIPE): b""}), "a link or device"),
    "bomb": (bomb, "far more when unpacked"),
    "lying bomb": (lying_bomb, "evidence.yaml: found"),
    "nested bomb": (lambda: NESTED, "no dossier.yaml"),
    "zip beside it": (lambda: zipped(inside() | {"lakeland/b.zip": NESTED}), "something else"),
    "overlapping": (overlapping, "content that another entry has too"),
    "one content for many": (one_content_for_many, "content that another entry has too"),
    "10,000 files": (
        lambda: zipped({f"{n}": b"" for n in range(10_000)}, zipfile.ZIP_STORED),
        "10,000 files and folders",
    ),
    "picture": (lambda: zipped(inside() | {"lakeland/map.png": b"\x89PNG"}), "something else"),
    "program": (lambda: zipped(inside() | {"lakeland/run.py": b"import os"}), "something else"),
    "workbook": (lambda: zipped({"[Content_Types].xml": b"<x/>"}), "no dossier.yaml"),
    "50 MB": (lambda: b"PK\3\4" + b"\0" * (50 * MEGABYTE), "a larger file"),
    "encrypted": (
        lambda: patched(GOOD, "lakeland/options.yaml", flags=(FLAGS, 1)),
        "an encrypted file",
    ),
    "twice": (lambda: twice("lakeland/options.yaml"), "2 files of this name"),
    "other method": (lambda: zipped(inside(), zipfile.ZIP_LZMA), "packed by method 14"),
    "cut short": (lambda: GOOD[:-200], "cut short or damaged"),
    "first half": (lambda: GOOD[: len(GOOD) // 2], "cut short or damaged"),
    "damaged": (lambda: GOOD.replace(GOOD[60:80], b"x" * 20), "a damaged file"),
    "no zip": (lambda: b"%PDF-1.7 nothing of a zip", "no zip file"),
    "nothing": (lambda: b"", "no zip file"),
    "empty": (lambda: zipped({}), "no dossier.yaml"),
    "names not UTF-8": (lambda: zipped(inside("é")).replace("é".encode(), b"\xff\xff"), "damaged"),
    "folder like a file": (
        lambda: zipped(inside() | {entry("lakeland/a.yaml", stat.S_IFDIR): b""}),
        "a folder under the name of a file",
    ),
    "folder as a file": (lambda: zipped(inside() | {"lakeland/a.yaml/": b""}), "something else"),
    "two folders": (lambda: zipped(inside("a") | inside("b")), "2 dossiers"),
    "top and folder": (lambda: zipped(FILES | {"a/wishes.yaml": b"{}"}), "something else"),
    "too deep": (lambda: zipped(inside("data/lakeland")), "folders within folders"),
}


def patched_name(files: Mapping[Any, bytes], old: str, new: str) -> bytes:
    """A zip whose names hold what Python would not write."""
    return zipped(files).replace(old.encode(), new.encode())


def twice(name: str) -> bytes:
    packed = io.BytesIO(GOOD)
    with zipfile.ZipFile(packed, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(name, b"{}")
    return packed.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_gets_one_sentence(name: str) -> None:
    made, expected = HOSTILE[name]
    assert expected in sentence(made())


def test_what_fits_one_by_one_but_not_together_is_refused() -> None:
    many = {f"lakeland/{n}.yaml": b"# " + b"a" * 200_000 for n in range(3)}
    assert "all files together" in sentence(zipped(inside() | many))


def test_a_name_of_control_characters_stays_on_one_line_and_short() -> None:
    line = sentence(b"", "a\nb\x1b[31m" + "c" * 500 + ".zip")
    assert line.startswith("a�b�[31mccc")
    assert len(line) < 150


edits = st.lists(
    st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8
)


@settings(deadline=None, max_examples=200)
@given(edits, st.integers(0, len(GOOD)), st.sampled_from(["keep", "cut", "move"]))
def test_whatever_a_zip_is_made_of_it_is_read_or_refused(
    edits: list[tuple[int, int]], at: int, act: str
) -> None:
    content = bytearray(GOOD)
    for place, value in edits:
        content[place] = value
    made = {"keep": content, "cut": content[:at], "move": content[at:] + content[:at]}[act]
    try:
        assert read_archive(bytes(made), "x.zip").id.startswith(UPLOADED)
    except InputError as error:
        assert error.problems  # noqa: PT017 - either outcome is right


DIRECTORY = GOOD.index(CENTRAL)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.tuples(st.integers(DIRECTORY, len(GOOD) - 1), st.integers(0, 255)),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_its_directory_says_it_is_read_or_refused(edits: list[tuple[int, int]]) -> None:
    content = bytearray(GOOD)
    for place, value in edits:
        content[place] = value
    try:
        assert read_archive(bytes(content), "x.zip").id.startswith(UPLOADED)
    except InputError as error:
        assert error.problems  # noqa: PT017 - either outcome is right

"""Whether two versions say the same: the comparison, and the scenarios that both are asked."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from bench.same.__main__ import main
from bench.same.compared import Compared, State, compare, compare_all
from bench.same.jobs import write_jobs
from bench.same.report import report
from bench.same.scenarios import Files, scenarios
from bench.same.sides import answers, commit_of, start
from bench.working_tree import copied
from policy_model.dossier import read_dossier
from policy_model.scenario import read_scenario
from tests.support import DOSSIERS


def zipped(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


def picture(colour: str, compress: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(out, "png", compress_level=compress)
    return out.getvalue()


def states(where: str, base: bytes | None, here: bytes | None) -> dict[str, State]:
    return {each.where: each.state for each in compare(where, base, here)}


@pytest.mark.parametrize(
    ("where", "base", "here", "state"),
    [
        ("a/stdout.csv", b"x,y\n1,2\n", b"x,y\n1,2\n", State.EQUAL),
        ("a/stdout.csv", b"x\n1\n2\n", b"x\n2\n1\n", State.ORDER),
        ("a/stdout.csv", b"x\n1\n2\n", b"x\n1\n3\n", State.DIFFERS),
        ("a/stdout.csv", b"x\n1\n1\n", b"x\n1\n", State.DIFFERS),
        ("a/stdout.csv", b"x\n1\n", b"x\n1", State.DIFFERS),
        ("a/stdout.csv", b"x\n1\n", b"x\r\n1\r\n", State.DIFFERS),
        ("a/stdout.json", b'{"a": 1, "b": [1, 2]}', b'{"b": [1, 2], "a": 1}', State.ORDER),
        ("a/stdout.json", b'{"a": 1, "b": [1, 2]}', b'{"a": 1, "b": [2, 1]}', State.DIFFERS),
        ("a/code", b"0\n", b"1\n", State.DIFFERS),
        ("a/code", b"0\n", None, State.DIFFERS),
        ("a/traceback", None, b"Traceback", State.DIFFERS),
        ("a/traceback", b"Traceback", b"Traceback", State.DIFFERS),
        ("a/x.svg", b'<s b="1" a="2"/>', b'<s a="2" b="1"/>', State.EQUAL),
        ("a/x.svg", b'<s a="2"/>', b'<s a="3"/>', State.DIFFERS),
        ("a/x.svg", b"not <XML", b"not <XML either", State.DIFFERS),
        ("a/x.bin", b"\xff\xfe\x00", b"\xff\xfe\x01", State.DIFFERS),
        ("a/x.png", picture("red", 0), picture("red", 9), State.EQUAL),
        ("a/x.png", picture("red", 0), picture("#fe0000", 0), State.DIFFERS),
    ],
)
def test_answers_are_compared_by_what_they_are(
    where: str, base: bytes | None, here: bytes | None, state: State
):
    assert states(where, base, here) == {where: state}


def test_a_zip_is_compared_member_by_member_zips_in_it_too():
    base = {"a.xml": "<a/>", "b.csv": "x\n1\n", "only.txt": "here"}
    here = {"a.xml": "<a></a>", "b.csv": "x\n2\n"}
    found = states("all.zip", zipped(base), zipped(here))
    assert found == {
        "all.zip!a.xml": State.EQUAL,
        "all.zip!b.csv": State.DIFFERS,
        "all.zip!only.txt": State.DIFFERS,
        "all.zip": State.EQUAL,
    }
    book = {"sheet.xml": "<c>1</c>"}, {"sheet.xml": "<c>2</c>"}
    inner = [zipped(each) for each in book]
    outer = [io.BytesIO(), io.BytesIO()]
    for out, data in zip(outer, inner, strict=True):
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("w.xlsx", data)
    found = states("all.zip", *(each.getvalue() for each in outer))
    assert found["all.zip!w.xlsx!sheet.xml"] is State.DIFFERS


def test_members_in_another_order_are_apart_from_their_content():
    members = {"a.txt": "a", "b.txt": "b"}
    turned = dict(reversed(members.items()))
    found = states("x.pptx", zipped(members), zipped(turned))
    assert found == {
        "x.pptx!a.txt": State.EQUAL,
        "x.pptx!b.txt": State.EQUAL,
        "x.pptx": State.ORDER,
    }


def test_a_difference_is_shown_where_it_starts():
    long = "word " * 200
    (found,) = compare("stderr.text", f"one\n{long}old\n".encode(), f"one\n{long}new\n".encode())
    assert [line[:5] for line in found.shown] == ["- 2: ", "+ 2: "]
    assert found.shown[0].endswith("word old")
    assert found.shown[1].endswith("word new")


def test_a_page_whose_order_differs_too_shows_the_new_words_alone():
    (found,) = compare("page.lines", b"a\nb\nold\n", b"b\na\nnew\n")
    assert (found.state, found.shown) == (State.DIFFERS, ("- 1: old", "+ 1: new"))


def test_the_report_counts_and_shows():
    every = [
        *compare_all({"cli/small/a": b"1", "cli/small/b": b"2"}, {"cli/small/a": b"1"}),
        Compared("pages/small/overview.lines", State.ORDER, ("- 1: a", "+ 1: b")),
    ]
    first, *_, small, pages, whole = report(every).splitlines()
    assert first == "differs: cli/small/b"
    assert small.split() == ["cli", "small", "2", "1", "0", "1"]
    assert pages.split() == ["pages", "small", "1", "0", "1", "0"]
    assert whole.split() == ["in", "all", "3", "1", "1", "1"]


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda each: each.name)
def test_scenarios_are_the_same_each_time_and_can_be_read(folder: Path):
    made = scenarios(Files(folder))
    assert made == scenarios(Files(folder))
    assert len(made) > 18
    dossier = read_dossier(folder)
    assert len({read_scenario(said, dossier, name) for name, said in made.items()}) == len(made)


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


def test_the_working_tree_is_taken_as_it_is(tmp_path: Path):
    root, copy = tmp_path / "root", tmp_path / "copy"
    root.mkdir()
    (root / "kept.txt").write_text("old")
    (root / "gone.txt").write_text("old")
    (root / ".gitignore").write_text("left_out\n")
    git(root, "init")
    git(root, "add", ".")
    git(root, "commit", "-m", "first")
    (root / "kept.txt").write_text("new")
    (root / "gone.txt").unlink()
    (root / "left_out").write_text("")
    (root / "added.txt").write_text("")
    copied(root, copy)
    assert {each.name for each in copy.iterdir()} == {"kept.txt", ".gitignore", "added.txt"}
    assert (copy / "kept.txt").read_text() == "new"
    assert commit_of(root, "HEAD")


def test_an_unknown_commit_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]):
    assert main(["nowhere"]) == 2
    said = capsys.readouterr().err
    assert said == "BASE: found 'nowhere'; expected a commit of this repository\n"


@pytest.mark.parametrize(
    ("does", "left"),
    [
        ("print(*argv); return 3", {"stdout.text": "a\n", "stderr.text": "", "code": "3\n"}),
        ("import os; os.write(2, b'no'); return 1", {"stderr.text": "no", "code": "1\n"}),
        ("print(__file__); return 0", {"stdout.text": "<root>/policy_model/cli/__init__.py\n"}),
        ("raise SystemExit(4)", {"code": "4\n"}),
    ],
)
def test_a_worker_leaves_what_its_checkout_says(tmp_path: Path, does: str, left: dict[str, str]):
    checkout, jobs = tmp_path / "checkout", tmp_path / "jobs.json"
    (checkout / "policy_model/cli").mkdir(parents=True)
    (checkout / "policy_model/__init__.py").touch()
    (checkout / "policy_model/cli/__init__.py").write_text(f"def main(argv):\n    {does}\n")
    write_jobs([{"name": "cli/it", "do": "cli", "argv": ["a"]}], jobs)
    assert start(checkout, jobs, tmp_path / "said").wait() == 0
    said = answers(tmp_path / "said")
    assert {name: said[f"cli/it/{name}"].decode() for name in left} == left


def test_a_worker_leaves_what_it_failed_on(tmp_path: Path):
    jobs = tmp_path / "jobs.json"
    write_jobs([{"name": "cli/it", "do": "cli", "argv": []}], jobs)
    (tmp_path / "checkout/policy_model").mkdir(parents=True)
    (tmp_path / "checkout/policy_model/__init__.py").write_text("raise ValueError('broken')\n")
    start(tmp_path / "checkout", jobs, tmp_path / "said").wait()
    assert answers(tmp_path / "said")["cli/it/traceback"].endswith(b"ValueError: broken\n")

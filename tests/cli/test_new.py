"""A dossier of one's own from the command line, and docs/your-own-dossier.md word for word."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from policy_model.cli import main
from policy_model.dossier.schema import dossier_schema
from tests.cli.support import SMALL, Refusal, Run, python, rows_of
from tests.support import ROOT

GUIDE = (ROOT / "docs" / "your-own-dossier.md").read_text(encoding="utf-8")
# What the guide's mistakes are made in.
TARGET = "  target: non_state\n  evidence: well_costs"
MONEY = "  running_musd: 0.5\n  maximum_musd: 6"
LEVEL = "{low: 0.15, mode: 0.25, high: 0.35, evidence: committees_today}"
RATING = "safe_water: {step: very_good, evidence: water_ratings}"
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_FILE = re.compile(r"`(\w+\.yaml)`")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_says_what_to_do_next_and_that_works(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("a place").mkdir()
    assert main(["new", "my_policy", "--output", "a place"]) == 0
    out, messages = capsysbinary.readouterr()
    assert out == b""
    said, following = messages.decode().splitlines()
    assert said.startswith("a place/my_policy ")
    assert following.startswith("Now: edit its files")
    command = following.partition("python -m policy_model ")[2]
    assert main(shlex.split(command)) == 0
    out, messages = capsysbinary.readouterr()
    assert b"NOT COVERED" not in out
    assert messages == b""


def test_a_path_says_where(tmp_path: Path) -> None:
    Path("some/folder").mkdir(parents=True)
    assert main(["new", "some/folder/my_policy"]) == 0
    assert main(["new", "folder/other", "--output", "some"]) == 0
    assert main(["new", str(tmp_path / "some" / "third"), "--output", "nowhere"]) == 0
    written = {path.parent.as_posix() for path in Path().rglob("dossier.yaml")}
    assert written == {"some/folder/my_policy", "some/folder/other", "some/third"}


@pytest.mark.slow
def test_as_a_process() -> None:
    done = python("new", "my_policy")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"Now: edit" in done.stderr
    again = python("new", "my_policy")
    assert (again.returncode, again.stdout) == (2, b"")
    assert len(again.stderr.splitlines()) == 1
    compared = python("compare", "--dossier", "my_policy")
    assert (compared.returncode, compared.stderr) == (0, b"")
    assert len(rows_of(compared.stdout)) == 6


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "PATH"),
        (["new", "My policy"], "found 'My policy'; expected small letters, digits and underscores"),
        (["new", "mine", "--output", "nowhere"], "found 'nowhere'; expected a folder that exists"),
        (["new", "nowhere/mine"], "found 'nowhere'; expected a folder that exists"),
        (["new", ".."], "expected small letters, digits and underscores"),
        (["new", "x" * 300], "File name too long"),
        (["validate", "--schema", *SMALL], "one schema in JSON fits every dossier"),
        (["validate", "--schema", "my_policy"], "one schema in JSON fits every dossier"),
        (["validate", "--schema", "--format", "csv"], "one schema in JSON fits every dossier"),
    ],
)
def test_a_refusal_is_one_line_and_writes_nothing(
    refusal: Refusal, arguments: list[str], said: str
) -> None:
    assert said in refusal(*arguments)
    assert list(Path().iterdir()) == []


def test_the_schema_is_printed_or_written(run: Run) -> None:
    printed = run("validate", "--schema")
    assert run("validate", "--schema", "--output", "schema.json") == b""
    assert Path("schema.json").read_bytes() == printed
    assert run("validate", "--schema", "--format", "json") == printed
    assert json.loads(printed) == dossier_schema()
    Draft202012Validator.check_schema(json.loads(printed))


def test_the_guide_holds_from_first_to_last(capsys: pytest.CaptureFixture[str]) -> None:
    said, run = "", 0
    for kind, text, file in blocks():
        path = Path("my_policy") / file
        if kind == "yaml":
            path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
        elif kind == "diff":
            replace_lines(path, text)
        elif kind == "text":
            assert text in said
        for line in text.splitlines() if kind == "" else ():
            if line.startswith("python -m policy_model "):
                last = main(shlex.split(line)[3:])
                captured = capsys.readouterr()
                said, run = captured.out + captured.err, run + 1
                # What is bad input on the way is shown there.
                assert last == 0 or said in GUIDE
    assert last == 0
    assert run == len(re.findall(r"^python -m policy_model ", GUIDE, re.M))
    assert '"answer": ' in said
    assert "own_repairs_raw" in Path("options.csv").read_text(encoding="utf-8")


def test_the_guide_is_about_files_and_commands_that_exist() -> None:
    assert {"new", "validate", "compare"} <= set(re.findall(r"policy_model (\w+)", GUIDE))
    assert main(["new", "my_policy"]) == 0
    for file in set(_FILE.findall(GUIDE)):
        assert (Path("my_policy") / file).is_file()


def test_commands_in_the_guides_sentences_work(run: Run) -> None:
    (command,) = re.findall(r"`python -m policy_model (.*?)`", GUIDE)
    assert run(*shlex.split(command)) == b""
    assert Path("dossier.schema.json").is_file()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("programmes", TARGET, f"  chanel: multilateral\n{TARGET}"),
        ("programmes", "  channel: multilateral\n  target: non_state\n", "  target: non_state\n"),
        ("programmes", MONEY, MONEY.replace("6", "six")),
        ("outcomes", LEVEL, "1.5"),
        ("outcomes", LEVEL, "{low: 0.5, mode: 0.25, high: 0.35}"),
        ("programmes", RATING, "safe_water: great"),
        ("options", "{well_fund: 0.6", "{well_found: 0.6"),
        ("programmes", f"  ratings:\n    {RATING}", ""),
        ("programmes", "{value: 0.8", "{value: 0.3"),
        ("criteria", "promises_kept:\n", "village_voice:\n"),
        ("paragraphs", "claim: false", "claim: true"),
    ],
)
def test_each_sentence_of_the_guide_is_what_people_are_told(
    file: str, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "my_policy"]) == 0
    path = Path("my_policy") / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    # The last of a kind in a file is the one that the guide speaks of.
    before, found, after = text.rpartition(old)
    assert found
    path.write_text(before + new + after, encoding="utf-8")
    capsys.readouterr()
    assert main(["validate", "--dossier", "my_policy"]) in (1, 2)
    captured = capsys.readouterr()
    lines = set((captured.out + captured.err).splitlines())
    assert lines & sentences()


def test_there_are_eleven_sentences() -> None:
    assert len(sentences()) == 11


def blocks() -> Iterator[tuple[str, str, str]]:
    """Kind and text of each block of the guide, and the file that was named last before it."""
    for match in _BLOCK.finditer(GUIDE):
        named = _FILE.findall(GUIDE[: match.start()])
        yield match[1], match[2], named[-1] if named else ""


def replace_lines(path: Path, diff: str) -> None:
    for old, new in re.findall(r"^-(.*\n)((?:\+.*\n)+)", diff, re.M):
        text = path.read_text(encoding="utf-8")
        assert text.count(f"\n{old}") == 1, old
        text = text.replace(f"\n{old}", "\n" + re.sub(r"^\+", "", new, flags=re.M))
        path.write_text(text, encoding="utf-8")


def sentences() -> set[str]:
    """What people may be told, by the table of the guide."""
    return set(re.findall(r"^\| `(.*?)` \|", GUIDE, re.M))

"""What a reader meets is in the words of the dossier: no word of one stands in the code."""

import ast
import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.dossier import open_source
from policy_model.dossier.wording import default_words
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.bundle.write import bundle_bytes
from policy_model.scenario import default_scenario
from tests.own_words import not_its_own, own_words, read_by_people
from tests.support import ROOT

SOURCES = sorted(
    path
    for folder in ("policy_model", "pages", "dashboard")
    for path in (ROOT / folder).rglob("*.py")
)
CLASHING = ["--floor", "ministry_pumps=1.5", "--least-share", "non_state=0.9"]
LIMITED = ["--least-share", "multilateral=0.2", "--most-share", "state=0.9"]
_OF_A_DOSSIER = re.compile(
    r"\bUSD\b|[Mm]ultilateral |Bilateral|bilateral |non-state|to the state|donor"
)


def literals(path: Path) -> Iterator[str]:
    """Texts of a source file, but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in said and isinstance(node.value, str):
            yield node.value


def test_no_word_of_a_dossier_stands_in_the_code() -> None:
    assert len(SOURCES) > 200
    found = {
        path.relative_to(ROOT).as_posix(): text
        for path in SOURCES
        for text in literals(path)
        if _OF_A_DOSSIER.search(text)
    }
    assert found == {}


def test_what_is_looked_for_is_what_there_was() -> None:
    words = default_words()
    sides = [*words["axes"]["channel"].values(), *words["axes"]["target"].values()]
    said = [each for side in sides for key, each in side.items() if key != "short_name"]
    assert all(map(not_its_own, [words["currency"], *said, words["groups"]["new_non_state"]]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_words(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def files(folder: Path) -> dict[str, bytes]:
    """Everything about it in one zip."""
    source = open_source(str(folder))
    about = Asked(source, default_scenario(source.dossier))
    with zipfile.ZipFile(io.BytesIO(bundle_bytes(about))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def inside(name: str, data: bytes) -> str:
    """What a file says to a reader."""
    match Path(name).suffix:
        case ".csv":
            return read_by_people(list(csv.DictReader(io.StringIO(data.decode()))))
        case ".json":
            return read_by_people(json.loads(data))
        case ".xlsx" | ".pptx":
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                parts = [each for each in packed.namelist() if each.endswith(".xml")]
                return "\n".join(packed.read(each).decode() for each in parts)
        case _:
            return data.decode()


def test_every_file_speaks_so(files: dict[str, bytes]) -> None:
    kinds = (".csv", ".json", ".xlsx", ".pptx", ".html", ".svg", ".txt")
    read = {name: inside(name, data) for name, data in files.items() if name.endswith(kinds)}
    assert {Path(name).suffix for name in read} >= {".csv", ".xlsx", ".pptx", ".html", ".svg"}
    assert {name: said for name, text in read.items() if (said := not_its_own(text))} == {}
    for kind in (".csv", ".xlsx", ".pptx", ".html", ".svg"):
        assert any("EUR" in text for name, text in read.items() if name.endswith(kind)), kind
    for kind, said in ((".xlsx", "by the ministry"), (".pptx", "By the ministry")):
        assert any(said in text for name, text in read.items() if name.endswith(kind)), kind
    pictures = "".join(text for name, text in read.items() if name.endswith(".svg"))
    assert all(each in pictures for each in ("By the ministry", "to the countryside", "Villagers"))
    report = next(text for name, text in read.items() if name.endswith(".html"))
    assert "the mean level of the villages" in report


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["validate"], "EUR 2 million"),
        (["compare", "--format", "json"], "At EUR 2.0 million a year"),
        (["evidence"], "EUR million a year"),
        (["allocate", "--part", "limits", *LIMITED], "EUR million a year"),
        (["allocate", *CLASHING], "at least EUR 1.5 million a year for Pumps"),
        (["allocate", *CLASHING], "at least 90% of the money to rural places"),
    ],
    ids=str,
)
def test_the_command_line_speaks_so(
    folder: Path, command: list[str], said: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    main([*command, "--dossier", str(folder)])
    out, messages = (each.decode() for each in capsysbinary.readouterr())
    if out.startswith("{"):
        out = read_by_people(json.loads(out))
    assert not_its_own(out + messages) == []
    assert said in out + messages


def test_help_names_no_currency(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("compare", "allocate", "export", "report"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
    assert not re.search(r"\bUSD\b", capsys.readouterr().out)

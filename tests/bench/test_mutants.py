"""The faults that `python -m bench.mutants` puts into the model, and what it says of them."""

import ast
import json
import subprocess
import sys

import pytest

from bench.mutants import results
from bench.mutants.judge import Verdict
from bench.mutants.pick import Mutant, every_mutant, mutated, pick
from tests.support import ROOT

SOURCE = '''
"""Sums."""

from typing import Literal

LEAST = 2


class Sum:
    """Not 3."""

    step: Literal[1] = 4

    def __repr__(self) -> str:
        return "sum" * 5

    def of(self, one: int, other: "int | None") -> int:
        if one < other:
            raise ValueError("at least", 6)
        return max(one, other) + other.sum(axis=0)
'''
WITHIN = {
    ("", "LEAST = 3"),
    ("", "LEAST = 1"),
    ("Sum", "step: Literal[1] = 5"),
    ("Sum", "step: Literal[1] = 3"),
    ("Sum.of", "if not one < other:"),
    ("Sum.of", "if one <= other:"),
    ("Sum.of", "if one > other:"),
    ("Sum.of", "return max(one, other) - other.sum(axis=0)"),
    ("Sum.of", "return min(one, other) + other.sum(axis=0)"),
    ("Sum.of", "return max(one, other) + other.sum(axis=1)"),
}
CODE = """
def larger(one, other):
    return one if one > other else other
"""
WEAK = """
from policy_model.model.larger import larger

def test_larger():
    assert larger(1, 2) == 2
"""


@pytest.fixture
def repository(tmp_path):
    """A repository with one function and one weak test of it."""
    files = {
        "pyproject.toml": '[tool.pytest.ini_options]\npythonpath = ["."]\nmarkers = ["slow"]\n',
        "policy_model/model/larger.py": CODE,
        "tests/model/test_larger.py": WEAK,
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def test_what_is_calculated_is_changed_and_nothing_that_is_said(tmp_path):
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "sums.py").write_text(SOURCE)
    found = every_mutant(tmp_path, ["code"])
    assert {(each.function, each.after) for each in found} == WITHIN
    assert len(found) == len(WITHIN)


def test_each_mutant_differs_from_its_source_and_compiles():
    folder = "policy_model/model"
    for each in pick(every_mutant(ROOT, [folder]), 40, seed=1):
        source = (ROOT / each.file).read_text()
        code = mutated(source, each)
        compile(code, each.file, "exec")
        assert ast.dump(ast.parse(code)) != ast.dump(ast.parse(source))


def test_places_alike_are_told_apart():
    source = "def twice(x):\n    x += 1\n    x += 1\n"
    one, other = (Mutant("a.py", "twice", "plus-one", "x += 1", "x += 2", nth) for nth in (0, 1))
    assert mutated(source, one).splitlines()[1:] == ["    x += 2", "    x += 1"]
    assert mutated(source, other).splitlines()[1:] == ["    x += 1", "    x += 2"]


def test_a_seed_picks_the_same_whatever_is_added():
    found = every_mutant(ROOT, ["policy_model/model"])
    picked = pick(found, 30, seed=5)
    assert picked == pick(reversed(found), 30, seed=5)
    assert picked != pick(found, 30, seed=6)
    added = Mutant("new.py", "new", "sign", "-1", "1")
    assert set(pick([*found, added], 30, seed=5)) - {added} <= set(picked)


def test_a_weak_test_leaves_survivors(repository):
    assert _tried(repository) == {
        "return one if one < other else other": "killed",
        "return one if one >= other else other": "survived",
        "return one if not one > other else other": "killed",
    }
    assert (repository / "policy_model/model/larger.py").read_text() == CODE


def test_only_the_tests_of_a_marker_count(repository):
    slow = repository / "tests/model/test_larger.py"
    slow.write_text(WEAK.replace("def test", "import pytest\n\n@pytest.mark.slow\ndef test"))
    assert set(_tried(repository, "-m", "not slow").values()) == {"survived"}


def test_two_runs_are_compared(tmp_path, capsys):
    same, mended, lost, gone = (Mutant("a.py", "f", "sign", f"-{i}", f"{i}") for i in range(4))
    before = [Verdict(same, "killed"), Verdict(mended, "survived"), Verdict(lost, "killed", "t")]
    after = [Verdict(same, "killed"), Verdict(mended, "killed"), Verdict(lost, "survived")]
    results.write(tmp_path / "before", {}, [*before, Verdict(gone, "killed")])
    results.write(tmp_path / "after", {}, after)
    text, nothing_missed = results.compared(
        results.read(tmp_path / "before"), results.read(tmp_path / "after")
    )
    assert not nothing_missed
    assert text.splitlines()[0] == "3 in both, 1 only before, 0 only after"
    assert "caught before by t, now survived:\n  a.py f: sign" in text
    assert text.count("caught before by") == 1
    assert results.compared(before[:2], after[:2])[1]


def _tried(repository, *options):
    """Outcome of each mutant of a repository, by what it makes of a statement."""
    output = repository / "out.json"
    command = [sys.executable, "-m", "bench.mutants", "--root", repository, "--output", output]
    source = ["--source", "policy_model/model"]
    subprocess.run([*command, *source, *options], cwd=ROOT, check=True, capture_output=True)
    lines = json.loads(output.read_text())["mutants"]
    return {each["after"]: each["outcome"] for each in lines}

"""Imports go down only: each file stands on a floor and may import what that floor allows."""

import ast
import re
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import policy_model

ROOT = Path(__file__).parents[1]

DATA = {"pydantic", "pydantic_core", "yaml"}
ARRAYS = DATA | {"numpy"}
FILES_OUT = {"PIL", "pptx", "segno", "vl_convert", "xlsxwriter"}
PICTURES = ARRAYS | FILES_OUT | {"altair"}
MODEL = range(1, 7)  # what a dashboard may ask: all of policy_model but its command line


class Floor(NamedTuple):
    """Where a module stands, and what it may import besides the standard library."""

    number: int
    packages: set[str]
    floors: Collection[int]


# The longest name that fits decides; the bare packages hold no code.
FLOORS = {
    "policy_model": Floor(0, set(), range(8)),  # looks up only when something is asked of it
    "policy_model.version": Floor(0, set(), range(0)),
    "policy_model.dossier": Floor(1, DATA, range(2)),
    "policy_model.scenario": Floor(2, ARRAYS, range(3)),
    "policy_model.model": Floor(2, ARRAYS, range(3)),
    "policy_model.analysis": Floor(3, ARRAYS | {"scipy"}, range(4)),
    "policy_model.findings.kit": Floor(4, PICTURES | {"pandas"}, range(5)),
    "policy_model.findings": Floor(5, PICTURES, range(6)),  # but none imports another
    "policy_model.typeface": Floor(4, {"PIL"}, range(0)),
    "policy_model.words": Floor(4, PICTURES, range(5)),
    "policy_model.briefing": Floor(6, PICTURES, range(7)),
    "policy_model.outputs": Floor(0, set(), range(0)),
    "policy_model.outputs.text": Floor(6, ARRAYS, range(7)),
    "policy_model.outputs.link": Floor(6, PICTURES, range(7)),
    "policy_model.outputs.bundle": Floor(6, ARRAYS, range(7)),
    "policy_model.outputs.deck": Floor(6, PICTURES, range(7)),
    "policy_model.outputs.picture": Floor(6, PICTURES, range(7)),
    "policy_model.outputs.report": Floor(6, PICTURES | {"jinja2", "typst"}, range(7)),
    "policy_model.outputs.workbook": Floor(6, PICTURES, range(7)),
    "policy_model.api": Floor(7, ARRAYS | {"pandas"}, range(8)),
    "policy_model.cli": Floor(7, PICTURES, range(8)),
    "policy_model.__main__": Floor(7, PICTURES, range(8)),
    "dashboard": Floor(0, set(), range(0)),
    "dashboard.menu": Floor(8, set(), range(0)),
    "dashboard.lost": Floor(9, set(), {8, 9}),
    "dashboard.session": Floor(9, ARRAYS | {"streamlit"}, {*MODEL, 8, 9}),
    "dashboard.controls": Floor(10, {"streamlit"}, {*MODEL, *range(8, 11)}),
    "dashboard.draw": Floor(11, {"streamlit", "pyarrow"}, {*MODEL, *range(8, 12)}),
    "dashboard.sharing": Floor(12, {"streamlit"}, {*MODEL, *range(8, 13)}),
    "dashboard.stage": Floor(13, {"streamlit"}, {*MODEL, *range(8, 14)}),
    "dashboard.head": Floor(14, {"streamlit"}, {*MODEL, *range(8, 15)}),
    "dashboard.main": Floor(15, {"streamlit"}, range(8, 16)),
    "pages": Floor(14, {"streamlit"}, {4, 5, 6, *range(8, 14)}),
    "app": Floor(16, {"streamlit", "starlette"}, {8, 9, 16}),
    "setup": Floor(16, {"setuptools"}, ()),
}
BARE = {"policy_model", "policy_model.outputs", "dashboard"}
# On one floor, each knows those before it.
ORDER = [
    *("typeface", "words", "findings.kit"),
    *("briefing", "outputs.text", "outputs.link", "outputs.picture", "outputs.workbook"),
    *("outputs.report", "outputs.deck", "outputs.bundle"),
    *("api", "cli", "__main__"),
]
_ROOMS = "policy_model.findings"
PUBLIC = {f"policy_model.{name}" for name in policy_model.__all__} - {"policy_model.__version__"}
OURS = {name.partition(".")[0] for name in FLOORS}


def place(module: str) -> str:
    """Find the entry of the table that a module falls under, or a name of the Python API."""
    if module in PUBLIC:
        return "policy_model.api"
    return max((name for name in FLOORS if f"{module}.".startswith(f"{name}.")), key=len)


def imports(module: str, source: str, is_package: bool) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of each import, lazy and type-checking ones included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = module.split(".")
            above = parts[: len(parts) - node.level + is_package] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def _module(path: str) -> tuple[str, bool]:
    """The dotted name of a file, and whether it is a package's own."""
    parts = Path(path).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    return ".".join(parts[:-1] if is_package else parts), is_package


def _room(module: str) -> str:
    return module.removeprefix(f"{_ROOMS}.").partition(".")[0]


def _rank(home: str) -> int:
    """Where a package stands among those of its floor; before them, one that it leaves out."""
    name = home.removeprefix("policy_model.")
    return ORDER.index(name) if name in ORDER else -1


def violations(path: str, source: str) -> list[str]:
    """Say, in one line each, which imports of a file break the rules."""
    module, is_package = _module(path)
    home = place(module)
    if home in BARE and home != module:
        return [f"{path}: stands on no floor; add {module} to FLOORS in tests/test_floors.py"]
    number, packages, floors = FLOORS[home]
    found = []
    for line, name in imports(module, source, is_package):
        package = name.partition(".")[0]
        if package in OURS:
            there = FLOORS[place(name)].number
            if there == number and _rank(place(name)) > _rank(home):
                found.append(f"{path}:{line}: {home} may not import {name}, which comes after it")
            if home == place(name) == _ROOMS and _room(name) != _room(module):
                found.append(f"{path}:{line}: a finding may not import another, {name}")
            if there and there not in floors:
                found.append(f"{path}:{line}: floor {number} may not import {name}, floor {there}")
        elif package not in packages | sys.stdlib_module_names:
            found.append(f"{path}:{line}: floor {number} may not import {package}")
    return found


FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for under in ("policy_model/**", "dashboard/**", "pages", ".")
    for path in ROOT.glob(f"{under}/*.py")
)


def test_imports_go_down_only() -> None:
    found = [each for path in FILES for each in violations(path, (ROOT / path).read_text("utf-8"))]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("home", FLOORS)
def test_a_floor_holds_files_that_use_what_it_allows(home: str) -> None:
    files = {path: _module(path) for path in FILES if place(_module(path)[0]) == home}
    assert files
    used = {
        name.partition(".")[0]
        for path, (module, is_package) in files.items()
        for _, name in imports(module, (ROOT / path).read_text("utf-8"), is_package)
    }
    assert FLOORS[home].packages - used - PICTURES == set()


def test_every_package_that_files_may_use_is_used() -> None:
    sources = "\n".join((ROOT / path).read_text("utf-8") for path in FILES)
    assert [each for each in PICTURES if not re.search(rf"(import|from) {each}\b", sources)] == []


def test_contributing_names_what_exists() -> None:
    said = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"`([\w./]+/|[\w/]+\.\w+)`", said)
    assert named
    assert [each for each in named if not any(ROOT.glob(f"**/{each}"))] == []
    rooms = [each.replace(".", "/") for each in FLOORS if "__" not in each]
    assert [each for each in rooms if f"`{each}" not in said] == []


@pytest.mark.parametrize(
    ("path", "source", "culprit"),
    [
        ("policy_model/model/value.py", "import streamlit as st", "streamlit"),
        ("policy_model/model/value.py", "from scipy.special import betainc", "scipy"),
        ("policy_model/analysis/draws.py", "def f():\n    import pandas", "pandas"),
        ("policy_model/analysis/draws.py", "from ..words import answers", "policy_model.words"),
        ("policy_model/dossier/__init__.py", "from ..model import value", "policy_model.model"),
        ("policy_model/dossier/read.py", "from policy_model import scenario", "scenario"),
        ("policy_model/analysis/draws.py", "from policy_model import sweep", "policy_model.sweep"),
        ("policy_model/words/help.py", "from policy_model.findings import shown_in", "findings"),
        ("policy_model/words/help.py", "from policy_model.findings.kit.told import Told", "kit"),
        ("policy_model/words/help.py", "from policy_model.outputs.text.rows import Row", "outputs"),
        (
            "policy_model/briefing/screens.py",
            "from policy_model.outputs import deck",
            "policy_model.outputs.deck",
        ),
        ("policy_model/findings/a.py", "from policy_model.findings.b import FINDING", "another"),
        (
            "policy_model/findings/a/b.py",
            "from policy_model.outputs import deck",
            "policy_model.outputs.deck",
        ),
        ("policy_model/cli/__init__.py", "from dashboard import session", "dashboard.session"),
        ("policy_model/odds.py", "", "stands on no floor"),
        ("dashboard/odds.py", "", "stands on no floor"),
        ("dashboard/session/making.py", "from policy_model import cli", "policy_model.cli"),
        ("dashboard/session/history.py", "from dashboard import draw", "dashboard.draw"),
        ("dashboard/controls/actions.py", "from dashboard.stage import strip", "dashboard.stage"),
        ("dashboard/draw/later.py", "from pages import compare", "pages.compare"),
        ("pages/compare.py", "from pages import overview", "pages.overview"),
        ("pages/compare.py", "import numpy as np", "numpy"),
        ("pages/compare.py", "from policy_model.scenario import Scenario", "scenario"),
        ("app.py", "from policy_model import words", "policy_model.words"),
    ],
)
def test_rule_catches(path: str, source: str, culprit: str) -> None:
    (found,) = violations(path, source)
    assert culprit in found


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("policy_model/model/value.py", "from . import context\nimport numpy, math"),
        (
            "policy_model/analysis/draws.py",
            "from scipy.stats import qmc\nfrom ..model import value",
        ),
        ("policy_model/cli/__init__.py", "from policy_model import __version__, outputs"),
        ("dashboard/session/making.py", "import streamlit\nfrom policy_model import scenario"),
        ("pages/compare.py", "from dashboard import session\nfrom policy_model import words"),
        ("app.py", "from dashboard import menu"),
        ("policy_model/findings/a/b.py", "from policy_model.findings.a.c import rows"),
        ("policy_model/findings/a.py", "from policy_model.findings.kit.table import Table"),
    ],
)
def test_rule_allows(path: str, source: str) -> None:
    assert violations(path, source) == []

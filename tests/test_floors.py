"""Imports go down only: each file stands on a floor and may import what that floor allows."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]

DATA = {"pydantic", "pydantic_core", "yaml"}
ARRAYS = DATA | {"numpy"}
FILES_OUT = {"pyarrow", "pptx", "segno", "sqlalchemy", "vl_convert", "xlsxwriter"}
PICTURES = ARRAYS | FILES_OUT | {"altair"}


class Floor(NamedTuple):
    """Where a module stands, and what it may import besides the standard library."""

    number: int
    packages: set[str]
    floors: range


# The longest name that fits decides; the two bare packages hold no code.
FLOORS = {
    "policy_model": Floor(0, set(), range(0)),
    "policy_model.dossier": Floor(1, DATA, range(2)),
    "policy_model.scenario": Floor(2, ARRAYS, range(3)),
    "policy_model.model": Floor(2, ARRAYS, range(3)),
    "policy_model.analysis": Floor(3, ARRAYS | {"scipy", "SALib"}, range(4)),
    "policy_model.charts": Floor(4, PICTURES, range(5)),
    "policy_model.export": Floor(4, PICTURES, range(5)),
    "policy_model.words": Floor(4, PICTURES, range(5)),
    "policy_model.library": Floor(4, PICTURES, range(5)),
    "policy_model.bundle": Floor(4, ARRAYS, range(5)),
    "policy_model.deck": Floor(4, PICTURES, range(5)),
    "policy_model.pictures": Floor(4, PICTURES, range(5)),
    "policy_model.report": Floor(4, PICTURES | {"jinja2", "typst"}, range(5)),
    "policy_model.workbook": Floor(4, PICTURES, range(5)),
    "policy_model.cli": Floor(5, PICTURES, range(6)),
    "policy_model.__main__": Floor(5, PICTURES, range(6)),
    "views": Floor(7, {"streamlit"}, range(4, 7)),
    "views.allocation": Floor(6, {"streamlit"}, range(4, 6)),
    "views.numbers": Floor(6, {"streamlit"}, range(4, 6)),
    "views.questions": Floor(6, {"streamlit"}, range(4, 6)),
    "views.screens": Floor(6, {"streamlit"}, range(4, 6)),
    "views.shared": Floor(5, PICTURES | {"streamlit"}, range(6)),
    "app": Floor(8, {"streamlit"}, range(5, 8)),
    "server": Floor(8, {"streamlit", "starlette"}, range(0)),
}
OURS = {name.partition(".")[0] for name in FLOORS}


def place(module: str) -> str:
    """Find the entry of the table that a module falls under."""
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


def violations(path: str, source: str) -> list[str]:
    """Say, in one line each, which imports of a file break the rules."""
    parts = Path(path).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    module = ".".join(parts[:-1] if is_package else parts)
    home = place(module)
    if home == "policy_model" != module:
        return [f"{path}: stands on no floor; add {module} to FLOORS in tests/test_floors.py"]
    number, packages, floors = FLOORS[home]
    found = []
    for line, name in imports(module, source, is_package):
        package = name.partition(".")[0]
        if package in OURS:
            there = FLOORS[place(name)].number
            # Siblings (cli and views.shared) and views do not know each other.
            apart = package != parts[0] and there == number
            if there and (there not in floors or apart):
                found.append(f"{path}:{line}: floor {number} may not import {name}, floor {there}")
        elif package not in packages | sys.stdlib_module_names:
            found.append(f"{path}:{line}: floor {number} may not import {package}")
    return found


FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [
        *ROOT.glob("policy_model/**/*.py"),
        *ROOT.glob("views/**/*.py"),
        *ROOT.glob("*.py"),
    ]
)


@pytest.mark.parametrize("path", FILES)
def test_imports_go_down_only(path: str) -> None:
    found = violations(path, (ROOT / path).read_text(encoding="utf-8"))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source", "culprit"),
    [
        ("policy_model/model/value.py", "import streamlit as st", "streamlit"),
        ("policy_model/model/value.py", "from scipy.special import betainc", "scipy"),
        ("policy_model/analysis/draws.py", "def f():\n    import pandas", "pandas"),
        ("policy_model/analysis/draws.py", "from ..charts import bars", "policy_model.charts"),
        ("policy_model/dossier/__init__.py", "from ..model import value", "policy_model.model"),
        ("policy_model/dossier/read.py", "from policy_model import scenario", "scenario"),
        ("policy_model/cli/__init__.py", "from views.shared import session", "views.shared"),
        ("policy_model/odds.py", "", "stands on no floor"),
        ("views/shared/session.py", "from views import compare", "views.compare"),
        ("views/compare.py", "from views import overview", "views.overview"),
        ("views/compare.py", "import numpy as np", "numpy"),
        ("views/compare.py", "from policy_model.scenario import Scenario", "scenario"),
        ("app.py", "from policy_model import charts", "policy_model.charts"),
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
        ("policy_model/cli/__init__.py", "from policy_model import __version__, export"),
        (
            "views/shared/session.py",
            "import streamlit\nfrom policy_model import analysis, scenario",
        ),
        ("views/compare.py", "from views.shared import session\nfrom policy_model import charts"),
        ("app.py", "from views.shared import controls"),
    ],
)
def test_rule_allows(path: str, source: str) -> None:
    assert violations(path, source) == []

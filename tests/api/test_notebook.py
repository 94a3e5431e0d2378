"""The example notebook, cell after cell in one namespace: it has nothing but Python in it."""

import ast
import json
import re
from typing import Any

import pytest

from tests.support import ROOT

TEXT = (ROOT / "docs" / "example.ipynb").read_text(encoding="utf-8")
CELLS = json.loads(TEXT)["cells"]


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    """What the last line of each cell shows, by the cell's id."""
    space: dict[str, Any] = {}
    found = {}
    for cell in CELLS:
        if cell["cell_type"] == "code":
            *lines, last = ast.parse("".join(cell["source"])).body
            assert isinstance(last, ast.Expr)
            exec(compile(ast.Module(lines, []), cell["id"], "exec"), space)  # noqa: S102
            found[cell["id"]] = eval(  # noqa: S307
                compile(ast.Expression(last.value), cell["id"], "eval"), space
            )
    return found


def test_every_cell_shows_something(shown: dict[str, Any]) -> None:
    assert shown["open"].startswith("At USD 5.0 million a year, ")
    assert list(shown["options"]["value"]) == sorted(shown["options"]["value"], reverse=True)
    assert len(shown["criteria"]) == shown["criteria"].index.nunique() > 5
    assert shown["sweep"] == 3 * len(shown["leaders"]) * len(shown["options"])
    assert list(shown["leaders"].columns) == [1.0, 3.0, 10.0]
    assert not shown["leaders"].isna().any(axis=None)
    assert shown["mix"].sum() == pytest.approx(5)


def test_it_holds_no_output_and_nothing_of_a_machine() -> None:
    for cell in CELLS:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
    assert not re.search(r"/(home|root|tmp|Users|work)/", TEXT)

"""A new finding is one file, a new column one line: every medium has them without another edit."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support import LAKELAND, ROOT

# As somebody who adds a question would write it, in every medium at once.
ROOM = '''
"""How far is each option from the best?"""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search, Slide
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.kit.heat_map import Cell, HeatMap
from policy_model.findings.kit.format import POINTS
from policy_model.findings.kit.table import Column, table_of


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    return _told(answer, "An odd verdict.")


def search(answer: Answer, _: Chosen, __: Hook) -> Told:
    return _told(answer, "All is odder.", Column("odder", "Odder", lambda _: "yes"))


def _told(answer: Answer, verdict: str, *more: Column) -> Told:
    comparison = answer.comparison
    columns = [
        Column("option", "Option", lambda o: comparison.candidates[o].name),
        Column("value", "Points of 100", lambda o: comparison.mean_value[o], POINTS),
        *more,
    ]
    table = table_of("Odd points, in numbers", columns, comparison.ranking)
    cells = tuple((Cell(0.5, said, said, said),) for _, said, *_ in table.read())
    options = tuple(comparison.candidates[o] for o in comparison.ranking)
    chart = HeatMap(options, ("Points",), cells, ("Points", "Points"))
    part = Part("odd points", "Every option has odd points.", chart, (table,))
    return Told(verdict, table, parts=(part,))


FINDING = Finding(
    id="odd_points",
    question="How odd are the points?",
    help="Odd.",
    place=55,
    tell=tell,
    media=frozenset({"page", "file", "picture", "report", "answer", "workbook", "slide"}),
    search=Search("Look closer", search),
    slide=Slide("Odd points", 75),
)
'''
COLUMN = '        Column("odd_share", "An odd share", lambda o: 0.125, _SCORE),\n'
ASK = """
import io, json, sys, zipfile
from policy_model import open as open_policy
from policy_model.analysis.progress import unheard
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.bundle.contents import PARTS
from policy_model.cli import main
from policy_model.outputs.deck.write import deck_bytes
from policy_model.dossier import open_source
from policy_model.outputs.report.write import report_html
from policy_model.scenario import default_scenario
from policy_model.outputs.workbook.write import workbook_bytes
from streamlit.testing.v1 import AppTest

dossier = sys.argv[1]
source = open_source(dossier)
asked = Asked(source, default_scenario(source.dossier))
answer = asked.answer
answer_of = open_policy(dossier).answer()


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return " ".join(held.read(name).decode("utf8", "replace") for name in held.namelist())


def page(name):
    app = AppTest.from_file("dashboard/main.py", default_timeout=90).run()
    app = app.switch_page(f"../pages/{name}.py").run()
    assert not app.exception, app.exception
    html = [each.proto.body for each in app.get("html")]
    return " ".join([*html, *(each.value for each in [*app.markdown, *app.subheader, *app.title])])


bundle = {name for part in PARTS if part.name in ("tables/", "pictures/")
          for name in part.make(asked, unheard)}
main(["robustness", "--dossier", dossier, "--question", "odd_points", "--format", "csv",
      "--output", "odd.csv"])
said = {
    "command line": open("odd.csv", encoding="utf8").read(),
    "bundle": sorted(bundle),
    "report": report_html(answer, asked.without).decode(),
    "workbook": unzipped(workbook_bytes(answer)),
    "deck": unzipped(deck_bytes(answer)),
    "api": list(answer_of.robustness("odd_points").columns[:3]),
    "page": page("robustness"),
    "comparison": page("compare"),
    "options": answer_of.options()["odd_share"].tolist(),
    "stage": page("present"),
}
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    copy: Path = tmp_path_factory.mktemp("copy")
    for each in ("policy_model", "dashboard", "pages", "data"):
        shutil.copytree(ROOT / each, copy / each)
    (copy / "policy_model" / "findings" / "odd_points.py").write_text(ROOM)
    options = copy / "policy_model" / "findings" / "options" / "tables.py"
    last = '        Column("rank"'
    options.write_text(options.read_text().replace(last, COLUMN + last))
    (copy / "ask.py").write_text(ASK)
    done = subprocess.run(
        [sys.executable, "ask.py", str(LAKELAND)],
        cwd=copy,
        env={"PATH": "/usr/bin:/bin", "POLICY_DOSSIER": str(LAKELAND), "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


AT_ONCE, SEARCHED = "An odd verdict.", "All is odder."


@pytest.mark.slow
@pytest.mark.parametrize("medium", ["report", "workbook", "deck"])
def test_files_say_what_is_searched_for(said: dict[str, Any], medium: str) -> None:
    assert SEARCHED in said[medium]


@pytest.mark.slow
@pytest.mark.parametrize("medium", ["page", "stage"])
def test_screens_say_what_is_known_at_once(said: dict[str, Any], medium: str) -> None:
    assert AT_ONCE in said[medium]
    assert SEARCHED not in said[medium]


@pytest.mark.slow
def test_as_one_answer_among_others_it_is_what_is_known_at_once(said: dict[str, Any]) -> None:
    assert AT_ONCE in said["report"]
    assert not any(AT_ONCE in said[medium] for medium in ("workbook", "deck"))


@pytest.mark.slow
def test_its_figures_are_files_and_frames(said: dict[str, Any]) -> None:
    assert said["command line"].lstrip("\ufeff").startswith("option,value,odder,")
    assert said["api"] == ["option", "value", "odder"]
    assert "Odd points" in said["workbook"] or "How odd are the points" in said["workbook"]
    named = {
        "tables/robustness-odd_points.csv",
        "pictures/odd-points.svg",
        "pictures/odd-points.png",
    }
    assert named <= set(said["bundle"])


@pytest.mark.slow
def test_a_column_of_one_line_is_on_sheet_page_and_frame(said: dict[str, Any]) -> None:
    assert "An odd share" in said["workbook"]
    assert "An odd share" in said["comparison"]
    assert set(said["options"]) == {0.125}

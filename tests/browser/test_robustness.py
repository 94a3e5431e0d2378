"""Robustness by keyboard: each answer, its figures and its file are the command line's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from policy_model.analysis.answer import Answer
from policy_model.cli import main
from policy_model.findings.what_changes import FINDING
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.words.phrases import share_of_cases
from tests.browser.conftest import Visit
from tests.browser.pages import Compare, Robustness
from tests.browser.support import answer, enter, scenario_file, stepped

pytestmark = pytest.mark.browser

CHANGES = "Search budgets, context and judged numbers too"
TOGETHER = "Add what they do together"
STOPPED = "Stopped. Nothing was kept."
LOSSES = "Search for the cases in which it is overtaken"
AT_ONCE = {
    "how_often": "Download how often (CSV)",
    "which_judgements": "Download every judgement (CSV)",
    "who_disagrees": "Download who disagrees (CSV)",
    "find_out": "Download what to find out (CSV)",
    "methods": "Download the ranks (CSV)",
}
SEARCHED = {
    "what_changes": (CHANGES, "Download what would change it (CSV)"),
    "which_entries": (TOGETHER, "Download the shares (CSV)"),
    "when_it_fails": (LOSSES, "Download when it loses (CSV)"),
}
# Of its own for each search: what is once found is kept for all visitors of the server.
TOTALS = {"what_changes": 3.4, "which_entries": 3.6, "when_it_fails": 3.8}

Told = dict[str, Any]


@pytest.fixture
def asked(tmp_path: Path) -> Callable[[Answer, str], Told]:
    """What the command line tells of a scenario's question, as JSON, and its CSV."""

    def asked(answered: Answer, question: str) -> Told:
        arguments = ("--scenario", scenario_file(tmp_path, answered), "--question", question)
        path = tmp_path / "told.json"
        assert main(["robustness", *arguments, "--output", str(path)]) == 0
        told = json.loads(path.read_text(encoding="utf-8"))[question]
        return {**told, "csv": csv_bytes(told["rows"])}

    return asked


Asked = Callable[[Answer, str], Told]


def check_how_often(page: Robustness, rows: list[Told]) -> None:
    shown = {each["Option"]: each for each in page.table("How often, in numbers")}
    assert shown.keys() == {row["option"] for row in rows}
    for row in rows:
        said = list(shown[row["option"]].values())[1]
        assert said == share_of_cases(row["rank_1_share"])


def check_ranks(page: Robustness, rows: list[Told]) -> None:
    shown = {each.pop("Option"): each for each in page.table("Ranks by each method, in numbers")}
    for name, each in shown.items():
        ranks = [str(row["rank"]) for row in rows if row["option"] == name]
        assert list(each.values())[: len(ranks)] == ranks


def check_regret(page: Robustness, rows: list[Told]) -> None:
    for name, kind in (("priorities", "perspective"), ("future", "future")):
        for each in page.table(f"Regret by {name}, in numbers"):
            said = [
                "best" if row["best"] else f"{100 * row['regret']:.1f}"
                for row in rows
                if row["kind"] == kind and row["option"] == each["Option"]
            ]
            shown = list(each.values())[1 : len(said) + 1]
            assert shown == said


def check_all(page: Robustness, asked: Asked, answered: Answer) -> None:
    """Compare what the page says at once with the command line."""
    told = {question: asked(answered, question) for question in AT_ONCE}
    for question, download in AT_ONCE.items():
        page.says(told[question]["verdict"])
        assert page.file(download) == told[question]["csv"], question
    page.says(FINDING.told(answered).verdict)
    check_how_often(page, told["how_often"]["rows"])
    check_ranks(page, told["methods"]["rows"])
    check_regret(page, told["who_disagrees"]["rows"])


def test_every_answer_is_the_command_line_s_and_follows_the_controls(
    visit: Visit, asked: Asked
) -> None:
    page = visit(Robustness)
    check_all(page, asked, answer())
    for _ in range(3):
        page.total.press("ArrowLeft")
    moved = answer(total_musd=2.7)
    page.shows(moved)
    check_all(page, asked, moved)


@pytest.mark.slow
def test_a_weight_moved_on_compare_changes_the_answers(visit: Visit, asked: Asked) -> None:
    page = visit(Robustness)
    enter(page.to_weights)
    compare = Compare(page.page)
    compare.settle()
    enter(compare.last.locator("summary"))
    compare.slider("Donor's control and visibility").press("ArrowRight")
    moved = stepped(answer(), "weights.donor_control", 1)
    compare.shows(moved)
    page = compare.go_to(Robustness)
    page.shows(moved)
    check_all(page, asked, moved)


@pytest.mark.slow
@pytest.mark.parametrize("question", SEARCHED)
def test_a_search_ends_with_the_command_line_s_answer(
    visit: Visit, asked: Asked, question: str
) -> None:
    page = visit(Robustness)
    start, download = SEARCHED[question]
    page.type_into(page.typed, str(TOTALS[question]))
    moved = answer(total_musd=TOTALS[question])
    page.shows(moved)
    page.search(start)
    told = asked(moved, question)
    if question == "what_changes":
        kinds = {row["kind"] for row in told["rows"]}
        assert kinds == {"weight", "money", "driver", "judgement"}
    for sentence in told["verdict"].removesuffix(".").split(". "):
        page.says(sentence)  # the page gives each kind of number its own line
    assert page.file(download) == told["csv"]


@pytest.mark.slow
def test_a_stopped_search_says_so_and_starts_again(visit: Visit, asked: Asked) -> None:
    page = visit(Robustness)
    page.type_into(page.typed, "4.3")
    stopped = answer(total_musd=4.3)
    page.shows(stopped)
    enter(page.button(CHANGES))
    expect(page.progress).to_be_visible()
    enter(page.stop)
    page.says(STOPPED)
    expect(page.stop).to_have_count(0)
    expect(page.progress).to_have_count(0)
    download = page.button(SEARCHED["what_changes"][1])
    expect(download).to_have_count(0)  # nothing was kept
    check_all(page, asked, stopped)
    enter(page.button(CHANGES))
    expect(page.progress).to_be_visible()
    expect(page.main.get_by_text(STOPPED)).to_have_count(0)


@pytest.mark.slow
def test_a_moved_control_ends_a_search(visit: Visit, asked: Asked) -> None:
    page = visit(Robustness)
    page.type_into(page.typed, "4.5")
    page.shows(answer(total_musd=4.5))
    enter(page.button(CHANGES))
    expect(page.progress).to_be_visible()
    page.total.press("ArrowRight")
    moved = answer(total_musd=4.6)
    page.shows(moved)
    expect(page.button(CHANGES)).to_be_visible()
    expect(page.main.get_by_text(STOPPED)).to_have_count(0)
    check_all(page, asked, moved)

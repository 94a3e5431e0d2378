"""Budgets & effects by keyboard: the numbers on the page are those of the command line."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from policy_model.analysis.answer import Answer
from policy_model.dossier.checks import OWN_MIX
from policy_model.words.phrases import signed
from tests.browser.conftest import Visit
from tests.browser.pages import Budgets
from tests.browser.support import answer, enter, rows_of_command_line, stepped

pytestmark = pytest.mark.browser

EFFECTS = "Who is empowered how far, in numbers and words"
YEARS = "The years in numbers"
NEXT = "The next USD 100,000 in numbers"
REACH = "How far each budget reaches, in numbers"


def points(folder: Path, answered: Answer, option: str, outcome: str) -> dict[str, dict[str, str]]:
    """What the command line says of an option and an outcome, year by year."""
    return {
        row["year"]: row
        for row in rows_of_command_line(folder, "project", answered)
        if (row["option_id"], row["outcome_id"]) == (option, outcome)
    }


def scores(folder: Path, answered: Answer, option: str) -> dict[str, float]:
    """Points of 100 that the command line says each criterion brings an option."""
    rows = {row["option_id"]: row for row in rows_of_command_line(folder, "compare", answered)}
    return {
        each.id: 100
        * float(rows[option][f"{each.id}_weight"])
        * float(rows[option][f"{each.id}_score"])
        for each in answered.dossier.criteria
    }


def check_numbers(budgets: Budgets, answered: Answer, folder: Path) -> None:
    """Compare the tables of the page with what the command line says."""
    rows = rows_of_command_line(folder, "project", answered)
    found = {(row["option_id"], row["outcome"], row["year"]): row for row in rows}
    first, last = rows[0]["year"], rows[-1]["year"]

    effects = budgets.table(EFFECTS)
    assert len(effects) == len(answered.dossier.outcomes)
    for effect in effects:
        name = effect["Who or what"].partition(": ")[2]
        before, after = found["status_quo", name, last], found[OWN_MIX, name, last]
        assert effect["No extra money"].startswith(f"{float(before['mean']):.1f}, ")
        assert effect["With this mix"].startswith(f"{float(after['mean']):.1f}, ")
        assert effect["90% of cases"] == spread(after)
        gain = float(after["mean"]) - float(before["mean"])
        assert effect["Gain (90% of cases)"].startswith(f"{signed(gain)} (")

    index = answered.dossier.header.index.name
    years = budgets.table(YEARS)
    assert [year["Year"] for year in years] == [f"{at}" for at in range(int(first), int(last) + 1)]
    for year in years:
        before, after = (found[o, index, year["Year"]] for o in ("status_quo", OWN_MIX))
        assert year["No extra money"] == f"{float(before['mean']):.1f}"
        assert year["With this mix"] == f"{float(after['mean']):.1f}"
        assert year["90% of cases"] == spread(after)
    expect(budgets.findings.nth(1)).to_contain_text(f" {float(after['mean']):.0f} of 100 by {last}")


def spread(row: dict[str, str]) -> str:
    return f"{float(row['p05']):.0f} to {float(row['p95']):.0f}"


def test_keys_and_typed_budgets_move_the_numbers(visit: Visit, tmp_path: Path) -> None:
    budgets = visit(Budgets)
    budgets.open_all()
    expect(budgets.headline).to_contain_text("“The memo's advice” spends USD 3.0 million a year")
    expect(budgets.mix_from).to_have_value("The memo's advice")

    grants = budgets.slider("Grants to NGOs")
    for _ in range(5):
        grants.press("ArrowRight")
    asked = stepped(answer(), "mix_musd.direct_ngo_grants", 0.5)
    budgets.shows(asked)
    expect(budgets.headline).to_contain_text("Your mix spends USD 3.5 million a year")
    expect(budgets.number("Grants to NGOs, typed")).to_have_value("0.50")
    expect(budgets.typed).to_have_value("3.5")
    expect(budgets.mix_from).to_have_value("")

    budgets.type_into(budgets.number("Brainstorming seminars, typed"), "1.15")
    asked = stepped(asked, "mix_musd.brainstorming_seminars", 0.4)
    budgets.shows(asked)
    expect(budgets.headline).to_contain_text("Your mix spends USD 3.9 million a year")
    expect(budgets.slider("Brainstorming seminars")).to_have_attribute("aria-valuetext", "1.15")

    openness = budgets.slider("Openness of civic space")
    for _ in range(3):
        openness.press("ArrowLeft")
    asked = stepped(asked, "drivers.civic_space", -0.15)
    budgets.shows(asked)
    expect(openness).to_have_attribute("aria-valuetext", "50%")
    check_numbers(budgets, asked, tmp_path)


@pytest.mark.slow
def test_the_next_money_buys_what_the_command_line_says_of_more_money(
    visit: Visit, tmp_path: Path
) -> None:
    budgets = visit(Budgets)
    budgets.choose_by_keys(budgets.mix_from, "Bilateral to non-state actors")
    asked = stepped(answer(), "mix_from", "bilateral_non_state")
    budgets.shows(asked)
    expect(budgets.headline).to_contain_text("Your mix spends USD 3.0 million a year")
    found = {row["Programme"]: row for row in budgets.table(NEXT)}
    for programme in asked.dossier.programmes[:4]:
        more = stepped(asked, f"mix_musd.{programme.id}", 0.1)
        now, then = (scores(tmp_path, each, OWN_MIX) for each in (asked, more))
        gained = sum(then[each] - now[each] for each in now if each != "cost")
        assert found[programme.name]["Value, points of 100"] == signed(gained, 2)
        now, then = (
            [*points(tmp_path, each, OWN_MIX, "index").values()][-1] for each in (asked, more)
        )
        gained = float(then["mean"]) - float(now["mean"])
        assert found[programme.name]["Empowerment, points"] == signed(gained, 2)


def test_a_future_locks_the_drivers_that_it_rules(visit: Visit) -> None:
    budgets = visit(Budgets)
    enter(budgets.context)
    expect(budgets.slider("Openness of civic space")).to_be_enabled()
    budgets.choose_by_keys(budgets.future, "Civic space closes")
    budgets.shows(answer(future="closing_civic_space"))
    expect(budgets.slider("Openness of civic space")).to_be_disabled()
    expect(budgets.folded("What the context is like")).to_contain_text(
        "Set by the future “Civic space closes”"
    )

"""Compare options by keyboard: the tables and the file are the command line's."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from policy_model.findings.points import points_from
from policy_model.words.phrases import share_of_cases, signed
from tests.browser.conftest import Visit
from tests.browser.dashboard import ROWS
from tests.browser.pages import Compare
from tests.browser.support import (
    answer,
    csv_of_command_line,
    enter,
    inputs,
    rows_of_command_line,
    scenario_file,
    stepped,
)

pytestmark = pytest.mark.browser

BROKEN = "Where the points come from, in numbers"
COST = "What the points cost, in numbers"
PAIR = "Why one is ahead of the other, in numbers"

Rows = list[dict[str, str]]


def added(row: dict[str, str], criterion: str) -> float:
    """Points of 100 that a criterion brings an option."""
    return 100 * float(row[f"{criterion}_weight"]) * float(row[f"{criterion}_score"])


def check_options(compare: Compare, said: Rows) -> None:
    shown = compare.options.evaluate(ROWS)
    assert [each["Option"] for each in shown] == [row["option"] for row in said]
    for each, row in zip(shown, said, strict=True):
        assert each["Rank"] == row["rank"]
        assert each["USD million a year"] == f"{float(row['budget_musd']):.1f}"
        assert each["Points of 100"] == f"{100 * float(row['value']):.1f}"
        assert each["Comes first in"] == share_of_cases(float(row["first_rank_share"]))
        assert each["Empowerment, 0 to 100"] == f"{float(row['empowerment_index']):.1f}"
        low, high = 100 * float(row["value_p05"]), 100 * float(row["value_p95"])
        assert each["90% of cases"] == f"{low:.0f} to {high:.0f}"


def check_parts(compare: Compare, said: Rows, parts: dict[str, list[str]]) -> None:
    """Compare the points of each part of the value: the sums over its criteria."""
    for each, row in zip(compare.table(BROKEN), said, strict=True):
        sums = {name: sum(added(row, one) for one in inside) for name, inside in parts.items()}
        shown = {name: f"{points:.1f}" for name, points in sums.items()}
        together = f"{sum(sums.values()):.1f}"
        assert each == {"Option": row["option"], **shown, "Together": together}


def check_pair(compare: Compare, one: dict[str, str], other: dict[str, str]) -> None:
    rows = {row.pop("Criterion"): row for row in compare.table(PAIR)}
    lead = 100 * (float(one["value"]) - float(other["value"]))
    assert rows.pop("All together")["Difference, points of 100"] == signed(lead, 2)
    assert rows.keys() == {each.name for each in inputs().dossier.criteria}
    for criterion in inputs().dossier.criteria:
        share, *scores, apart = rows[criterion.name].values()
        assert share == f"{float(one[f'{criterion.id}_weight']):.1%}"
        assert scores == [f"{float(row[f'{criterion.id}_score']):.2f}" for row in (one, other)]
        assert apart == signed(added(one, criterion.id) - added(other, criterion.id), 2)


def test_keys_break_the_value_down_and_weigh_it_anew(visit: Visit, tmp_path: Path) -> None:
    compare = visit(Compare)
    dossier, said = inputs().dossier, rows_of_command_line(tmp_path, "compare", answer())
    whole = {
        objective.name: [each.id for each in dossier.criteria if each.objective == objective.id]
        for objective in dossier.objectives
    }
    check_options(compare, said)
    check_parts(compare, said, whole)
    check_pair(compare, said[0], said[1])
    assert compare.downloaded() == csv_of_command_line(tmp_path)

    compare.choose_by_keys(compare.broken_into, "Criteria of “Other interests with Russia”")
    finding = points_from(answer(), "other_interests")
    expect(compare.findings.first).to_have_text(finding)
    compare.settle()
    inside = {
        each.short_name: [each.id]
        for each in dossier.criteria
        if each.objective == "other_interests"
    }
    check_parts(compare, said, inside)

    compare.choose_by_keys(compare.first, "Bilateral to the state")
    compare.choose_by_keys(compare.second, "More economic and military contacts")
    names = {row["option"]: row for row in said}
    one, other = names["Bilateral to the state"], names["More economic and military contacts"]
    finding = compare.findings.filter(has_text="“Bilateral to the state”")
    expect(finding).to_contain_text("“More economic and military contacts”")
    compare.settle()
    check_pair(compare, one, other)

    compare.open_all()
    expect(compare.own_weights).to_be_disabled()
    weight = compare.slider("Good relations with the Russian government")
    for _ in range(5):
        weight.press("ArrowRight")
    asked = stepped(answer(), "weights.host_relations", 5)
    compare.shows(asked)
    assert compare.downloaded() == csv_of_command_line(
        tmp_path, "--scenario", scenario_file(tmp_path, asked)
    )
    said = rows_of_command_line(tmp_path, "compare", asked)
    check_options(compare, said)
    check_parts(compare, said, inside)
    share = float(said[0]["host_relations_weight"])
    expect(compare.last).to_contain_text(f"{share:.1%} of all")

    enter(compare.own_weights)
    compare.shows(answer())
    expect(weight).to_have_value("20")
    check_options(compare, rows_of_command_line(tmp_path, "compare", answer()))


def test_an_option_that_another_beats_for_its_money_is_named(visit: Visit, tmp_path: Path) -> None:
    compare = visit(Compare)
    compare.type_into(compare.typed, "6")
    asked = answer(total_musd=6.0)
    compare.shows(asked)
    rows = {row["option"]: row for row in rows_of_command_line(tmp_path, "compare", asked)}
    shown = {each.pop("Option"): each for each in compare.table(COST)}
    assert shown.keys() == rows.keys()
    points = {name: float(row["value"]) * 100 - added(row, "cost") for name, row in rows.items()}
    spent = {name: float(row["budget_musd"]) for name, row in rows.items()}
    for name, each in shown.items():
        assert each["USD million a year"] == f"{spent[name]:.2f}"
        assert each["Points of 100, cost left out"] == f"{points[name]:.1f}"
        better = [
            other
            for other in rows
            if spent[other] <= spent[name] and points[other] > points[name] + 1e-6
        ]
        assert each["Dominated by"] in (better or ["–"])

"""Allocate: a limit moves the best mix, which becomes the user's own, and undo gives it back."""

import pytest
from playwright.sync_api import expect

from policy_model.analysis.allocation.allocate import Allocation, allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.answer import Answer
from policy_model.findings.mix import sentences as words
from policy_model.scenario import change
from policy_model.words.limits import CONFLICT
from tests.browser.conftest import Visit
from tests.browser.pages import Allocate, Budgets
from tests.browser.support import answer, answer_to, enter, inputs

pytestmark = pytest.mark.browser

FLOOR = "floors_musd.direct_ngo_grants"


def found(answered: Answer) -> Allocation:
    return allocate(ground_of(inputs()), answered.scenario)


def changed(answered: Answer, path: str, value: object) -> Answer:
    return answer_to(change(answered.scenario, answered.dossier, path, value))


def test_a_floor_then_apply_then_undo(visit: Visit) -> None:
    page = visit(Allocate)
    expect(page.headline).to_contain_text(words.headline(found(answer())))
    page.choose_by_keys(page.programme, "Grants to NGOs")
    page.settle()
    page.type_into(page.number("At least"), "0.65")
    limited = changed(answer(), FLOOR, 0.65)
    page.shows(limited)
    best = found(limited)
    expect(page.headline).to_contain_text(words.headline(best))
    expect(page.main.get_by_text(words.brings(best))).to_be_visible()

    enter(page.apply)
    programmes = limited.dossier.programmes
    spent = {p.id: b for p, b in zip(programmes, best.offered.budgets.tolist(), strict=True)}
    applied = changed(limited, "mix_budgets", spent)
    page.shows(applied)
    expect(page.main.get_by_text("Your mix brings 100% of that.")).to_be_visible()

    budgets = page.go_to(Budgets)
    for programme in programmes:
        shown = budgets.number(f"{programme.short_name}, typed")
        expect(shown).to_have_value(f"{spent[programme.id]:.2f}")
    enter(budgets.undo)
    budgets.shows(limited)
    expect(budgets.headline).to_contain_text("“The memo's advice”")


def test_clashing_limits_are_said_and_cleared(visit: Visit) -> None:
    page = visit(Allocate)
    page.choose_by_keys(page.programme, "Grants to NGOs")
    page.settle()
    page.type_into(page.number("At least"), "4")
    expect(page.headline).to_have_text(CONFLICT)
    expect(page.warning).to_contain_text("at most USD 3.0 million a year in all")
    enter(page.page.get_by_role("button", name="Clear limits"))
    page.shows(answer())
    expect(page.headline).to_contain_text(words.headline(found(answer())))

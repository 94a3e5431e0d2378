"""Questions from the floor: a change staged and revealed, what was prepared, and the way back."""

import re

import pytest
from playwright.sync_api import expect

from policy_model import words
from tests.browser.conftest import Show
from tests.browser.support import answer, check_with_axe, inputs

pytestmark = pytest.mark.browser


def test_a_change_is_staged_unseen_and_then_revealed(show: Show) -> None:
    stage = show(query="?screen=3")
    before, after = answer(), answer(total_musd=12.0)
    stage.press("s")
    expect(stage.reveal).to_be_visible()
    stage.total.press("End")
    stage.rest()
    expect(stage.total).to_have_value("12")
    stage.is_on(3, before)
    stage.press("Escape")
    stage.press("r")
    expect(stage.title).to_have_text("“The memo's advice” still leads")
    stage.rest()
    seen = stage.page.locator(".stage-change")
    for each in (before, after):
        expect(seen.get_by_text(words.headline(each))).to_be_visible()
    expect(seen).to_contain_text("Extra money: USD 3.0 → 12.0 million a year")
    check_with_axe(stage.page)
    stage.press("ArrowRight")
    stage.is_on(3, after)
    stage.press("r")
    expect(stage.title).to_have_text("“The memo's advice” still leads")
    stage.press("Escape")
    stage.is_on(3, after)
    stage.press("u")
    stage.is_on(3, before)


@pytest.mark.slow
def test_what_was_staged_is_put_back(show: Show) -> None:
    stage = show(query="?screen=1")
    stage.press("s")
    expect(stage.reveal).to_be_visible()
    stage.total.press("End")
    stage.rest()
    stage.press("Escape")
    stage.press("s")
    expect(stage.reveal).to_have_count(0)
    stage.rest()
    stage.press("3")
    stage.is_on(3, answer())
    expect(stage.total).to_have_value("3")


@pytest.mark.slow
def test_priorities_are_chosen_where_they_matter(show: Show) -> None:
    stage = show(query="?screen=3")
    expect(stage.priorities).to_have_count(0)
    stage.press("5")
    treasury = next(e.name for e in inputs().dossier.perspectives if e.id == "treasury")
    stage.priorities.click()
    stage.page.get_by_role("option", name=treasury, exact=True).click()
    stage.is_on(5, answer(perspective="treasury"))


@pytest.mark.slow
def test_bookmarks_are_opened_by_a_key_and_outlast_a_reload(show: Show) -> None:
    stage = show(query="?screen=3")
    stage.press("m")
    expect(stage.bookmarks).to_be_visible()
    check_with_axe(stage.page)
    stage.page.keyboard.type("As it was, s and 5")
    stage.is_at(3)
    stage.press("Enter")
    expect(stage.bookmarks.get_by_role("button", name="1 As it was, s and 5")).to_be_visible()
    stage.rest()
    stage.press("Escape")
    expect(stage.bookmarks).to_have_count(0)
    stage.settle()
    stage.total.press("End")
    stage.press("Escape")
    link = re.compile("bookmarks=")
    expect(stage.title).to_have_text(words.headline(answer(total_musd=12.0)))
    expect(stage.page).to_have_url(link)
    stage.page.reload()
    stage.settle()
    expect(stage.title).to_have_text(words.headline(answer(total_musd=12.0)))
    stage.press("Shift+Digit1")
    expect(stage.title).to_have_text(words.headline(answer()))
    stage.press("m")
    stage.bookmarks.get_by_role("button", name="Remove").click()
    expect(stage.page).not_to_have_url(link)


@pytest.mark.slow
def test_the_log_goes_back_to_before_a_change(show: Show) -> None:
    stage = show(query="?screen=3")
    for total in (3.1, 3.2):
        stage.total.press("ArrowRight")
        stage.is_on(3, answer(total_musd=total))
    stage.press("Escape")
    stage.more.click()
    stage.page.get_by_role("button", name="Last changes").click()
    said = stage.changes.get_by_text("Extra money: USD 3.0 → 3.2 million a year")
    expect(said).to_be_visible()
    stage.changes.get_by_role("button", name="Back to before").click()
    stage.is_on(3, answer())
    expect(stage.changes.get_by_text("Nothing was changed yet.")).to_be_visible()
    stage.press("Escape")
    expect(stage.changes).to_have_count(0)

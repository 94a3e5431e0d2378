"""One scenario on every page: page switches, links, and the way back."""

import pytest
from playwright.sync_api import expect

from policy_model.analysis.answer import Answer
from tests.browser.conftest import Visit
from tests.browser.dashboard import Dashboard
from tests.browser.pages import PAGES, Budgets, Compare, Overview
from tests.browser.support import answer, enter, stepped

pytestmark = pytest.mark.browser


@pytest.mark.slow
def test_a_link_from_any_page_opens_the_same_numbers_for_another_visitor(visit: Visit) -> None:
    page: Dashboard = visit()
    page.choose(page.priorities, "The treasury")
    asked = answer(perspective="treasury")
    page.shows(asked)
    page = page.go_to(Budgets)
    page.shows(asked)
    page.slider("Exchanges").press("ArrowRight")
    asked = stepped(asked, "mix_musd.exchanges", 0.1)
    page.shows(asked)
    enter(page.context)
    page.slider("Independence of the regions").press("ArrowLeft")
    asked = stepped(asked, "drivers.regionalisation", -0.05)
    page.shows(asked)
    page = page.go_to(Compare)
    page.shows(asked)
    enter(page.last.locator("summary"))
    page.slider("Reach beyond Moscow").press("ArrowRight")
    asked = stepped(asked, "weights.regional_reach", 1)
    page.shows(asked)

    for kind in PAGES:
        page = page.go_to(kind)
        page.shows(asked)
        enter(page.share)
        link = page.shared.inner_text()
        page.page.keyboard.press("Escape")
        expect(page.shared).to_be_hidden()
        reader = visit(kind, link=link)
        assert reader.page.url == page.page.url
        expect(reader.warning).to_have_count(0)
        assert reader.read() == page.read()


class TestUndo:
    @pytest.mark.slow
    def test_takes_back_the_last_ten_steps_of_all_pages_and_controls(self, visit: Visit) -> None:
        steps: list[Answer] = [answer()]

        def stepped_to(page: Dashboard, path: str, step: float | str) -> None:
            steps.append(stepped(steps[-1], path, step))
            page.shows(steps[-1])

        page: Dashboard = visit()
        page.total.press("ArrowRight")
        stepped_to(page, "total_musd", 0.1)
        page.type_into(page.typed, "5")
        stepped_to(page, "total_musd", 1.9)
        page.choose_by_keys(page.future, "Ratification fails")
        stepped_to(page, "future", "ratification_fails")
        page = page.go_to(Budgets)
        page.choose_by_keys(page.mix_from, "Multilateral to the state")
        stepped_to(page, "mix_from", "multilateral_state")
        page.slider("Crisis mission").press("ArrowRight")
        stepped_to(page, "mix_musd.crisis_mission", 0.1)
        page.type_into(page.number("Exchanges, typed"), "0.7")
        stepped_to(page, "mix_musd.exchanges", 0.7)
        enter(page.context)
        page.slider("Moscow's consent").press("ArrowLeft")
        stepped_to(page, "drivers.moscow_consent", -0.05)
        page = page.go_to(Compare)
        page.choose_by_keys(page.priorities, "The treasury")
        stepped_to(page, "perspective", "treasury")
        enter(page.last.locator("summary"))
        page.slider("Words turn into deeds").press("ArrowRight")
        stepped_to(page, "weights.words_into_deeds", 1)
        enter(page.own_weights)
        stepped_to(page, "perspective", "treasury")
        assert len(steps) == 11

        for kind, backwards in ((Compare, 4), (Budgets, 3), (Overview, 3)):
            page = page.go_to(kind)
            for _ in range(backwards):
                steps.pop()
                enter(page.undo)
                page.shows(steps[-1])
        expect(page.undo).to_be_disabled()
        assert page.read() == visit().read()

    def test_redo_and_reset_go_the_other_way(self, visit: Visit) -> None:
        overview = visit()
        for control in (overview.undo, overview.redo, overview.reset):
            expect(control).to_be_disabled()
        overview.total.press("ArrowRight")
        overview.is_at("3.1")
        expect(overview.redo).to_be_disabled()
        overview.undo.click()
        overview.says(answer())
        expect(overview.total).to_have_value("3")
        expect(overview.typed).to_have_value("3.0")
        expect(overview.undo).to_be_disabled()

        overview.redo.click()
        overview.says(answer(total_musd=3.1))
        expect(overview.total).to_have_value("3.1")
        overview.reset.click()
        overview.says(answer())
        expect(overview.typed).to_have_value("3.0")
        expect(overview.redo).to_be_disabled()
        expect(overview.reset).to_be_disabled()

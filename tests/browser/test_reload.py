"""What a page shows as set outlasts a reload, also one that comes before the server has it."""

import re
import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect

from dashboard.session.policies import STAGED
from policy_model.outputs.link.bookmarks import Bookmark, write_bookmarks
from policy_model.scenario import value_at
from tests.browser.conftest import Show, Visit
from tests.browser.dashboard import Dashboard
from tests.browser.pages import Allocate, Budgets, Compare, Overview
from tests.browser.stage import Stage
from tests.browser.support import WAIT_MS, answer, enter, inputs, stepped
from tests.support import write_link

pytestmark = pytest.mark.browser

# As on a line that is slow: what the browser says from now on does not come through.
HOLD = "() => { WebSocket.prototype.send = () => {} }"


def held_back(page: Page) -> None:
    """Let nothing through to the server until the page is loaded again."""
    page.evaluate(HOLD)


def kept(page: Dashboard | Stage) -> None:
    """Reload before the server knows, and wait until all is handed over."""
    page.page.reload()
    page.page.wait_for_function("!sessionStorage.getItem('unsaved')")
    page.settle()


class TestBeforeTheServerHasIt:
    def test_the_total_dragged_on_the_stage(self, show: Show) -> None:
        stage = show(query="?screen=3")
        stage.all_held()
        held_back(stage.page)
        with stage.held() as drag:
            for total in (5.0, 7.4):
                drag(total)
        expect(stage.total).to_have_value("7.4")
        kept(stage)
        stage.is_on(3, answer(total_musd=7.4))
        expect(stage.total).to_have_value("7.4")

    @pytest.mark.slow
    @pytest.mark.parametrize("kind", [Overview, Budgets, Compare, Allocate])
    def test_the_total_moved_by_keys(self, visit: Visit, kind: type[Dashboard]) -> None:
        page = visit(kind)
        held_back(page.page)
        page.total.press("End")
        kept(page)
        page.shows(answer(total_musd=12.0))
        expect(page.typed).to_have_value("12.0")
        enter(page.undo)
        page.shows(answer())

    def test_a_number_typed_and_one_not_entered_yet(self, visit: Visit) -> None:
        for key in ("Enter", "ArrowLeft"):
            page = visit(Overview)
            held_back(page.page)
            page.typed.fill("7.3")
            page.typed.press(key)
            kept(page)
            page.shows(answer(total_musd=7.3))
            expect(page.total).to_have_value("7.3")

    @pytest.mark.slow
    def test_priorities_and_future_chosen(self, visit: Visit) -> None:
        page = visit(Overview)
        held_back(page.page)
        for box, name in ((page.priorities, "The treasury"), (page.future, "Civic space closes")):
            box.click()
            page.page.get_by_role("option", name=name, exact=True).click()
        kept(page)
        page.shows(answer(perspective="treasury", future="closing_civic_space"))

    @pytest.mark.slow
    def test_a_budget_beside_others_that_are_finer_than_their_sliders(
        self, visit: Visit, address: str
    ) -> None:
        first = inputs().dossier.programmes[1]
        fine = stepped(answer(total_musd=7.34), f"mix_musd.{first.id}", 0.012)
        page = visit(Budgets, link=f"{address}budgets?{urlencode({'s': write_link(fine)})}")
        page.shows(fine)
        kept(page)
        page.shows(fine)
        held_back(page.page)
        page.slider(first.short_name).press("End")
        kept(page)
        now = value_at(fine.scenario, fine.dossier, f"mix_musd.{first.id}")
        page.shows(stepped(fine, f"mix_musd.{first.id}", first.maximum_musd.mode - now))

    @pytest.mark.slow
    def test_a_weight(self, visit: Visit) -> None:
        page = visit(Compare)
        criterion = inputs().dossier.criteria[0]
        enter(page.last.locator("summary").first)
        held_back(page.page)
        page.slider(criterion.name).press("ArrowRight")
        kept(page)
        page.shows(stepped(answer(), f"weights.{criterion.id}", 1.0))

    @pytest.mark.slow
    def test_a_staged_change(self, show: Show) -> None:
        stage = show(query="?screen=3")
        stage.press("s")
        expect(stage.reveal).to_be_visible()
        expect(stage.page).to_have_url(re.compile("[?&]staged="))
        held_back(stage.page)
        stage.total.press("ArrowRight")
        reveals(stage)


def test_the_address_that_comes_while_the_page_is_loaded_again(visit: Visit) -> None:
    """A reload goes to the address as it was when somebody asked for it."""
    page = visit(Overview)
    before = page.page.url

    def late(route: Route) -> None:
        until = time.monotonic() + WAIT_MS / 1000
        while page.page.url == before and time.monotonic() < until:
            page.page.wait_for_timeout(50)
        route.continue_()

    page.page.route(before, late, times=1)
    page.total.press("End")
    kept(page)
    page.shows(answer(total_musd=12.0))


@pytest.mark.slow
def test_what_is_put_aside_is_not_for_another_scenario(visit: Visit, address: str) -> None:
    page = visit(Overview)
    held_back(page.page)
    page.total.press("End")
    other = answer(perspective="treasury")
    page.open(f"{address}?{urlencode({'s': write_link(other)})}")
    page.shows(other)
    page.page.reload()
    page.shows(other)


@pytest.mark.slow
def test_a_staged_change_outlasts_a_reload_unseen(show: Show) -> None:
    stage = show(query="?screen=3")
    stage.press("s")
    expect(stage.reveal).to_be_visible()
    stage.total.press("ArrowRight")
    asked = answer(total_musd=3.1)
    staged = urlencode({STAGED: write_bookmarks([Bookmark(STAGED, asked.scenario)], asked.dossier)})
    expect(stage.page).to_have_url(re.compile(re.escape(staged)))
    reveals(stage)


def reveals(stage: Stage) -> None:
    """Reload, and reveal what is still staged."""
    kept(stage)
    expect(stage.total).to_have_value("3.1")
    expect(stage.reveal).to_be_visible()
    stage.is_on(3, answer())
    stage.rest()
    stage.press("Escape")
    stage.press("r")
    expect(stage.page.locator(".stage-change")).to_contain_text("USD 3.0 → 3.1 million a year")
    stage.press("ArrowRight")
    stage.is_on(3, answer(total_musd=3.1))

"""Every page at its own address, opened cold, and addresses where no page is."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, expect

from dashboard import menu
from tests.browser.conftest import Visit
from tests.browser.pages import PAGES
from tests.browser.stage import Stage
from tests.browser.support import answer
from tests.support import write_link

pytestmark = pytest.mark.browser

ASKED = urlencode({"s": write_link(answer(total_musd=5.0))})
NOT_FOUND = re.compile("page not found|seem to exist", re.IGNORECASE)


def test_each_page_is_right_at_its_own_address(visit: Visit, address: str) -> None:
    for name, kind in zip(menu.PAGES, (*PAGES, Stage), strict=True):
        page = visit(kind, link=f"{address}{name}?{ASKED}").page
        home = "" if name == menu.HOME else name
        expect(page).to_have_url(re.compile(rf"^{re.escape(f'{address}{home}?{ASKED}')}"))
        expect(page.get_by_text(NOT_FOUND)).to_have_count(0)
        page.close()


@pytest.mark.parametrize("where", ["nowhere", "pages/compare", "a/b/c", "budgets/more"])
def test_an_address_without_a_page_says_so_and_leads_on(
    visitors: BrowserContext, address: str, where: str
) -> None:
    page = visitors.new_page()
    response = page.goto(f"{address}{where}?{ASKED}")
    assert response
    assert response.status == 404
    expect(page.get_by_role("heading")).to_have_text(f"There is no page “{where}”.")
    ways = page.get_by_role("link")
    expect(ways).to_have_text(list(menu.PAGES.values()))
    ways.first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(address)}\?{re.escape(ASKED)}"))
    expect(page.get_by_role("heading", level=2)).to_contain_text("At USD 5.0 million")
    page.close()

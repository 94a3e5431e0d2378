"""A scenario in the address: links, whole and spoilt."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit
from tests.browser.pages import Overview
from tests.browser.support import answer, check_with_axe, served, with_total
from tests.support import write_link

pytestmark = pytest.mark.browser


def address_of(address: str, text: str) -> str:
    return f"{address}?{urlencode({'s': text})}"


def test_a_link_opens_the_same_scenario_for_another_visitor(visit: Visit, address: str) -> None:
    sender = visit()
    expect(sender.page).to_have_url(address_of(address, write_link(answer())))
    sender.choose(sender.priorities, "The treasury")
    sender.says(answer(perspective="treasury"))
    sender.choose(sender.future, "Civic space closes")
    sender.typed.fill("7.3")
    sender.typed.press("Enter")
    changed = answer(total_musd=7.3, perspective="treasury", future="closing_civic_space")
    sender.says(changed)
    expect(sender.page).to_have_url(address_of(address, write_link(changed)))
    sender.share.click()
    expect(sender.shared).to_contain_text(urlencode({"s": write_link(changed)}))

    reader = visit(link=sender.shared.inner_text())
    reader.says(changed)
    expect(reader.page).to_have_url(sender.page.url)
    expect(reader.warning).to_have_count(0)
    expect(reader.total).to_have_value("7.3")
    expect(reader.typed).to_have_value("7.3")
    expect(reader.priorities).to_have_value("The treasury")
    expect(reader.future).to_have_value("Civic space closes")
    assert reader.downloaded() == sender.downloaded()


@pytest.mark.slow
class TestSpoiltLink:
    def test_a_changed_letter_is_said_and_the_dossier_s_own_scenario_shown(
        self, visit: Visit, address: str
    ) -> None:
        text = write_link(answer(total_musd=7.3))
        at = len(text) // 2
        spoilt = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        overview = visit(link=address_of(address, spoilt))
        expect(overview.warning).to_contain_text(f"link: found '{spoilt[:50]}")
        expect(overview.warning).to_contain_text("expected the whole link as it was copied")
        overview.says(answer())
        expect(overview.typed).to_have_value("3.0")
        expect(overview.page).to_have_url(address_of(address, write_link(answer())))
        check_with_axe(overview.page)

    def test_a_total_that_there_is_not_is_said_and_the_rest_kept(
        self, visit: Visit, address: str
    ) -> None:
        asked = answer(total_musd=7.3, perspective="treasury")
        overview = visit(scheme="dark", link=address_of(address, with_total(write_link(asked), 99)))
        expect(overview.warning).to_contain_text(
            "link: total_musd: found 99; expected a number from 0 to 12"
        )
        overview.says(answer(perspective="treasury"))
        expect(overview.typed).to_have_value("3.0")
        expect(overview.priorities).to_have_value("The treasury")
        check_with_axe(overview.page)

    def test_a_link_can_put_nothing_but_words_on_the_page(self, visit: Visit, address: str) -> None:
        overview = visit(link=address_of(address, "![a](//a.test/b.png) [c](//a.test)"))
        expect(overview.warning).to_contain_text("![a](//a.test/b.png) [c](//a.test)")
        expect(overview.warning.get_by_role("link")).to_have_count(0)
        expect(overview.warning.locator("img")).to_have_count(0)


def test_first_visitor_may_come_by_a_page_s_own_address(browser: Browser, tmp_path: Path) -> None:
    """A page's address gives the whole app, also from a server that has served nothing yet."""
    with served(tmp_path / "log") as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}overview")
        overview = Overview(page)
        expect(overview.headline).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(overview.total).to_be_attached()

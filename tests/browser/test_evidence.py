"""Evidence in a browser: to a number and back, and a changed number seen on other pages."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.pages import Compare, Evidence, Overview
from tests.browser.support import csv_of_command_line, enter

pytestmark = pytest.mark.browser


def test_a_page_leads_to_the_evidence_of_what_it_shows(visit: Visit) -> None:
    page = visit(Compare)
    page.choose_by_keys(page.choice("Where does a number come from?"), "Breadth")
    expect(page.page.get_by_role("heading", name="Numbers of: Breadth")).to_be_visible()
    enter(page.page.get_by_role("button", name="Show every number"))
    expect(page.page.get_by_role("heading", name="Numbers of: Breadth")).to_have_count(0)


def test_a_changed_number_is_marked_elsewhere_and_taken_back(visit: Visit) -> None:
    page = visit(Evidence)
    page.look_closer("Brainstorming seminars: money for half its potential")
    enter(page.folded("Challenge it").locator("summary"))
    page.page.get_by_label("Most likely").fill("2")
    page.page.get_by_label("Why").fill("Two seminars cost more in 1998")
    page.page.get_by_label("Initials").fill("AB")
    page.page.get_by_role("button", name="Change it for this scenario").click()
    expect(page.main.get_by_text("With 1 changed number (AB)").first).to_be_visible()
    overview = page.go_to(Overview)
    expect(overview.main.get_by_text("With 1 changed number (AB)").first).to_be_visible()
    page = overview.go_to(Evidence)
    page.page.get_by_role("button", name="Take back").click()
    expect(page.page.get_by_role("button", name="Take back")).to_have_count(0)
    page.rest()
    expect(page.main.get_by_text("changed number (AB)")).to_have_count(0)


@pytest.mark.slow
def test_the_file_is_made_when_it_is_asked_for(visit: Visit, tmp_path: Path) -> None:
    page = visit(Evidence)
    with page.page.expect_download() as download:
        enter(page.page.get_by_role("button", name="Download every number (CSV)"))
    found = Path(download.value.path()).read_bytes()
    assert found == csv_of_command_line(tmp_path, command="evidence")
    assert download.value.suggested_filename.startswith("evidence-")
    assert download.value.suggested_filename.endswith(".csv")

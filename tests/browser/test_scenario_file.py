"""A scenario as a file and as a code for phones, in a browser."""

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, expect

from policy_model.outputs.link import sentences as links
from policy_model.words import scenario_file as words
from tests.browser.conftest import Visit
from tests.browser.dashboard import Dashboard
from tests.browser.support import answer, check_with_axe, wait_until_still

pytestmark = pytest.mark.browser

CUT = """() => [...document.querySelectorAll('[role=dialog] *')]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1).length"""


def opened(dashboard: Dashboard) -> None:
    """Open "Share"."""
    dashboard.share.click()
    expect(button(dashboard, words.DOWNLOAD)).to_be_visible()
    dashboard.rest()


def button(dashboard: Dashboard, name: str) -> Locator:
    return dashboard.page.get_by_role("button", name=name, exact=True)


def dialog(dashboard: Dashboard) -> Locator:
    return dashboard.page.get_by_role("dialog", name=words.OPEN)


def given(dashboard: Dashboard, content: bytes, name: str = "scenario.yaml") -> None:
    """Choose a file, and come to what is asked of it."""
    opened(dashboard)
    place = dashboard.page.locator("input[type=file]")
    place.set_input_files({"name": name, "mimeType": "text/yaml", "buffer": content})
    expect(dialog(dashboard)).to_be_visible()
    still(dashboard)


def still(dashboard: Dashboard) -> None:
    """Wait until nothing moves: axe judges no contrast of what is still fading in."""
    dashboard.rest()
    wait_until_still(dashboard.page)


def test_a_scenario_comes_back_from_its_file_after_a_look_at_what_it_changes(visit: Visit) -> None:
    overview = visit()
    overview.type_into(overview.typed, "7.3")
    overview.choose(overview.priorities, "The treasury")
    overview.choose(overview.future, "Civic space closes")
    asked = answer(total_musd=7.3, perspective="treasury", future="closing_civic_space")
    overview.says(asked)
    options = overview.downloaded()
    opened(overview)
    content = overview.downloaded(button(overview, words.DOWNLOAD))
    overview.page.keyboard.press("Escape")
    overview.reset.click()
    overview.says(answer())

    given(overview, content)
    said = dialog(overview).get_by_role("table")
    expect(said).to_contain_text("USD 3.0 million a year")
    expect(said).to_contain_text("USD 7.3 million a year")
    expect(said.get_by_role("row")).to_have_count(4)
    check_with_axe(overview.page, contrast=False)
    expect(overview.headline).to_contain_text("At USD 3.0 million")
    button(overview, words.APPLY).click()
    expect(dialog(overview)).to_have_count(0)
    overview.says(asked)
    assert overview.downloaded() == options
    expect(overview.typed).to_have_value("7.3")
    overview.undo.click()
    overview.says(answer())


@pytest.mark.slow
def test_rubbish_is_one_sentence_and_a_phone_has_room_for_what_would_change(visit: Visit) -> None:
    overview = visit(screen=(390, 844), scheme="dark")
    given(overview, bytes(range(256)) * 40, "picture.png")
    expect(dialog(overview)).to_contain_text("This file can't be opened as a scenario.")
    expect(dialog(overview)).to_contain_text("picture.png: byte 128: found 'not UTF-8'")
    expect(button(overview, words.APPLY)).to_have_count(0)
    dialog(overview).get_by_role("button", name=words.CLOSE, exact=True).last.click()
    expect(dialog(overview)).to_have_count(0)
    given(overview, b"total_musd: 5\nperspective: treasury\nfame: 1\nweights: {cost: 70}\n")
    expect(dialog(overview)).to_contain_text("fame: found 1; expected no such key")
    check_with_axe(overview.page, contrast=False)
    assert overview.page.evaluate(CUT) == 0
    overview.page.keyboard.press("Escape")
    expect(dialog(overview)).to_have_count(0)
    overview.says(answer())
    # What was put away does not come back.
    overview.type_into(overview.typed, "4.0")
    overview.says(answer(total_musd=4.0))
    expect(dialog(overview)).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_reads_the_code_small_and_large(visit: Visit, scheme: str) -> None:
    overview = visit(scheme=scheme)
    overview.type_into(overview.typed, "7.3")
    overview.says(answer(total_musd=7.3))
    opened(overview)
    code = overview.page.get_by_role("img", name=links.CODE)
    expect(overview.shared).to_have_text(overview.page.url.replace("/?", "?"))
    assert read(code) == [overview.shared.inner_text()]
    still(overview)
    check_with_axe(overview.page, contrast=False)
    button(overview, "Show large").click()
    large = overview.page.get_by_role("dialog", name=links.SCAN).get_by_role("img")
    expect(large).to_be_in_viewport(ratio=1)
    expect(overview.shared).to_have_count(0)
    still(overview)
    check_with_axe(overview.page, contrast=False)
    assert large.bounding_box()["width"] > 500
    assert read(large) == [overview.page.url.replace("/?", "?")]


def read(code: Locator) -> list[str]:
    picture = Image.open(io.BytesIO(code.screenshot()))
    return [each.text for each in zxingcpp.read_barcodes(picture)]

"""Pictures as a visitor takes them away: the core's own bytes, and nothing cut off."""

import pytest
from playwright.sync_api import Browser

from policy_model.findings import years
from policy_model.outputs.picture.catalogue import pictures_of
from policy_model.outputs.picture.picture import imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from tests.browser.conftest import Visit
from tests.browser.support import answer, enter
from tests.outputs.picture.support import picture_of
from tests.pages.support import answer_of_dossier
from tests.support import DOSSIERS

pytestmark = pytest.mark.browser

CUT = """svg => {
    const frame = svg.getBoundingClientRect(), edge = 12;
    return [...svg.querySelectorAll('text')].filter(each => {
        const own = each.getBoundingClientRect();
        return own.width && (own.left < frame.left + edge || own.right > frame.right - edge
            || own.top < frame.top + edge || own.bottom > frame.bottom - edge);
    }).map(each => each.textContent);
}"""


def test_a_page_hands_out_the_pictures_of_the_core(visit: Visit) -> None:
    page = visit()
    picture, stamp = picture_of(years.FINDING, answer()), imprint(answer())
    enter(page.page.get_by_role("button", name="Picture of the years"))
    png = page.downloaded(page.page.get_by_role("button", name="PNG, for slides and papers"))
    svg = page.downloaded(page.page.get_by_role("button", name="SVG, for print and to edit"))
    assert svg == picture_svg(picture, stamp)
    assert png == picture_png(picture, stamp)


@pytest.mark.slow
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_no_text_is_cut_at_the_frame(browser: Browser, folder: str) -> None:
    answered = answer_of_dossier(folder)
    stamp = imprint(answered)
    context = browser.new_context()
    page = context.new_page()
    for picture in pictures_of(answered):
        page.set_content(picture_svg(picture, stamp).decode())
        assert page.locator("svg").evaluate(CUT) == [], picture.name
    context.close()

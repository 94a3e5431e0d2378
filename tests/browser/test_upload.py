"""A policy of one's own, uploaded as a zip: seen in that session alone, and refused in words."""

import csv
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, expect

from policy_model.dossier import yaml_files
from policy_model.dossier.archive import read_archive, write_archive
from policy_model.words.uploads import OWN
from tests.browser.conftest import Visit
from tests.browser.pages import PAGES, Overview
from tests.browser.support import answer, check_with_axe, enter
from tests.support import LAKELAND

pytestmark = pytest.mark.browser

FILE = write_archive(yaml_files(LAKELAND), "my_lakes")
DOSSIER = read_archive(FILE, "any.zip")
QUESTION = DOSSIER.header.question
MEMO = answer().dossier.header.question


def payload(content: bytes, name: str = "lakes.zip") -> FilePayload:
    return {"name": name, "mimeType": "application/zip", "buffer": content}


def asked(overview: Any) -> Any:
    """The question above each page."""
    return overview.page.get_by_role("heading", level=1)


def policies(overview: Overview) -> Any:
    """What opens under Policies."""
    button = overview.page.get_by_role("button", name="Policies", exact=True)
    if button.get_attribute("aria-expanded") != "true":
        button.click()
    opened = overview.page.get_by_test_id("stPopoverBody")
    expect(opened.get_by_text(OWN)).to_be_visible()
    return opened


def upload(overview: Overview, file: FilePayload) -> None:
    policies(overview).locator("input[type=file]").set_input_files(file)


def uploaded(overview: Overview) -> Overview:
    upload(overview, payload(FILE))
    expect(asked(overview)).to_have_text(QUESTION)
    overview.page.keyboard.press("Escape")
    overview.settle()
    return overview


def test_an_upload_is_seen_on_every_page_of_its_session_and_in_no_other(visit: Visit) -> None:
    overview = visit()
    expect(asked(overview)).to_have_text(MEMO)
    uploaded(overview)
    rows = list(csv.DictReader(io.StringIO(overview.downloaded().decode("utf-8-sig"))))
    assert {row["dossier"] for row in rows} == {"uploaded:my_lakes"}
    for kind in PAGES[1:]:
        enter(overview.page.get_by_role("link", name=kind.title, exact=True))
        expect(overview.page.get_by_role("link", name=kind.title, exact=True)).to_be_visible()
        expect(overview.page).to_have_url(re.compile(rf"/{kind.path}\?"))
        expect(kind(overview.page).last).to_be_attached()
        kind(overview.page).rest()
        expect(asked(overview)).to_have_text(QUESTION)
    other = visit()
    expect(asked(other)).to_have_text(MEMO)
    expect(policies(other).get_by_text(DOSSIER.header.title)).to_have_count(0)


@pytest.mark.slow
def test_it_can_be_left_and_looked_at_again_and_taken_back(visit: Visit) -> None:
    overview = uploaded(visit())
    opened = policies(overview)
    expect(opened.get_by_text("Only here, in this browser session")).to_be_visible()
    check_with_axe(overview.page)
    button = opened.get_by_role("button", name="Download this policy (zip)")
    assert overview.downloaded(button) == FILE
    opened.get_by_text(answer().dossier.header.title).click()
    expect(asked(overview)).to_have_text(MEMO)
    overview.settle()
    policies(overview).get_by_text(DOSSIER.header.title).click()
    expect(asked(overview)).to_have_text(QUESTION)


@pytest.mark.slow
def test_the_file_of_a_shelved_policy_can_be_uploaded_again(visit: Visit) -> None:
    overview = visit()
    button = policies(overview).get_by_role("button", name="Download this policy (zip)")
    file = overview.downloaded(button)
    assert read_archive(file, "x.zip").digest == answer().dossier.digest
    upload(overview, payload(file, "memo.zip"))
    expect(policies(overview).get_by_text("Only here, in this browser session")).to_be_visible()
    expect(overview.headline).to_have_text(overview.headline.inner_text())


def test_a_hostile_file_is_refused_in_words_and_all_is_as_before(visit: Visit) -> None:
    packed = io.BytesIO(FILE)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("../../evil.yaml", b"a: 1")
    overview = visit()
    overview.typed.fill("7.3")
    overview.typed.press("Enter")
    overview.says(answer(total_musd=7.3))
    before = overview.page.url
    upload(overview, payload(packed.getvalue(), "![x](//a.test) evil.zip"))
    expect(overview.warning).to_contain_text(
        "![x](//a.test) evil.zip: ../../evil.yaml: found 'a path that leads elsewhere'"
    )
    expect(overview.warning.get_by_role("link")).to_have_count(0)
    check_with_axe(overview.page)
    upload(overview, payload(b"%PDF-1.7", "notes.zip"))
    expect(overview.warning).to_contain_text("notes.zip: found 'no zip file'")
    expect(overview.warning).not_to_contain_text("evil")
    overview.page.keyboard.press("Escape")
    overview.says(answer(total_musd=7.3))
    assert overview.page.url == before
    expect(overview.undo).to_be_enabled()
    uploaded(overview)
    expect(overview.warning).to_have_count(0)


@pytest.mark.slow
def test_a_file_of_50_megabytes_never_leaves_the_browser(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "large.zip"
    path.write_bytes(b"PK\3\4" + b"\0" * 50_000_000)
    overview = visit()
    policies(overview).locator("input[type=file]").set_input_files(path)
    expect(policies(overview).get_by_text("File must be 1.0MB or smaller")).to_be_visible()
    overview.page.keyboard.press("Escape")
    overview.says(answer())


@pytest.mark.slow
def test_a_link_to_an_upload_says_what_it_needs_and_opens_with_it(visit: Visit) -> None:
    sender = uploaded(visit())
    sender.typed.fill("2.5")
    sender.typed.press("Enter")
    sender.is_at("2.5")
    sender.rest()
    sender.share.click()
    expect(sender.page.get_by_role("dialog", name="Share")).to_contain_text(
        "send the file lakes.zip"
    )
    check_with_axe(sender.page)
    said = sender.headline.inner_text()
    reader = visit(link=sender.shared.last.inner_text())
    expect(asked(reader)).to_have_text(MEMO)
    expect(reader.warning).to_contain_text("“my_lakes”, a policy that was uploaded")
    reader.says(answer())
    uploaded(reader)
    expect(reader.headline).to_have_text(said)
    expect(reader.warning).to_have_count(0)
    reader.page.reload()
    expect(asked(reader)).to_have_text(MEMO)
    expect(reader.warning).to_contain_text("upload the policy's zip")

"""An uploaded policy lives in its session alone: shown on every page, and freed with it."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import NoneType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import menu
from dashboard.session import store
from policy_model import words
from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.dossier import read_dossier, shelved, yaml_files
from policy_model.dossier.archive import UPLOADED, read_archive, write_archive
from policy_model.model.inputs import Inputs
from policy_model.model.kept import Kept
from policy_model.outputs.link.bookmarks import Bookmark, write_bookmarks
from policy_model.scenario import default_scenario
from policy_model.words.uploads import OWN
from tests.pages.support import SCRIPT, TOTAL, answer_of_dossier, headline, opened, ran, widget
from tests.support import LAKELAND, ROOT

FILE = write_archive(yaml_files(LAKELAND), "my_lakes")
LAKES = read_archive(FILE, "x.zip")
QUESTION = LAKES.header.question
CHOICE = "Look at another policy"
PAGES = [menu.file(name) for name in menu.PAGES]


@pytest.fixture(autouse=True)
def opens_with_the_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICY_DOSSIER", raising=False)


@pytest.fixture
def uploads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """References to the uploads that sessions hold, which hold none of them."""
    made: list[Any] = []
    begin = store.Upload.__init__

    def noted(self: store.Upload, *args: Any) -> None:
        begin(self, *args)
        made.append(weakref.ref(self))

    monkeypatch.setattr(store.Upload, "__init__", noted)
    return made


def sent(app: AppTest, content: bytes = FILE, name: str = "lakes.zip") -> AppTest:
    """The app after an upload."""
    app.default_timeout = 90  # a page that no other test has warmed
    widget(app, "file_uploader", OWN).set_value((name, content, "application/zip"))
    return ran(app.run())


def question(app: AppTest) -> str:
    return str(app.title[0].value)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_upload(page: str) -> None:
    app = ran(sent(opened()).switch_page(page).run())
    assert not app.error
    if page != "../pages/present.py":
        assert question(app) == QUESTION


def test_it_opens_with_its_own_scenario_and_is_marked_among_the_others() -> None:
    app = sent(opened())
    assert headline(app) == headline_of_lakeland()
    choice = widget(app, "radio", CHOICE)
    assert choice.value == f"{UPLOADED}my_lakes"
    assert list(choice.proto.captions) == ["Only here, in this browser session", "", ""]
    assert len(choice.options) == len(shelved()) + 1


def headline_of_lakeland() -> str:
    return words.headline(answer_of_dossier(LAKELAND))


def test_another_session_does_not_meet_it_even_by_its_name() -> None:
    first = sent(opened())
    link = first.query_params["s"]
    other = AppTest.from_file(SCRIPT, default_timeout=60)
    other.query_params["s"] = link
    ran(other.run())
    assert question(other) != QUESTION
    assert len(widget(other, "radio", CHOICE).options) == len(shelved())
    (said,) = other.warning
    assert "“my_lakes”, a policy that was uploaded" in said.value


def test_a_link_that_waited_opens_once_its_file_is_there() -> None:
    first = sent(opened())
    widget(first, "slider", TOTAL).set_value(2.5)
    ran(first.run())
    other = AppTest.from_file(SCRIPT, default_timeout=60)
    other.query_params["s"] = first.query_params["s"]
    bookmarks = write_bookmarks(
        [Bookmark("Less", replace(default_scenario(LAKES), total_musd=1.0))], LAKES
    )
    other.query_params["bookmarks"] = bookmarks
    app = sent(ran(other.run()))
    assert widget(app, "slider", TOTAL).value == 2.5
    assert app.query_params["bookmarks"] == bookmarks
    assert not app.warning


def test_sharing_says_that_the_file_must_go_along() -> None:
    app = opened()
    sent(app).session_state["share_is_open"] = True
    (said,) = ran(app.run()).info
    assert "does not travel in a link: send the file `lakes.zip` along" in said.value


def test_what_is_refused_leaves_all_as_it_was() -> None:
    app = opened()
    widget(app, "slider", TOTAL).set_value(7.0)
    ran(app.run())
    before, link = headline(app), app.query_params["s"]
    sent(app, b"%PDF", "notes.zip")
    assert headline(app) == before
    assert app.query_params["s"] == link
    (said,) = app.error
    assert "`notes.zip: found 'no zip file'; expected a zip of a dossier's folder`" in said.value
    assert not widget(app, "button", "Undo").disabled
    assert question(sent(app)) == QUESTION
    assert not app.error


def test_of_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    files = yaml_files(LAKELAND) | {"options.yaml": b"a: {}\nb: {}\nc: {}\n"}
    app = sent(opened(), write_archive(files, "lakes"))
    lines = app.error[0].value.splitlines()[2:]
    assert len(lines) == 7
    assert lines[-1].startswith("- `and ")
    assert all(line.startswith("- `options.yaml: ") for line in lines[:3])


def test_a_refused_upload_leaves_an_earlier_one_in_place() -> None:
    app = sent(sent(opened()), b"no")
    assert question(app) == QUESTION


def test_a_newer_upload_takes_its_place(uploads: list[Any]) -> None:
    app = sent(sent(opened()), write_archive(yaml_files(LAKELAND), "other_lakes"))
    assert widget(app, "radio", CHOICE).value == f"{UPLOADED}other_lakes"
    gc.collect()
    assert [each() is None for each in uploads] == [True, False]


def test_a_dossier_from_elsewhere_is_still_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))
    app = sent(opened())
    choice = widget(app, "radio", CHOICE)
    assert len(choice.options) == len(shelved()) + 2
    choice.set_value(LAKELAND.name)
    assert headline(app.run()) == headline_of_lakeland()


def test_all_that_was_found_of_it_ends_with_its_session(uploads: list[Any]) -> None:
    app = sent(opened())
    results = []
    for page in PAGES:
        ran(app.switch_page(page).run())
        results += [weakref.ref(each) for each in held_by(uploads[0]())]
    assert {Inputs, Answer, Tornado, Allocation} <= {type(each()) for each in results}
    ran(app.switch_page("../pages/overview.py").run())
    del app
    gc.collect()
    assert uploads[0]() is None
    assert [each() for each in results if each() is not None] == []


def held_by(upload: store.Upload) -> list[Any]:
    """What was found of an upload and of what was found of it, as far as it can be referred to."""
    found = [place.found[0] for place in places_in(upload.kept) if place.found]
    return [each for each in found if type(each) not in (tuple, dict, NoneType, float)]


def places_in(kept: Kept) -> Iterator[Any]:
    for place in kept._places.values():
        yield place
        for found in place.found or ():
            yield from places_in(getattr(found, "kept", None) or getattr(found, "_kept", Kept()))


def test_the_file_of_the_policy_that_is_shown_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, Any] = {}

    def offered(label: str, data: Any, **said: Any) -> None:
        files[label] = (data, said.get("file_name"))

    monkeypatch.setattr("streamlit.download_button", offered)
    app = opened()
    packed, name = files["Download this policy (zip)"]
    shown = read_dossier(ROOT / "data" / Path(name).stem)
    assert read_archive(packed, name).digest == shown.digest
    sent(app)
    assert files["Download this policy (zip)"] == (FILE, "lakes.zip")

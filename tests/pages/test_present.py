"""Present as it is written: nine screens that say what the model says, and what changes it."""

import json
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.by_total import span, totals
from policy_model.analysis.draws import draw_judgements
from policy_model.briefing.answer_chart import figures
from policy_model.dossier import find_dossier, read_dossier
from policy_model.findings.corners.sentences import alt
from policy_model.model.inputs import build_inputs
from tests.pages.support import FUTURE, PRIORITIES, SCRIPT, unseen, widget
from tests.screens import every_screen
from tests.support import LAKELAND, REMOVED, changed, opened_today, write, write_link

NO_CORNERS = {f"options.{each}": REMOVED for each in ("ministry", "grants", "wells")}


def presented(link: str = "", bookmarks: str = "") -> AppTest:
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    for name, text in (("s", link), ("bookmarks", bookmarks)):
        if text:
            app.query_params[name] = text
    app.run().switch_page("../pages/present.py").run()
    return app


def answer(dossier: str | None = str(LAKELAND), **scenario: Any) -> Answer:
    read = read_dossier(find_dossier(dossier))
    inputs = build_inputs(read, draw_judgements(read))
    return find_answer(inputs, replace(opened_today(read), **scenario))


def says(app: AppTest, answered: Answer) -> None:
    """Check that the screens say an answer, and that the address is its link."""
    said = every_screen(answered)
    assert not app.exception
    # What takes longer comes last, however high on the page it stands.
    assert sorted(each.value for each in app.title) == sorted(each.title for each in said)
    markdown = [str(each.value) for each in app.markdown]
    assert all(sentence in markdown for each in said for sentence in each.said)
    captions = [str(each.value) for each in app.caption]
    assert sorted(captions) == sorted(each.caption for each in said if each.caption)
    assert {alt(answered), words.every_option(answered)} <= set(unseen(app))
    told = [unescape(each.proto.body) for each in app.get("html")]
    for each in said:
        (notes,) = (body for body in told if f'class="stage-told" data-screen="{each.id}"' in body)
        assert all(f"<li>{note}</li>" in notes for note in each.notes)
    assert app.query_params["s"] in (write_link(answered), [write_link(answered)])


def button(app: AppTest, label: str, number: int = 0) -> Button:
    return [each for each in app.button if each.label == label][number]


def html(app: AppTest, kind: str) -> list[str]:
    """Our own markup of a kind, as it reads."""
    bodies = (each.proto.body for each in app.get("html"))
    return [unescape(body) for body in bodies if f'class="{kind}"' in body]


def test_the_memo_s_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICY_DOSSIER")
    says(presented(), answer(None))


def test_the_slider_moves_every_screen_and_undo_takes_it_back() -> None:
    app = presented()
    says(app, answer())
    (slider,) = app.slider
    slider.set_value(4.0).run()
    says(app, answer(total_musd=4.0))
    app.slider[0].set_value(0.0).run()
    says(app, answer(total_musd=0.0))
    button(app, "Undo").click().run()
    says(app, answer(total_musd=4.0))
    assert app.slider[0].value == 4.0


def test_it_shows_the_scenario_of_the_other_pages() -> None:
    asked = answer(total_musd=3.3, perspective="treasury", future="drought")
    app = presented(write_link(asked))
    says(app, asked)
    app.slider[0].set_value(1.0).run()
    app.switch_page("../pages/overview.py").run()
    after = answer(total_musd=1.0, perspective="treasury", future="drought")
    assert app.header[0].value == words.headline(after)


def frames(app: AppTest, what: str) -> dict[float, dict[str, Any]]:
    """What the page holds ready for totals: of `now`, or of all `ahead`."""
    start = f'<div data-frames="{what}"'
    sent = [each.proto.body for each in app.get("html") if each.proto.body.startswith(start)]
    contents = [ElementTree.fromstring(each).attrib for each in sent]  # noqa: S314 - our own
    assert len({each["data-of"] for each in contents}) == 1
    read = [frame for each in contents for frame in json.loads(each["data-content"])]
    assert len({frame["total"] for frame in read}) == len(read)
    return {frame["total"]: frame for frame in read}


class TestFollowing:
    def test_every_total_is_held_ready_as_the_model_answers_it(self) -> None:
        app = presented()
        ahead = frames(app, "ahead")
        assert sorted(ahead) == list(totals(answer().dossier.header.total_musd))
        for total in (0.0, 0.3, 2.0, 5.0):
            answered = answer(total_musd=total)
            assert ahead[total]["headline"] == words.headline(answered)
            assert ahead[total]["sureness"] == words.sureness(answered)
            found = span(answered.inputs, answered.scenario)
            assert ahead[total]["figures"] == figures(answered.comparison, answered.verdict, found)

    def test_what_is_let_go_is_answered_as_it_was_held_ready(self) -> None:
        app = presented()
        ahead = frames(app, "ahead")
        app.slider[0].set_value(3.4).run()
        assert frames(app, "now") == {3.4: ahead[3.4]}
        assert frames(app, "ahead") == ahead

    def test_other_priorities_are_held_apart(self) -> None:
        def of(app: AppTest) -> str:
            bodies = (each.proto.body for each in app.get("html"))
            return next(each for each in bodies if "data-frames" in each).split('"')[3]

        here = of(presented())
        assert of(presented(write_link(answer(total_musd=4.0)))) == here
        assert of(presented(write_link(answer(perspective="treasury")))) != here


def test_a_spoilt_link_is_said_here_too() -> None:
    (warning,) = presented("nonsense").warning
    assert "link: found 'nonsense'" in warning.value


def test_a_dossier_without_corners(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    flat = str(write(changed(NO_CORNERS), tmp_path / "flat"))
    monkeypatch.setenv("POLICY_DOSSIER", flat)
    says(presented(), answer(flat))


def test_each_screen_says_what_it_is_about() -> None:
    labels = html(presented(), "stage-label")
    assert [label.rpartition("</span>")[2].removesuffix("</div>") for label in labels] == [
        "The question",
        "Where the money could go",
        "The answer",
        "What it does",
        "Why",
        "How sure",
        "Who disagrees",
        "The best mix",
        "What we don't know",
    ]


def test_priorities_and_future_are_on_the_stage_too() -> None:
    app = presented()
    widget(app, "selectbox", PRIORITIES).set_value("treasury").run()
    widget(app, "selectbox", FUTURE).set_value("drought").run()
    says(app, answer(perspective="treasury", future="drought"))


class TestStaging:
    def test_the_answer_stands_still_until_it_is_revealed(self) -> None:
        app = presented()
        button(app, "Stage a change").click().run()
        app.slider[0].set_value(4.0).run()
        widget(app, "selectbox", PRIORITIES).set_value("treasury").run()
        says(app, answer())
        assert app.slider[0].value == 4.0
        assert not html(app, "stage-change")
        button(app, "Reveal").click().run()
        after = answer(total_musd=4.0, perspective="treasury")
        (shown,) = html(app, "stage-change")
        for each in (answer(), after):
            assert words.headline(each) in shown
        assert "Extra money: USD 2.0 → 4.0 million a year" in shown
        assert "Whose priorities: Villagers → Treasury" in shown
        app.slider[0].set_value(1.0).run()
        assert not html(app, "stage-change")

    def test_is_one_step_back(self) -> None:
        app = presented()
        button(app, "Stage a change").click().run()
        app.slider[0].set_value(4.0).run()
        app.slider[0].set_value(1.0).run()
        button(app, "Reveal").click().run()
        button(app, "Undo").click().run()
        says(app, answer())
        assert button(app, "Undo").disabled

    def test_cancel_puts_everything_back(self) -> None:
        app = presented()
        button(app, "Stage a change").click().run()
        app.slider[0].set_value(4.0).run()
        button(app, "Cancel").click().run()
        says(app, answer())
        assert app.slider[0].value == 2.0
        assert button(app, "Undo").disabled

    def test_ends_with_the_stage(self) -> None:
        app = presented()
        button(app, "Stage a change").click().run()
        app.slider[0].set_value(4.0).run()
        app.switch_page("../pages/overview.py").run()
        assert app.slider[0].value == 2.0
        app.slider[0].set_value(3.0).run()
        assert app.header[0].value == words.headline(answer(total_musd=3.0))


class TestLog:
    def test_says_the_last_changes_and_goes_back_to_before_one(self) -> None:
        app = presented()
        app.slider[0].set_value(2.5).run()
        app.slider[0].set_value(3.0).run()
        widget(app, "selectbox", PRIORITIES).set_value("treasury").run()
        app.slider[0].set_value(1.0).run()
        assert html(app, "said") == [
            '<p class="said">Extra money: USD 3.0 → 1.0 million a year</p>',
            '<p class="said">Whose priorities: Villagers → Treasury</p>',
            '<p class="said">Extra money: USD 2.0 → 3.0 million a year</p>',
        ]
        button(app, "Back to before", 1).click().run()
        says(app, answer(total_musd=3.0))
        button(app, "Back to before").click().run()
        says(app, answer())

    def test_a_way_there_and_back_is_two_changes(self) -> None:
        app = presented()
        app.slider[0].set_value(3.0).run()
        app.slider[0].set_value(2.0).run()
        assert len(html(app, "said")) == 2


class TestBookmarks:
    def test_are_kept_opened_and_removed(self) -> None:
        app = presented()
        app.slider[0].set_value(4.0).run()
        self.keep(app, "Four [now](x)")
        app.slider[0].set_value(1.0).run()
        self.keep(app, "")
        assert button(app, "2  What if 2").disabled
        button(app, "1  Four now(x)").click().run()
        says(app, answer(total_musd=4.0))
        button(app, "Remove").click().run()
        assert not [each for each in app.button if "Four" in each.label]
        assert button(app, "1  What if 2")
        app.slider[0].set_value(5.0).run()
        self.keep(app, "")
        assert button(app, "2  What if 3")

    def test_come_back_with_the_address(self) -> None:
        app = presented()
        app.slider[0].set_value(4.0).run()
        self.keep(app, "Four")
        address = app.query_params["bookmarks"]
        other = presented(bookmarks="".join(address))
        button(other, "1  Four").click().run()
        says(other, answer(total_musd=4.0))

    def test_spoilt_ones_are_said(self) -> None:
        app = presented(bookmarks="nonsense")
        assert any("bookmarks: found 'nonsense'" in each.value for each in app.caption)

    @staticmethod
    def keep(app: AppTest, name: str) -> None:
        app.text_input[0].set_value(name)
        button(app, "Keep").click().run()

"""Present as it is written: four screens that say what the model says."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.by_total import span, totals
from policy_model.analysis.draws import draw_judgements
from policy_model.charts.answer import figures
from policy_model.dossier import find_dossier, read_dossier
from policy_model.export.link import write_link
from policy_model.model.inputs import build_inputs
from tests.support import LAKELAND, REMOVED, ROOT, changed, opened_today, write
from tests.views.support import unseen

NO_CORNERS = {f"options.{each}": REMOVED for each in ("ministry", "grants", "wells")}


def presented(link: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    if link:
        app.query_params["s"] = link
    app.run().switch_page("views/present.py").run()
    return app


def answer(dossier: str | None = str(LAKELAND), **scenario: Any) -> Answer:
    read = read_dossier(find_dossier(dossier))
    inputs = build_inputs(read, draw_judgements(read))
    return find_answer(inputs, replace(opened_today(read), **scenario))


def says(app: AppTest, answered: Answer) -> None:
    """Check that the screens say an answer, and that the address is its link."""
    leader = answered.verdict.leader
    assert not app.exception
    assert [str(each.value) for each in app.title] == [
        answered.dossier.header.question,
        words.best_corner(answered),
        words.headline(answered),
        words.empowerment(answered, leader),
    ]
    assert [str(each.value) for each in app.markdown] == [
        words.asked(answered),
        f"**{words.sureness(answered)}**",
        words.what_would_change_it(answered),
    ]
    assert [str(each.value) for each in app.caption] == [
        words.source(answered),
        words.corner_notes(answered),
        words.empowerment_in_words(answered, leader),
    ]
    assert unseen(app) == [words.corners(answered), words.every_option(answered)]
    assert len(app.get("vega_lite_chart")) == 3
    assert app.query_params["s"] in (write_link(answered), [write_link(answered)])


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
    app.button[0].click().run()
    says(app, answer(total_musd=4.0))
    assert app.slider[0].value == 4.0


def test_it_shows_the_scenario_of_the_other_pages() -> None:
    asked = answer(total_musd=3.3, perspective="treasury", future="drought")
    app = presented(write_link(asked))
    says(app, asked)
    app.slider[0].set_value(1.0).run()
    app.switch_page("views/overview.py").run()
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
    drawn = [each.proto.body for each in presented().get("html")]
    labels = [body for body in drawn if body.startswith('<div class="stage-label">')]
    assert [label.rpartition("</span>")[2].removesuffix("</div>") for label in labels] == [
        "The question",
        "Where the money could go",
        "The answer",
        "What it does",
    ]

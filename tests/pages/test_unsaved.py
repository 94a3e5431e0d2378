"""What an address hands over after a reload: taken where it can be set, once, and never a fault."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import SCRIPT, TOTAL, TYPED, answer_of_dossier, ran, widget
from tests.support import write_link


def opened_with(text: str) -> AppTest:
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["set"] = text
    return ran(app.run())


def link(app: AppTest) -> str:
    assert "set" not in app.query_params
    said = app.query_params["s"]
    return said if isinstance(said, str) else said[0]


def test_what_can_be_set_is_taken_in_its_order_and_undone_at_once() -> None:
    app = opened_with(json.dumps([["total_musd", 4.5], ["future", "drought"]]))
    assert widget(app, "slider", TOTAL).value == widget(app, "number_input", TYPED).value == 4.5
    assert link(app) != write_link(answer_of_dossier())
    widget(app, "button", "Undo").click()
    assert link(ran(app.run())) == write_link(answer_of_dossier())


def test_what_a_control_shows_is_taken_though_its_change_was_not_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As where the server begins anew, while somebody moves on."""
    monkeypatch.setattr("dashboard.controls.widgets._take", lambda *_: None)
    app = ran(AppTest.from_file(SCRIPT, default_timeout=60).run())
    app = ran(widget(app, "slider", TOTAL).set_value(4.5).run())
    assert link(app) != write_link(answer_of_dossier())
    assert widget(app, "slider", TOTAL).value == widget(app, "number_input", TYPED).value == 4.5
    widget(app, "button", "Undo").click()
    assert link(ran(app.run())) == write_link(answer_of_dossier())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "1",
        "[1]",
        "[[1, 2]]",
        "[[[]]]",
        "[" * 20_000,
        '[["total_musd", 1e9]]',
        '[["total_musd", -1]]',
        '[["total_musd", NaN]]',
        '[["total_musd", Infinity]]',
        '[["total_musd", "much"]]',
        '[["total_musd", null]]',
        '[["perspective", "nobody"]]',
        '[["perspective", ["a"]]]',
        '[["future", 3]]',
        '[["objective", {}]]',
        '[["mix_from", "nothing"]]',
        '[["mix_musd.nothing", 1]]',
        '[["mix_musd", 1]]',
        '[["weights.nothing", 1]]',
        '[["drivers.nothing", 0.5]]',
        '[["floors_musd.nothing", 1]]',
        '[["least_shares.nothing", 0.5]]',
        '[["own_perspectives.add", "mine"]]',
        '[["overrides.remove", "x"]]',
        '[["date", "1997-01-01"]]',
    ],
)
def test_what_can_not_be_set_changes_nothing(text: str) -> None:
    assert link(opened_with(text)) == write_link(answer_of_dossier())


def test_a_session_that_goes_on_takes_no_more_from_its_address() -> None:
    app = opened_with(json.dumps([["total_musd", 4.5]]))
    was = link(app)
    app.query_params["set"] = json.dumps([["total_musd", 1.5]])
    assert link(ran(app.run())) == was

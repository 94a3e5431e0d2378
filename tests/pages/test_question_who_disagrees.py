"""Who disagrees, as its section of the page writes it, and priorities kept under a name."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import PRIORITIES, TOTAL, csvs, opened, page_text, tables, widget
from tests.support import DOSSIERS

KEEP = "Keep these weights under a name"


def script() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from dashboard import controls, session  # noqa: PLC0415
    from dashboard.draw import finding  # noqa: PLC0415
    from policy_model.findings.who_disagrees import FINDING  # noqa: PLC0415

    session.open_link()
    st.title("Robustness")
    controls.show()
    finding.show(FINDING)


@pytest.fixture(autouse=True)
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script of its own has no other pages to link to; tests/browser follows the link."""
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


def disagree(link: str = "") -> AppTest:
    app = AppTest.from_function(script, default_timeout=60)
    if link:
        app.query_params["s"] = link
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_the_section_opens(monkeypatch: pytest.MonkeyPatch, dossier: object) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    app = disagree()
    assert "safest choice" in page_text(app)
    assert len(app.get("vega_lite_chart")) == len(tables(app)) == 2
    assert all(chart.proto.alt for chart in app.get("vega_lite_chart"))
    (download,) = csvs(app)
    assert download.proto.label == "Download who disagrees (CSV)"


def test_the_threshold_moves_what_is_acceptable() -> None:
    app = disagree()
    slider = widget(app, "slider", "Acceptable: at most so many points behind the best")
    assert slider.value == 1.0
    before = [row["Acceptable in"] for row in tables(app)[1]]
    slider.set_value(20.0).run()
    after = [row["Acceptable in"] for row in tables(app)[1]]
    assert not app.exception
    assert after != before
    assert all(int(b[0]) <= int(a[0]) for b, a in zip(before, after, strict=True))


@pytest.mark.parametrize("total", [0.0, 5.0])
def test_the_ends_of_the_slider(total: float) -> None:
    app = disagree()
    widget(app, "slider", TOTAL).set_value(total).run()
    assert not app.exception
    assert ("nothing to compare" in page_text(app)) == (not total)


class TestKeeping:
    def compare(self) -> AppTest:
        app = opened().switch_page("../pages/compare.py").run()
        assert not app.exception
        return app

    def keep(self, app: AppTest, name: str) -> None:
        widget(app, "text_input", KEEP).set_value(name)
        widget(app, "button", "Keep").click().run()
        assert not app.exception

    def test_a_name_is_a_choice_and_a_column(self) -> None:
        app = self.compare()
        widget(app, "slider", "Money spent").set_value(60.0).run()
        self.keep(app, "Board")
        assert widget(app, "selectbox", PRIORITIES).value == "own:Board"
        assert widget(app, "selectbox", PRIORITIES).options == ["Villagers", "Treasury", "Board"]
        assert widget(app, "slider", "Money spent").value == 60
        assert widget(app, "text_input", KEEP).value == "", "the next name starts anew"
        link = app.query_params["s"]
        app = disagree(link if isinstance(link, str) else link[0])
        assert list(tables(app)[0][0])[1:] == ["Villagers", "Treasury", "Board", "At worst"]

    def test_it_can_be_removed_and_undone(self) -> None:
        app = self.compare()
        widget(app, "slider", "Money spent").set_value(60.0).run()
        self.keep(app, "Board")
        widget(app, "button", "Remove “Board”").click().run()
        assert not app.exception
        assert widget(app, "selectbox", PRIORITIES).options == ["Villagers", "Treasury"]
        assert widget(app, "slider", "Money spent").value == 60, "the weights go on to hold"
        widget(app, "button", "Undo").click().run()
        assert widget(app, "selectbox", PRIORITIES).value == "own:Board"

    def test_one_that_is_not_chosen_can_be_removed(self) -> None:
        app = self.compare()
        self.keep(app, "Board")
        widget(app, "selectbox", PRIORITIES).select("treasury").run()
        widget(app, "button", "Remove “Board”").click().run()
        assert not app.exception
        assert widget(app, "selectbox", PRIORITIES).value == "treasury"

    def test_a_bad_name_is_refused_in_one_sentence(self) -> None:
        app = self.compare()
        self.keep(app, "!!!")
        (error,) = app.error
        assert error.value == "That can't be a name: it needs a letter or a digit."
        assert widget(app, "selectbox", PRIORITIES).options == ["Villagers", "Treasury"]
        assert widget(app, "text_input", KEEP).value == "!!!", "what was typed stays"
        self.keep(app, "Board")
        assert not app.error

    def test_too_many_are_refused(self) -> None:
        app = self.compare()
        for number in range(5):
            self.keep(app, f"Board {number}")
        (error,) = app.error
        assert "remove one first" in error.value

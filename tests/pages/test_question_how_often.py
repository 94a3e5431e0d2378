"""How often each option comes first, as its section of the page writes it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import TOTAL, csvs, page_text, tables, widget
from tests.support import DOSSIERS


def script() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from dashboard import controls, session  # noqa: PLC0415
    from dashboard.draw import finding  # noqa: PLC0415
    from policy_model.findings.how_often import FINDING  # noqa: PLC0415

    session.open_link()
    st.title("Robustness")
    controls.show()
    finding.show(FINDING)


def opened() -> AppTest:
    app = AppTest.from_function(script, default_timeout=60).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_the_section_opens(monkeypatch: pytest.MonkeyPatch, dossier: object) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    app = opened()
    assert "How often does each option come first?" in page_text(app)
    assert all(chart.proto.alt for chart in app.get("vega_lite_chart"))
    assert len(app.get("vega_lite_chart")) == 2
    assert len(tables(app)) == 3
    (download,) = csvs(app)
    assert download.proto.label == "Download how often (CSV)"
    assert "standard error" in page_text(app)
    assert "#### What would one have to care about" in page_text(app)


@pytest.mark.parametrize("judgements", ["drawn", "fixed"])
@pytest.mark.parametrize("weights", ["around", "fixed", "unknown"])
def test_what_is_let_loose(judgements: str, weights: str) -> None:
    app = opened()
    widget(app, "radio", "Our judgements").set_value(judgements)
    widget(app, "radio", "What each criterion counts").set_value(weights).run()
    assert not app.exception
    assert "nan" not in page_text(app).lower()
    assert len(app.get("vega_lite_chart")) == (1 if weights == "fixed" else 2)
    assert ("Nothing is drawn" in page_text(app)) == (judgements == weights == "fixed")


@pytest.mark.parametrize("total", [0.0, 5.0])
def test_the_ends_of_the_slider(total: float) -> None:
    app = opened()
    widget(app, "slider", TOTAL).set_value(total).run()
    assert not app.exception
    assert ("nothing to compare" in page_text(app)) == (not total)

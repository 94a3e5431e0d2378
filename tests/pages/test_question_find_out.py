"""The sections on what to find out, on other methods, and on when the lead falls."""

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.findings import find_out, when_it_fails
from tests.pages.support import csvs, page_text, tables
from tests.support import DOSSIERS, certain, changed, write


def sections() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from dashboard import controls, session  # noqa: PLC0415
    from dashboard.draw import finding  # noqa: PLC0415
    from policy_model.findings import find_out, when_it_fails  # noqa: PLC0415

    session.open_link()
    st.title("Robustness")
    controls.show()
    finding.show(find_out.FINDING)
    finding.show(when_it_fails.FINDING)


def opened() -> AppTest:
    app = AppTest.from_function(sections, default_timeout=60).run()
    assert not app.exception
    return app


def search(app: AppTest) -> AppTest:
    search = when_it_fails.FINDING.search
    (button,) = (each for each in app.button if search and each.label == search.label)
    app = button.click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_each_question_is_answered(monkeypatch: pytest.MonkeyPatch, dossier: object) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    app = opened()
    asked = [str(each.value) for each in app.subheader]
    assert asked == [find_out.FINDING.question, when_it_fails.FINDING.question]
    assert all(chart.proto.alt for chart in app.get("vega_lite_chart"))
    # Nothing is drawn to find out where two options are level in every case.
    level = "are level whatever is learnt" in page_text(app)
    assert len(tables(app)) == (0 if level else 2)
    assert len(csvs(app)) == (0 if level else 1)


def test_the_search_waits_for_its_button() -> None:
    app = opened()
    before = len(csvs(app))
    assert "of the cases" not in page_text(app)
    app = search(app)
    assert "of the cases" in page_text(app)
    assert len(csvs(app)) == before + 1


def test_no_extra_money() -> None:
    app = opened()
    (slider,) = (each for each in app.slider if each.label == "Extra money, USD million a year")
    slider.set_value(0.0).run()
    assert not app.exception
    assert page_text(app).count("With no extra money there is nothing to compare.") == 2
    assert not app.get("vega_lite_chart")


def test_without_ranges_there_is_nothing_to_find_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    files = {name: certain(part) for name, part in changed({}).items()}
    folder = write(files, tmp_path / "water_in_lakeland")  # type: ignore[operator]
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    app = opened()
    assert "No judgement here has a range" in page_text(app)
    search(app)

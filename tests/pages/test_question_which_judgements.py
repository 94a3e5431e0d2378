"""Which judgements move the lead, and what makes it uncertain, as the page writes it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import csvs, page_text, tables, widget
from tests.support import REMOVED, changed, write

BUTTON = "Add what they do together"


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The small dossier without the corner that spends as the advice does."""
    folder = write(changed({"options.wells": REMOVED}), tmp_path / "apart")
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415
        from dashboard.draw import finding  # noqa: PLC0415 - it runs alone
        from policy_model.findings import which_entries, which_judgements  # noqa: PLC0415

        session.open_link()
        controls.show()
        finding.show(which_judgements.FINDING)
        finding.show(which_entries.FINDING)

    app = AppTest.from_function(page, default_timeout=120).run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("apart")
def test_a_tornado_and_the_shares_with_a_table_and_a_file_each() -> None:
    app = opened()
    charts = app.get("vega_lite_chart")
    assert len(charts) == 2
    assert all(chart.proto.alt for chart in charts)
    assert len(tables(app)) == 2
    labels = {each.proto.label for each in csvs(app)}
    assert labels == {"Download every judgement (CSV)", "Download the shares (CSV)"}
    assert "One judgement varies at a time" in page_text(app)


@pytest.mark.usefixtures("apart")
def test_the_total_order_is_found_when_asked() -> None:
    app = opened()
    assert "Hollow mark" not in page_text(app)
    widget(app, "button", BUTTON).click().run()
    assert not app.exception
    assert "Hollow mark" in page_text(app)
    assert any("In all" in rows[0] for rows in tables(app))


def test_two_options_alike_have_no_lead_to_move() -> None:
    app = opened()
    assert "No judgement moves the lead" in page_text(app)
    assert not app.get("vega_lite_chart")

"""Whether the method matters, as the page writes it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.findings.methods import FINDING
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import provenance
from tests.pages.support import (
    TOTAL,
    answer_of_dossier,
    captions,
    caught_files,
    page_text,
    ran,
    tables,
    unseen,
    widget,
)
from tests.support import DOSSIERS


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415 - it runs alone
        from dashboard.draw import finding  # noqa: PLC0415
        from policy_model.findings.methods import FINDING  # noqa: PLC0415

        session.open_link()
        controls.show()
        finding.show(FINDING)

    return ran(AppTest.from_function(page, default_timeout=120).run())


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_it_says_what_the_analysis_finds(monkeypatch: pytest.MonkeyPatch, dossier: Path) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    files = caught_files(monkeypatch)
    answer = answer_of_dossier(dossier)
    told = FINDING.told(answer)
    (ranks,) = told.parts
    (table,) = ranks.tables
    app = opened()
    assert f"**{told.verdict}**" in [each.value for each in app.markdown]
    assert ranks.caption in captions(app).splitlines()
    assert "stays the answer" in ranks.caption
    assert len(app.get("vega_lite_chart")) == 1
    assert unseen(app) == [ranks.alt]
    heads = [each.heading for each in table.on_pages]
    assert tables(app) == [[dict(zip(heads, row, strict=True)) for row in table.read()]]
    rows = [{**row, **provenance(answer.comparison)} for row in told.table.records()]
    assert files == {"Download the ranks (CSV)": csv_bytes(rows)}


def test_without_money_there_is_nothing_to_rank() -> None:
    app = opened()
    ran(widget(app, "slider", TOTAL).set_value(0.0).run())
    assert "nothing to compare" in page_text(app)
    assert not [*app.get("vega_lite_chart"), *app.get("download_button"), *tables(app)]

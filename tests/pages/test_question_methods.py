"""Whether the method matters, as the page writes it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.robustness.methods import compare_methods
from policy_model.export.robustness.methods import methods_rows, methods_summary
from policy_model.export.text import csv_bytes
from policy_model.words.robustness import methods as words
from tests.pages.support import (
    TOTAL,
    answer_of_dossier,
    captions,
    caught_files,
    page_text,
    ran,
    read_cells,
    tables,
    unseen,
    widget,
)
from tests.support import DOSSIERS


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415
        from dashboard.draw.questions import methods  # noqa: PLC0415 - it runs alone

        session.open_link()
        controls.show()
        methods.show()

    return ran(AppTest.from_function(page, default_timeout=120).run())


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_it_says_what_the_analysis_finds(monkeypatch: pytest.MonkeyPatch, dossier: Path) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    files = caught_files(monkeypatch)
    answer = answer_of_dossier(dossier)
    found = compare_methods(answer.comparison)
    app = opened()
    assert f"**{words.verdict(answer, found)}**" in [each.value for each in app.markdown]
    assert words.how_to_read(found) in captions(app).splitlines()
    assert len(app.get("vega_lite_chart")) == 1
    assert unseen(app) == [words.alt(answer, found)]
    assert tables(app) == [read_cells(methods_summary(answer.comparison, found))]
    rows = methods_rows(answer.comparison, found)
    assert files == {"Download the ranks (CSV)": csv_bytes(rows)}


def test_without_money_there_is_nothing_to_rank() -> None:
    app = opened()
    ran(widget(app, "slider", TOTAL).set_value(0.0).run())
    assert "nothing to compare" in page_text(app)
    assert not [*app.get("vega_lite_chart"), *app.get("download_button"), *tables(app)]

"""Budgets & effects as its reader writes on it: sliders, exact values, starts, undo."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import TOTAL, captions, headline, opened, ran, tables, widget

PAGE = "../pages/budgets.py"
WELLS, PUMPS, GRANTS = "Village wells", "Ministry pumps", "Direct grants"


def budgets(app: AppTest) -> list[float]:
    return [widget(app, "slider", name).value for name in (WELLS, PUMPS, GRANTS)]


class TestMemo:
    def test_it_opens_with_the_advice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("POLICY_DOSSIER")
        app = opened(PAGE)
        assert headline(app) == (
            "“The memo's advice” spends USD 3.0 million a year, the common total"
        )
        assert widget(app, "slider", "Regional centres").value == 0.75
        assert widget(app, "selectbox", "Start from").value == "memo_recommendation"
        assert len(app.get("vega_lite_chart")) == 4
        assert "Crisis mission still lacks USD 1.4 million a year" in captions(app)

    def test_a_slider_makes_a_mix(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("POLICY_DOSSIER")
        app = opened(PAGE)
        ran(widget(app, "slider", "Regional centres").set_value(1.2).run())
        assert headline(app) == "Your mix spends USD 3.45 million a year, which is the common total"
        assert widget(app, "slider", TOTAL).value == 3.45
        assert widget(app, "slider", "Brainstorming seminars").value == 0.75
        assert widget(app, "selectbox", "Start from").value is None
        ran(widget(app, "button", "Undo").click().run())
        assert widget(app, "slider", TOTAL).value == 3.0
        assert widget(app, "slider", "Regional centres").value == 0.75

    def test_all_budgets_stay_within_the_largest_total(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("POLICY_DOSSIER")
        app = opened(PAGE)
        ran(widget(app, "slider", "Economic cooperation").set_value(12.0).run())
        assert widget(app, "slider", "Economic cooperation").value == 9.0
        assert widget(app, "slider", TOTAL).value == 12.0

    def test_drivers_that_the_future_sets_are_locked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("POLICY_DOSSIER")
        app = opened(PAGE)
        assert widget(app, "slider", "Human Rights Convention in force").disabled
        assert "Set by the future “As expected in 1997”: 40% in year 1" in captions(app)
        assert not widget(app, "slider", "Armed conflict").disabled


class TestSliders:
    def test_a_slider_moves_total_number_and_shared_slider(self) -> None:
        app = opened(PAGE)
        assert budgets(app) == [2.0, 0.0, 0.0]
        ran(widget(app, "slider", PUMPS).set_value(1.3).run())
        assert budgets(app) == [2.0, 1.3, 0.0]
        assert widget(app, "number_input", f"{PUMPS}, typed").value == 1.3
        assert headline(app).startswith("Your mix spends USD 3.3 million a year")
        assert widget(app, "slider", TOTAL).value == 3.3

    def test_undo_takes_it_back_and_redo_brings_it_again(self) -> None:
        app = opened(PAGE)
        before = headline(app)
        ran(widget(app, "slider", PUMPS).set_value(1.3).run())
        ran(widget(app, "button", "Undo").click().run())
        assert (headline(app), budgets(app)) == (before, [2.0, 0.0, 0.0])
        assert widget(app, "slider", TOTAL).value == 2.0
        ran(widget(app, "button", "Redo").click().run())
        assert budgets(app) == [2.0, 1.3, 0.0]

    def test_a_typed_value_moves_the_slider(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "number_input", f"{GRANTS}, typed").set_value(0.37).run())
        assert budgets(app) == [2.0, 0.0, 0.37]
        assert widget(app, "slider", TOTAL).value == 2.37

    def test_many_moves_in_turn(self) -> None:
        app = opened(PAGE)
        for name, value in ((WELLS, 0.7), (PUMPS, 0.1), (GRANTS, 0.3), (WELLS, 1.1)):
            ran(widget(app, "slider", name).set_value(value).run())
            assert widget(app, "slider", name).value == value
        assert budgets(app) == [1.1, 0.1, 0.3]
        assert widget(app, "slider", TOTAL).value == 1.5

    def test_the_shared_total_scales_the_mix(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", PUMPS).set_value(2.0).run())
        ran(widget(app, "slider", TOTAL).set_value(2.0).run())
        assert budgets(app) == [1.0, 1.0, 0.0]

    def test_nothing_at_all(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", WELLS).set_value(0.0).run())
        assert headline(app).endswith("USD 0.0 million a year, the common total")
        ran(widget(app, "slider", GRANTS).set_value(0.4).run())
        assert budgets(app) == [0.0, 0.0, 0.4]
        assert widget(app, "slider", TOTAL).value == 0.4

    def test_a_mix_survives_a_change_of_page(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", PUMPS).set_value(1.3).run())
        ran(app.switch_page("../pages/overview.py").run())
        assert widget(app, "slider", TOTAL).value == 3.3
        ran(app.switch_page("../pages/budgets.py").run())
        assert budgets(app) == [2.0, 1.3, 0.0]


class TestStartingFrom:
    def test_a_named_option_fills_the_sliders_and_is_named(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "selectbox", "Start from").select("ministry").run())
        assert budgets(app) == [0.0, 2.0, 0.0]
        assert "It is the same as “Through the ministry”." in captions(app)
        ran(widget(app, "slider", WELLS).set_value(0.5).run())
        assert widget(app, "selectbox", "Start from").value is None
        assert "It is like no named option." in captions(app)

    def test_options_that_spend_nothing_are_not_offered(self) -> None:
        assert "No extra money" not in widget(opened(PAGE), "selectbox", "Start from").options

    def test_with_nothing_to_spend_it_brings_the_dossier_s_total(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", TOTAL).set_value(0.0).run())
        ran(widget(app, "selectbox", "Start from").select("grants").run())
        assert budgets(app) == [0.0, 0.0, 2.0]

    def test_the_advice_again_is_no_mix(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "selectbox", "Start from").select("ministry").run())
        ran(widget(app, "selectbox", "Start from").select("villages").run())
        assert headline(app).startswith("“Village wells first” spends USD 2.0 million")


def test_charts_are_described_and_have_a_table() -> None:
    app = opened(PAGE)
    subheaders = [subheader.value for subheader in app.subheader]
    assert len(app.get("vega_lite_chart")) == 4
    assert len(tables(app)) == len(subheaders) == 4


def test_a_driver_changes_what_is_shown() -> None:
    app = opened(PAGE)
    before = [subheader.value for subheader in app.subheader]
    ran(widget(app, "slider", "Good rains").set_value(0.0).run())
    assert [subheader.value for subheader in app.subheader] != before
    ran(widget(app, "selectbox", "What the future brings").select("drought").run())
    assert widget(app, "slider", "Good rains").disabled

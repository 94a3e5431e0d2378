"""Allocate as its reader meets it: the best mix, its limits, its buttons, what is pinned."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import read_dossier
from policy_model.findings.mix import NOTHING
from policy_model.findings.mix import sentences as words
from policy_model.model.inputs import build_inputs
from policy_model.scenario import change
from policy_model.words.limits import CONFLICT
from tests.pages.support import TOTAL, captions, headline, opened, page_text, ran, tables, widget
from tests.support import LAKELAND, ROOT, opened_today

PAGE = "../pages/allocate.py"
MEMO = ROOT / "data" / "russia_council_of_europe_1997"
WELLS, PUMPS = "Village wells", "Ministry pumps"


def found(*changes: tuple[str, Any], folder: Any = LAKELAND) -> Any:
    dossier = read_dossier(folder)
    scenario = opened_today(dossier)
    for path, value in changes:
        scenario = change(scenario, dossier, path, value)
    return allocate(ground_of(build_inputs(dossier, draw_judgements(dossier))), scenario)


def limit(app: AppTest, programme: str, label: str, musd: float) -> None:
    ran(widget(app, "selectbox", "Limit one programme").select(programme).run())
    ran(widget(app, "number_input", label).set_value(musd).run())


class TestMemo:
    def test_it_says_what_the_search_finds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("POLICY_DOSSIER", str(MEMO))
        app, expected = opened(PAGE), found(folder=MEMO)
        assert headline(app) == words.headline(expected)
        said = page_text(app)
        assert words.brings(expected) in said
        assert "The memo's advice brings 87% of that." in said
        assert "Proven: no mix can be better by more than 0.06 points." in said
        assert len(app.get("vega_lite_chart")) == 5

    def test_limits_move_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("POLICY_DOSSIER", str(MEMO))
        app = opened(PAGE)
        ran(widget(app, "slider", "Through bilateral channels, at least").set_value(0.5).run())
        expected = found(("least_shares.bilateral", 0.5), folder=MEMO)
        assert headline(app) == words.headline(expected)
        assert "at least 50% of the money" in captions(app)
        assert "but does not keep to your limits" in page_text(app)

    def test_another_objective_is_best_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("POLICY_DOSSIER", str(MEMO))
        app = opened(PAGE)
        ran(widget(app, "selectbox", "Best at what?").select("low_end").run())
        assert headline(app) == words.headline(found(("objective", "low_end"), folder=MEMO))
        assert "8 of 8 independent searches end there" in captions(app)


class TestLimits:
    def test_a_floor_moves_the_mix_and_undo_takes_it_back(self) -> None:
        app = opened(PAGE)
        before = headline(app)
        limit(app, "ministry_pumps", "At least", 0.5)
        expected = found(("floors_musd.ministry_pumps", 0.5))
        assert headline(app) == words.headline(expected) != before
        assert "0.5 in Ministry pumps" in headline(app)
        ran(widget(app, "button", "Undo").click().run())
        assert headline(app) == before
        assert widget(app, "number_input", "At least").value is None

    def test_limits_that_clash_are_named_and_cleared(self) -> None:
        app = opened(PAGE)
        before = headline(app)
        limit(app, "village_wells", "At least", 1.5)
        limit(app, "ministry_pumps", "Exactly", 1.0)
        assert headline(app) == CONFLICT
        (error,) = app.error
        for said in ("USD 2.0 million a year in all", "USD 1.5 million", "USD 1.0 million"):
            assert said in error.value
        assert widget(app, "button", "Apply this mix").disabled
        assert widget(app, "button", "Pin this mix").disabled
        ran(widget(app, "button", "Clear limits").click().run())
        assert headline(app) == before
        assert not app.error
        assert widget(app, "button", "Clear limits").disabled

    def test_limits_that_clash_without_money_are_still_an_error(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", TOTAL).set_value(0.0).run())
        limit(app, "village_wells", "At least", 1.5)
        assert headline(app) == CONFLICT
        (error,) = app.error
        assert "all else here stands" in error.value

    def test_a_share_back_at_its_end_is_no_limit(self) -> None:
        app = opened(PAGE)
        share = "To the state, at most"
        ran(widget(app, "slider", share).set_value(0.3).run())
        assert not widget(app, "button", "Clear limits").disabled
        ran(widget(app, "slider", share).set_value(1.0).run())
        assert widget(app, "button", "Clear limits").disabled

    def test_without_money_the_page_stays_usable(self) -> None:
        app = opened(PAGE)
        ran(widget(app, "slider", TOTAL).set_value(0.0).run())
        assert headline(app) == NOTHING
        assert widget(app, "button", "Apply this mix").disabled


class TestButtons:
    def test_apply_takes_it_over_and_undo_gives_it_back(self) -> None:
        app = opened(PAGE)
        limit(app, "ministry_pumps", "Exactly", 0.5)
        expected = found(("earmarks_musd.ministry_pumps", 0.5)).offered.budgets
        ran(widget(app, "button", "Apply this mix").click().run())
        assert "Your mix brings 100% of that." in page_text(app)
        ran(app.switch_page("../pages/budgets.py").run())
        shown = [widget(app, "slider", each).value for each in (WELLS, PUMPS)]
        assert shown == pytest.approx(expected[:2])
        ran(widget(app, "button", "Undo").click().run())
        assert widget(app, "slider", PUMPS).value == 0.0

    def test_pins_are_compared_and_at_most_four(self) -> None:
        app = opened(PAGE)
        for musd in (None, 0.2, 0.4, 0.6):
            if musd is not None:
                limit(app, "ministry_pumps", "Exactly", musd)
            ran(widget(app, "button", "Pin this mix").click().run())
        assert widget(app, "button", "Pin this mix").disabled
        (table,) = (each for each in tables(app) if "What" in each[0])
        assert len(table[0]) == 5
        row = next(each for each in table if each["What"] == PUMPS)
        assert list(row.values())[1:] == ["0", "0.2", "0.4", "0.6"]
        labels = [each.proto.label for each in app.get("download_button")]
        assert "Download the pinned mixes (CSV)" in labels
        ran(widget(app, "button", "Unpin all").click().run())
        assert not [each for each in tables(app) if "What" in each[0]]

    def test_the_same_mix_is_pinned_once(self) -> None:
        app = opened(PAGE)
        for _ in range(2):
            ran(widget(app, "button", "Pin this mix").click().run())
        (table,) = (each for each in tables(app) if "What" in each[0])
        assert len(table[0]) == 2


def test_playing_safe_is_searched_when_asked() -> None:
    app = opened(PAGE)
    ran(widget(app, "button", "Find the mixes that play safe").click().run())
    assert "Playing safe costs" in page_text(app)
    (table,) = (each for each in tables(app) if "Most to regret" in each[0])
    assert len(table) == 4


def test_what_it_takes_to_catch_up() -> None:
    app = opened(PAGE)
    ran(widget(app, "selectbox", "How much more would this need").select("ministry").run())
    assert "No amount" in page_text(app) or "more:" in page_text(app)
    ran(widget(app, "selectbox", "to be worth as much as").select("ministry").run())
    assert "Choose two options." in page_text(app)

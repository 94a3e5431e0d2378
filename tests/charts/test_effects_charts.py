"""Charts of Budgets & effects: who gains, how far budgets reach."""

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.effects import Effect, effects_of, option_shown
from policy_model.analysis.response import Response, responses
from policy_model.charts.actors import actor_rows, actors_before_after
from policy_model.charts.corner_marks import bar_colour, by_corner, colours
from policy_model.charts.look import DESK, LOOKS, Mode
from policy_model.charts.response import COLUMNS, response_curves
from policy_model.dossier import Dossier
from policy_model.export.effects import (
    effect_summary,
    response_summary,
    year_summary,
)
from policy_model.words import signed
from tests.charts.support import drawn_text, marks, rows_of
from tests.support import compared, lakeland

DOSSIER = lakeland()
MODES: list[Mode] = ["light", "dark"]
MIX = (("ministry_pumps", 0.5), ("village_wells", 1.5))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(DOSSIER, mix_musd=MIX)


@pytest.fixture(scope="module")
def effects(comparison: Comparison) -> tuple[Effect, ...]:
    return effects_of(comparison, option_shown(comparison))


@pytest.fixture(scope="module")
def reaches(comparison: Comparison) -> tuple[Response, ...]:
    return responses(comparison, option_shown(comparison))


class TestActors:
    def test_rows_say_levels_and_words(self, effects: tuple[Effect, ...]) -> None:
        rows = actor_rows(effects)
        assert [row["row"] for row in rows] == ["Villages", "Ministry"]
        assert [row["gain_words"] for row in rows] == [signed(each.gain) for each in effects]
        for row, each in zip(rows, effects, strict=True):
            figures = [row[field] for field in ("before", "after", "p05", "p95", "gain")]
            assert figures == [each.before, each.after, each.p05, each.p95, each.gain]
        assert rows[0]["words"].startswith("from ")

    @pytest.mark.parametrize("mode", MODES)
    def test_every_outcome_stands_under_its_group(
        self, effects: tuple[Effect, ...], mode: Mode
    ) -> None:
        spec = actors_before_after(DOSSIER, effects, LOOKS[mode]).to_dict()
        text = drawn_text(spec)
        for said in ("New, non-state", "Villages", "Already strong", "Ministry"):
            assert said in text
        (bar,) = marks(spec, "bar")
        assert bar["encoding"]["y"]["scale"]["domain"] == [
            "New, non-state",
            "Villages",
            "Already strong",
            "Ministry",
        ]
        assert bar["mark"]["color"] == LOOKS[mode].ink

    def test_table(self, effects: tuple[Effect, ...]) -> None:
        first, second = effect_summary(DOSSIER, effects)
        assert first["Gain (90% of cases)"].startswith(signed(effects[0].gain))
        assert first["With this mix"].startswith(f"{effects[0].after:.1f}, ")
        assert second["Who or what"] == "Already strong: Water ministry"

    def test_years(self, comparison: Comparison) -> None:
        shown = option_shown(comparison)
        rows = year_summary(comparison, shown)
        assert [row["Year"] for row in rows] == [2026, 2027, 2028, 2029, 2030]
        assert rows[-1]["With this mix"] == f"{comparison.index[-1, shown].mean():.1f}"


class TestResponse:
    @pytest.mark.parametrize("mode", MODES)
    def test_every_programme_has_a_panel(self, reaches: tuple[Response, ...], mode: Mode) -> None:
        text = drawn_text(response_curves(DOSSIER, reaches, LOOKS[mode]).to_dict())
        for each in reaches:
            assert each.programme.short_name in text
        assert f"{reaches[1].today:.0%} → {reaches[1].chosen:.0%}" in text
        assert f"{reaches[2].today:.0%}" in text

    def test_curves_stay_inside_their_panels(self, reaches: tuple[Response, ...]) -> None:
        spec = response_curves(DOSSIER, reaches).to_dict()
        points = [row for line in marks(spec, "line") for row in rows_of(spec, line)]
        assert all(0 <= row["x"] % 1 <= 0.87 and 0.19 <= row["y"] % 1 <= 0.71 for row in points)

    def test_curves_are_the_analysis_s(self, reaches: tuple[Response, ...]) -> None:
        data = response_curves(DOSSIER, reaches).data
        for each, ground in zip(reaches, data["grounds"], strict=True):
            base, high = ground["base"], ground["top"] - ground["base"]
            for part, least, most in (
                ("today", 0, each.today_musd),
                ("extra", each.today_musd, each.most_musd),
            ):
                own = [row for row in data[part] if row["programme"] == each.programme.id]
                expected = [
                    pytest.approx((money, reached))
                    for money, reached in zip(each.money, each.reached, strict=True)
                    if least <= money <= most
                ]
                assert [(row["money"], (row["y"] - base) / high) for row in own] == expected
                assert {row["colour"] for row in own} <= {bar_colour(DESK, each.programme)}

    def test_every_panel_has_a_place_of_its_own(self, reaches: tuple[Response, ...]) -> None:
        grounds = response_curves(DOSSIER, reaches * 2).data["grounds"]
        places = [(row["left"], round(row["base"])) for row in grounds]
        assert places == [(i % COLUMNS, 1 - i // COLUMNS) for i in range(2 * len(reaches))]

    def test_table(self, reaches: tuple[Response, ...]) -> None:
        assert [row["Runs today"] for row in response_summary(reaches)] == ["0.00", "1.00", "0.00"]


class TestCorners:
    def test_groups_keep_every_programme(self, dossier: Dossier) -> None:
        groups = by_corner(dossier.programmes)
        assert [place for place, _ in groups] == [
            ("bilateral", "state"),
            ("bilateral", "non_state"),
            ("multilateral", "non_state"),
        ]
        assert sum(len(members) for _, members in groups) == len(dossier.programmes)

    def test_mixed_money_has_both_colours(self, dossier: Dossier) -> None:
        look = LOOKS["light"]
        wells = dossier.programmes[0]
        assert colours(look, wells) == (look.corners["multilateral", "non_state"],)
        both = wells.model_copy(update={"target": "mixed"})
        assert colours(look, both) == (
            look.corners["multilateral", "state"],
            look.corners["multilateral", "non_state"],
        )
        assert bar_colour(look, both) == look.quiet

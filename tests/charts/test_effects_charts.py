"""Charts of Budgets & effects: who gains, the next money, how far budgets reach."""

import json

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.effects import Effect, effects_of, option_shown
from policy_model.analysis.next_dollar import Gain, next_dollar
from policy_model.analysis.response import Response, responses
from policy_model.charts.actors import actors_before_after, actors_frame
from policy_model.charts.corner_marks import bar_colour, by_corner, colours
from policy_model.charts.look import LOOKS, Mode
from policy_model.charts.next_dollar import next_dollar_bars, next_dollar_frame
from policy_model.charts.response import response_curves, response_frame
from policy_model.dossier import Dossier
from policy_model.export.effects import (
    effect_summary,
    next_dollar_summary,
    response_summary,
    year_summary,
)
from policy_model.words import signed
from tests.charts.support import drawn_text, marks
from tests.support import compared, drawn, lakeland

MODES: list[Mode] = ["light", "dark"]
MIX = (("ministry_pumps", 0.5), ("village_wells", 1.5))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland(), mix_musd=MIX)


@pytest.fixture(scope="module")
def effects(comparison: Comparison) -> tuple[Effect, ...]:
    return effects_of(comparison, option_shown(comparison))


@pytest.fixture(scope="module")
def gains(comparison: Comparison) -> tuple[Gain, ...]:
    return next_dollar(drawn(comparison.dossier), comparison, option_shown(comparison))


@pytest.fixture(scope="module")
def reaches(comparison: Comparison) -> tuple[Response, ...]:
    return responses(comparison, option_shown(comparison))


class TestActors:
    def test_frame_says_levels_and_words(self, effects: tuple[Effect, ...]) -> None:
        frame = actors_frame(effects)
        assert frame["row"].to_list() == ["Villages", "Ministry"]
        assert frame["group"].to_list() == ["New, non-state", "Already strong"]
        assert frame["gain_words"].to_list() == [signed(each.gain) for each in effects]
        assert frame["words"][0].startswith("from ")

    @pytest.mark.parametrize("mode", MODES)
    def test_every_outcome_stands_under_its_group(
        self, effects: tuple[Effect, ...], mode: Mode
    ) -> None:
        spec = actors_before_after(effects, mode).to_dict()
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
        first, second = effect_summary(effects)
        assert first["Gain (90% of cases)"].startswith(signed(effects[0].gain))
        assert first["With this mix"].startswith(f"{effects[0].after:.1f}, ")
        assert second["Who or what"] == "Already strong: Water ministry"

    def test_years(self, comparison: Comparison) -> None:
        shown = option_shown(comparison)
        rows = year_summary(comparison, shown)
        assert [row["Year"] for row in rows] == [2026, 2027, 2028, 2029, 2030]
        assert rows[-1]["With this mix"] == f"{comparison.index[-1, shown].mean():.1f}"


class TestNextDollar:
    def test_bars_are_sorted_and_coloured_by_corner(self, gains: tuple[Gain, ...]) -> None:
        spec = next_dollar_bars(gains, "village voice").to_dict()
        (bar,) = marks(spec, "bar")
        rows = spec["datasets"][(bar.get("data") or spec["data"])["name"]]
        assert [row["value"] for row in rows] == sorted((g.value for g in gains), reverse=True)
        look = LOOKS["light"]
        assert [row["colour"] for row in rows] == [bar_colour(look, g.programme) for g in gains]

    @pytest.mark.parametrize("mode", MODES)
    def test_figures_are_said(self, gains: tuple[Gain, ...], mode: Mode) -> None:
        text = drawn_text(next_dollar_bars(gains, "village voice", mode).to_dict())
        frame = next_dollar_frame(gains)
        for said in ("village voice", *frame["row"], *frame["value_words"], *frame["index_words"]):
            assert said in text

    def test_table(self, gains: tuple[Gain, ...]) -> None:
        rows = next_dollar_summary(gains, "village voice")
        assert [row["Programme"] for row in rows] == [gain.programme.name for gain in gains]
        assert "Village voice, points" in rows[0]


class TestResponse:
    @pytest.mark.parametrize("mode", MODES)
    def test_every_programme_has_a_panel(self, reaches: tuple[Response, ...], mode: Mode) -> None:
        text = drawn_text(response_curves(reaches, mode).to_dict())
        for each in reaches:
            assert each.programme.short_name in text
        assert f"{reaches[1].today:.0%} → {reaches[1].chosen:.0%}" in text
        assert f"{reaches[2].today:.0%}" in text

    def test_curves_stay_inside_their_panels(self, reaches: tuple[Response, ...]) -> None:
        spec = response_curves(reaches).to_dict()
        points = [
            row for line in marks(spec, "line") for row in spec["datasets"][line["data"]["name"]]
        ]
        assert all(0 <= row["x"] % 1 <= 0.87 and 0.19 <= row["y"] % 1 <= 0.71 for row in points)

    def test_frame_and_table(self, reaches: tuple[Response, ...]) -> None:
        frame = response_frame(reaches)
        assert set(frame["programme"]) == {each.programme.short_name for each in reaches}
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


def test_charts_are_plain_data(
    effects: tuple[Effect, ...], gains: tuple[Gain, ...], reaches: tuple[Response, ...]
) -> None:
    for chart in (
        actors_before_after(effects),
        next_dollar_bars(gains, "village voice"),
        response_curves(reaches),
    ):
        assert "NaN" not in json.dumps(chart.to_dict())

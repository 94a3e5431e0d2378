"""Who is empowered how far: its chart and its table."""

import pytest

from policy_model.analysis.effects import Effect, effects_of, option_shown
from policy_model.findings.effects.chart import actor_rows, actors_before_after
from policy_model.findings.effects.tables import every_effect
from policy_model.findings.kit.look import LOOKS, Mode
from policy_model.words import signed
from tests.findings.kit.support import drawn_text, marks
from tests.support import compared, lakeland

DOSSIER = lakeland()
MODES: list[Mode] = ["light", "dark"]


@pytest.fixture(scope="module")
def effects() -> tuple[Effect, ...]:
    comparison = compared(DOSSIER, mix_musd=(("ministry_pumps", 0.5), ("village_wells", 1.5)))
    return effects_of(comparison, option_shown(comparison))


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
        (bar,) = marks(spec, "rect")
        lines = [row["name"] for row in spec["datasets"]["lines"]]
        assert lines == ["New, non-state", "Villages", "Already strong", "Ministry"]
        stand = [lines[int(row["middle"])] for row in spec["datasets"][bar["data"]["name"]]]
        assert stand == ["Villages", "Ministry"]
        assert bar["mark"]["color"] == LOOKS[mode].ink

    def test_table(self, effects: tuple[Effect, ...]) -> None:
        table = every_effect(DOSSIER, effects)
        heads = [each.heading for each in table.on_pages]
        first, second = (dict(zip(heads, row, strict=True)) for row in table.read())
        assert first["Gain (90% of cases)"].startswith(signed(effects[0].gain))
        assert first["With this mix"].startswith(f"{effects[0].after:.1f}, ")
        assert second["Who or what"] == "Already strong: Water ministry"

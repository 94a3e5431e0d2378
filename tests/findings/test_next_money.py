"""The next money: its bars, their figures, and the table of the same."""

import pytest

from policy_model.analysis.answer import find_answer
from policy_model.analysis.effects import option_shown
from policy_model.analysis.next_dollar import Gain, next_dollar
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.look import DESK, LOOKS, Mode
from policy_model.findings.next_money.chart import gain_rows, next_dollar_bars
from policy_model.findings.next_money.sentences import notes
from policy_model.findings.next_money.tables import gained
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, marks, rows_of, shapes
from tests.support import compared, drawn, lakeland

DOSSIER = lakeland()
MODES: list[Mode] = ["light", "dark"]


@pytest.fixture(scope="module")
def gains() -> tuple[Gain, ...]:
    comparison = compared(DOSSIER, mix_musd=(("ministry_pumps", 0.5), ("village_wells", 1.5)))
    return next_dollar(drawn(DOSSIER), comparison, option_shown(comparison))


def test_bars_are_sorted_and_coloured_by_corner(gains: tuple[Gain, ...]) -> None:
    spec = next_dollar_bars(DOSSIER, gains).to_dict()
    (bar,) = marks(spec, "rect")
    rows = rows_of(spec, bar)
    assert [row["value"] for row in rows] == sorted((g.value for g in gains), reverse=True)
    assert [row["colour"] for row in rows] == [bar_colour(DESK, g.programme) for g in gains]
    assert [row["middle"] for row in rows] == [place + 0.5 for place in range(len(rows))]
    for row, drawn_bar in zip(rows, shapes(spec, "rect mark"), strict=True):
        assert f'fill="{row["colour"]}"' in drawn_bar


@pytest.mark.parametrize("mode", MODES)
def test_figures_are_said(gains: tuple[Gain, ...], mode: Mode) -> None:
    text = drawn_text(next_dollar_bars(DOSSIER, gains, LOOKS[mode]).to_dict())
    assert "village voice" in text
    for row in gain_rows(DOSSIER, gains):
        assert {row["row"], row["value_words"], row["index_words"]} <= set(text)


def test_a_bar_below_the_start_up_cost_is_explained_where_ratings_follow_money() -> None:
    achieved = lakeland({"dossier.format": 2, "dossier.ratings_by": "achievement"})
    short = Gain(DOSSIER.programmes[0], 0.1, 0.0, 0.2, 0.0, short_of_start_musd=0.1)
    by_money, by_achievement = (
        notes(find_answer(drawn(each, 2), default_scenario(each)), [short])
        for each in (DOSSIER, achieved)
    )
    said = "step. A bar there shows only how the option would be judged. At their maximum"
    assert said in by_money
    assert "step. At their maximum" in by_achievement


def test_table(gains: tuple[Gain, ...]) -> None:
    table = gained(DOSSIER, gains)
    assert table.values["programme"] == [gain.programme.name for gain in gains]
    assert "Village voice, points" in [each.heading for each in table.on_pages]

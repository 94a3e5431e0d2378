"""Levels year by year, in figures."""

import numpy as np
import pytest

from policy_model.analysis.comparison import compare
from policy_model.analysis.effects import option_shown
from policy_model.dossier import Dossier
from policy_model.findings.years.tables import by_year, every_outcome
from policy_model.scenario import default_scenario
from tests.support import compared, drawn, lakeland


class TestEveryOutcome:
    def test_figures_are_the_comparison_s(self, dossier: Dossier) -> None:
        comparison = compare(drawn(dossier), default_scenario(dossier), every_year=True)
        frame = every_outcome(comparison).frame
        assert frame.columns.to_list() == [
            *("option_id", "option", "year", "outcome_id", "outcome", "group"),
            *("mean", "p05", "p95"),
        ]
        for k, outcome in enumerate(dossier.outcomes):
            for o, option in enumerate(comparison.candidates):
                here = frame[frame["outcome_id"].eq(outcome.id) & frame["option_id"].eq(option.id)]
                levels = 100 * comparison.outlook.levels[:, o, k]
                assert here["year"].to_list() == [2026, 2027, 2028, 2029, 2030]
                assert here["mean"].to_numpy() == pytest.approx(levels.mean(axis=-1), abs=1e-6)
                low, high = np.quantile(levels, (0.05, 0.95), axis=-1)
                assert here["p05"].to_numpy() == pytest.approx(low, abs=1e-6)
                assert here["p95"].to_numpy() == pytest.approx(high, abs=1e-6)
                assert set(here["group"]) == {outcome.group}

    def test_the_index_is_the_mean_of_the_new_non_state_actors(self, dossier: Dossier) -> None:
        comparison = compare(drawn(dossier), default_scenario(dossier), every_year=True)
        frame = every_outcome(comparison).frame.set_index("outcome_id")
        for figure in ("mean", "p05", "p95"):
            assert frame.loc["index", figure].to_list() == pytest.approx(
                frame.loc["village_groups", figure].to_list()
            )


def test_an_option_year_by_year() -> None:
    comparison = compared(lakeland(), mix_musd=(("ministry_pumps", 0.5), ("village_wells", 1.5)))
    shown = option_shown(comparison)
    rows = by_year(comparison, shown).read()
    assert [year for year, *_ in rows] == ["2026", "2027", "2028", "2029", "2030"]
    assert rows[-1][2] == f"{comparison.index[-1, shown].mean():.1f}"

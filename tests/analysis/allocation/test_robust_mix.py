"""Mixes for a doubtful world: each is the best at its own measure."""

import numpy as np
import pytest

from policy_model.analysis.allocation.limits import limits_of, random_mixes
from policy_model.analysis.allocation.objective import ground_of, mean_value
from policy_model.analysis.allocation.robust_mix import BEST_AT, robust_mixes
from policy_model.dossier import read_dossier
from policy_model.scenario import default_scenario
from tests.analysis.allocation.support import asked, five, ground
from tests.support import DOSSIERS, certain, changed, drawn, lakeland, likely, read

CLOSE = 1e-4


@pytest.mark.parametrize("dossier", [five(), read_dossier(DOSSIERS[-1])], ids=["five", "memo"])
def test_each_is_best_at_its_own_measure(dossier):
    on = ground(dossier, 32)
    found = robust_mixes(on, asked(dossier))
    assert tuple(each.best_at for each in found) == BEST_AT
    by = {each.best_at: each for each in found}
    naive = mean_value(likely(dossier), asked(dossier))
    limits = limits_of(dossier, asked(dossier))
    for each in found:
        assert limits.allow(each.budgets)
        assert each.mean <= by["value"].mean + CLOSE
        assert each.low_end <= by["low_end"].low_end + CLOSE
        assert each.regret >= by["regret"].regret - CLOSE
        assert each.regret >= -CLOSE
        assert naive.worth(each.budgets) <= naive.worth(by["likely"].budgets) + CLOSE


def test_no_random_mix_has_less_regret_or_a_better_low_end():
    on, scenario = ground(five(), 32), asked(five())
    by = {each.best_at: each for each in robust_mixes(on, scenario)}
    goal = mean_value(on.inputs, scenario)
    from policy_model.analysis.allocation.goal import LowEnd  # noqa: PLC0415

    low = LowEnd(goal.setting, goal.aim)
    for mix in random_mixes(limits_of(five(), scenario), 100, 5):
        assert low.worth(mix) <= by["low_end"].low_end + CLOSE
        assert goal.worth(mix) <= by["value"].mean + CLOSE


def test_without_doubt_all_are_alike():
    files = certain(changed({"programmes.village_wells.dependence": {}}))
    files["futures"] = {"calm": {"name": "As expected"}}
    dossier = read(files)
    found = robust_mixes(ground_of(drawn(dossier, 16)), default_scenario(dossier))
    for each in found:
        assert each.mean == pytest.approx(found[0].mean, abs=CLOSE)
        assert each.low_end == pytest.approx(each.mean)
        assert each.worst_future == pytest.approx(each.mean)
        assert each.regret == pytest.approx(0, abs=CLOSE)


def test_one_programme_takes_it_all():
    dossier = lakeland(
        {f"programmes.{p}.maximum_musd": 0 for p in ("ministry_pumps", "direct_grants")}
    )
    for each in robust_mixes(ground(dossier), asked(dossier)):
        assert each.budgets == pytest.approx(np.array([2.0, 0.0, 0.0]), abs=1e-6)

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from policy_model.model.criteria import Horizon, breadth, measure_all, words_into_deeds
from policy_model.model.inputs import Array
from policy_model.model.ratings import Weighing, judged
from tests.support import changed, column, lakeland, likely

# Villages rise from 0.3 to 0.5 and the ministry falls from 0.6 to 0.4, at 2 million for the
# wells and 1 for the ministry's pumps, in a context that leaves half of the pumps.
HORIZON = Horizon(
    levels=column(0.5, 0.4),
    baseline=column(0.3, 0.6),
    budgets=column(2, 1, 0),
    weighing=Weighing(column(2, 1, 0), None, left=column(1, 0.5, 1)),
    drivers=np.array([0.25]),
)


def test_words_into_deeds_by_hand() -> None:
    # 0.5 x sqrt(0.4 x 0.1) = 0.1, and half of it in a half-open context.
    w, a, b = (np.array([x]) for x in (0.5, 0.4, 0.1))
    assert words_into_deeds(w, a, b, np.ones(1)) == pytest.approx(0.1)
    assert words_into_deeds(w, a, b, np.array([0.5])) == pytest.approx(0.05)


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_commitment_and_both_pressures_are_needed(missing: int) -> None:
    parts = [np.ones(1)] * 3
    parts[missing] = np.zeros(1)
    assert words_into_deeds(*parts, openness=np.ones(1)) == 0


def test_breadth_counts_each_actor_at_most_once_and_no_loss() -> None:
    # 0.1, 0.05, -0.1 and 0.3 where 0.1 is noticeable: 1 + 0.5 + 0 + 1.
    gains = column(0.1, 0.05, -0.1, 0.3)
    assert breadth(gains, np.array([0.1])) == pytest.approx(2.5)


def test_judged_by_hand() -> None:
    # (2 x 0.5 + 1 x 1.0 + 1 x 0.35)/(2 + 2) = 2.35/4.
    found = judged(np.array([0.5]), np.array([2.0]), column(1, 1), column(1.0, 0.35))
    assert found == pytest.approx(0.5875)


def measured(measure: dict[str, Any], **changes: Any) -> float:
    """The criterion `voice` of the small dossier, measured otherwise."""
    voice = changed({})["criteria"]["voice"]
    inputs = likely(lakeland({"criteria.voice": {**voice, "measure": measure}, **changes}))
    found: Array = measure_all(inputs, HORIZON)
    assert found.shape == (2, 1)
    assert found[1, 0] == 3
    return float(found[0, 0])


def test_mean_level() -> None:
    both = {"kind": "mean_level", "outcomes": ["village_groups", "water_ministry"]}
    assert measured(both) == pytest.approx(0.45)


@pytest.mark.parametrize(
    ("outcomes", "gain"),
    [
        (["village_groups"], 0.2),
        (["water_ministry"], -0.2),
        (["village_groups", "water_ministry"], 0),
    ],
)
def test_mean_gain_is_over_the_status_quo(outcomes: list[str], gain: float) -> None:
    found = measured({"kind": "mean_gain", "outcomes": outcomes})
    assert found == pytest.approx(gain, abs=1e-12)


@pytest.mark.parametrize(
    ("group", "actors"),
    [("new_non_state", 1.8), ("reform_state", 1.8), ("incumbent", 0.8), ("institution", 0.8)],
)
def test_breadth_is_of_actors_that_are_not_incumbents(group: str, actors: float) -> None:
    # Villages gain 0.2 of the noticeable 0.25; the ministry, from 0.1 to 0.4, more than it.
    voice = {"kind": "breadth", "noticeable_gain": 0.25}
    inputs = likely(
        lakeland({"outcomes.water_ministry.group": group, "criteria.voice.measure": voice})
    )
    horizon = replace(HORIZON, baseline=column(0.3, 0.1))
    assert measure_all(inputs, horizon)[0, 0] == pytest.approx(actors)


@pytest.mark.parametrize(
    ("sense", "open_by"), [("helps", 1 - 0.4 * 0.75), ("hinders", 1 - 0.4 * 0.25)]
)
def test_deeds_depend_on_the_drivers_of_the_last_year(sense: str, open_by: float) -> None:
    measure = {
        "kind": "words_into_deeds",
        "commitments": "village_groups",
        "pressure_from_above": "water_ministry",
        "pressure_from_below": ["village_groups", "water_ministry"],
        "dependence": {"good_rains": 0.4},
    }
    found = measured(measure, **{"drivers.good_rains.sense": sense})
    assert found == pytest.approx(0.5 * np.sqrt(0.4 * 0.45) * open_by)


def test_a_judged_criterion_follows_money_and_context() -> None:
    # Wells 2 million at 0.9; pumps 1 at 0.1, half lost: 0.5 - 0.5 x 0.4 = 0.3; 3 for inertia.
    ratings = {"village_wells": 0.9, "ministry_pumps": 0.1, "direct_grants": 0}
    found = measured(
        {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 3},
        **{f"programmes.{name}.ratings": {"voice": rating} for name, rating in ratings.items()},
    )
    assert found == pytest.approx((3 * 0.5 + 2 * 0.9 + 1 * 0.3) / 6)

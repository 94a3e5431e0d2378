"""Values of judged numbers at which another option leads."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.robustness import judgement_flips as module
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flip, judgement_flips
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.scenario import default_scenario
from tests.analysis.robustness.rated import rated_dossier
from tests.support import DOSSIERS, certain, changed, comparison_of, drawn, lakeland, likely, read

RATING = "programmes.village_wells.ratings.standing"


def asked(dossier: Dossier, draws: int = 64) -> tuple[Inputs, Comparison]:
    inputs = drawn(dossier, draws)
    return inputs, compare(inputs, default_scenario(dossier))


def values_at(inputs: Inputs, comparison: Comparison, judgement: str, at: float) -> Array:
    """Mean values with a judgement fixed: the whole model once more."""
    fixed = build_inputs(inputs.dossier, {**inputs.values, judgement: np.array([at])})
    return compare(fixed, comparison.scenario).mean_value


def assert_true_on_a_dense_grid(
    inputs: Inputs, comparison: Comparison, found: Flips, points: int = 21
) -> None:
    leader = comparison.contenders[0]

    def overtaken(at: float) -> bool:
        values = values_at(inputs, comparison, found.id, at)
        return bool(values.max() > values[leader] + 1e-9)

    ends = (
        found.below.at if found.below else found.low,
        found.above.at if found.above else found.high,
    )
    for flip, away in ((found.below, -1), (found.above, 1)):
        if flip:
            assert overtaken(flip.at)
            assert not overtaken(flip.at - away * found.precision)
            values = values_at(inputs, comparison, found.id, flip.at)
            assert values[flip.leader] == values.max()
    inside = np.linspace(ends[0] + found.precision, ends[1] - found.precision, points)
    assert not any(overtaken(float(at)) for at in inside)


def test_closed_form() -> None:
    # Only the ratings count, so the advice leads as long as wells are rated above grants.
    changes = {RATING.replace(".", "__"): {"low": 0.7, "mode": 0.9, "high": 0.95}}
    inputs, comparison = asked(rated_dossier(**changes))
    (found,) = [each for each in judgement_flips(inputs, comparison) if each.nearest]
    assert found.id == RATING
    assert found.below
    assert 0 <= 0.8 - found.below.at <= found.precision == pytest.approx(0.25 / 1000)
    assert found.now == pytest.approx((0.7 + 4 * 0.9 + 0.95) / 6)
    assert found.above is None


def test_every_uncertain_number_that_an_equation_uses_is_there() -> None:
    dossier = lakeland()
    found = [each.id for each in judgement_flips(*asked(dossier))]
    uncertain = [each.id for each in judgements(dossier) if not each.quantity.certain]
    assert found == [each for each in uncertain if not each.startswith("scales.")]


def test_one_alone_is_as_among_all() -> None:
    dossier = lakeland()
    inputs, comparison = asked(dossier, 16)
    all_found = {each.id: each for each in judgement_flips(inputs, comparison)}
    alone = [judgement_flip(inputs, comparison, each) for each in judgements(dossier)]
    assert alone == [all_found.get(each.id) for each in judgements(dossier)]
    assert None in alone


# At 12 % for voice the lead over no extra money is small, and many a judgement undoes it.
CLOSE = {"perspectives.villagers.weights": {"voice": 60, "cost": 40}}


HALF = {
    "options.wells": {
        "name": "Half",
        "short_name": "Half",
        "role": "other",
        "evidence": "guess",
        "shares": {"direct_grants": 1, "village_wells": 2},
    }
}


@pytest.mark.parametrize("changes", [{}, CLOSE, HALF], ids=["plain", "close", "half"])
def test_found_or_not_as_on_a_dense_grid(changes: dict[str, Any]) -> None:
    inputs, comparison = asked(lakeland(changes))
    for each in judgement_flips(inputs, comparison):
        assert_true_on_a_dense_grid(inputs, comparison, each)


def test_screening_misses_nothing_that_all_draws_find(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, comparison = asked(lakeland(CLOSE), 1024)
    screened = judgement_flips(inputs, comparison)
    monkeypatch.setattr(module, "_NEAR", 1.0)
    assert screened == judgement_flips(inputs, comparison)
    assert any(each.nearest for each in screened)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_a_programmes_judgements_move_only_options_that_fund_it(folder: Path) -> None:
    inputs, comparison = asked(read_dossier(folder), 4)
    for each in judgements(inputs.dossier):
        if each.id.startswith("programmes.") and not each.quantity.certain:
            moved = values_at(inputs, comparison, each.id, each.quantity.high)
            others = [
                o for o in comparison.contenders if o not in module._moved(comparison, each.id)
            ]
            np.testing.assert_array_equal(moved[others], comparison.mean_value[others])


def test_work_can_be_followed_and_cancelled() -> None:
    heard: list[float] = []
    judgement_flips(*asked(lakeland(CLOSE)), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1

    def cancel(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        judgement_flips(*asked(lakeland(CLOSE)), cancel)


def test_degenerate_cases_are_clear() -> None:
    sure = read(certain(changed({})))
    assert judgement_flips(*asked(sure)) == (), "no judgement has a range"
    alone = comparison_of([[[0.5, 0.5], [0.5, 0.5]]], [0.5, 0.5])
    assert not any(each.nearest for each in judgement_flips(likely(lakeland()), alone))
    only_cost = {"perspectives.villagers.weights.voice": 0}
    assert not any(each.nearest for each in judgement_flips(*asked(lakeland(only_cost))))

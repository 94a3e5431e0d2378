import numpy as np
import pytest

from policy_model.dossier import Dossier, judgements
from policy_model.model.inputs import Inputs, build_inputs, positions
from tests.support import lakeland, likely


def test_each_number_stands_where_its_entry_does() -> None:
    inputs = likely(lakeland({"outcomes.water_ministry.legitimated_by": {"village_groups": 0.1}}))
    assert inputs.running[:, 0].tolist() == [0, 1, 0]
    assert inputs.start_up[:, 0].tolist() == [0.2, 0.5, 0.1]
    assert inputs.half_potential[:, 0].tolist() == [1, 2, 1]
    assert inputs.start[:, 0].tolist() == [0.2, 0.6]
    assert inputs.decay[:, 0].tolist() == [0.1, 0.1]
    links = {
        name: [(i, j, number.item()) for i, j, number in getattr(inputs, name)]
        for name in ("strengthens", "erodes", "programme_dependence", "outcome_dependence")
    }
    assert links == {
        "strengthens": [(0, 0, 0.2), (1, 1, 0.2), (2, 0, 0.05)],
        "erodes": [(1, 0, 0.05)],
        "programme_dependence": [(0, 0, 0.3)],
        "outcome_dependence": [(1, 0, 0.2)],
    }
    ((outcome, source, rate),) = inputs.legitimation
    assert (outcome, source, rate.item()) == (1, 0, 0.1)


def test_drivers_keep_their_sense_and_reference() -> None:
    inputs = likely(lakeland({"drivers.good_rains.sense": "hinders"}))
    assert inputs.hinders.tolist() == [True]
    assert inputs.reference.tolist() == [0.5]


def test_certain_numbers_are_the_same_in_every_draw(inputs: Inputs) -> None:
    assert inputs.start.shape == (2, 64)
    assert np.unique(inputs.start[1]).tolist() == [0.6]


def test_certain_and_drawn_numbers_go_together(dossier: Dossier) -> None:
    values = {each.id: np.array([each.quantity.mode]) for each in judgements(dossier)}
    values["outcomes.village_groups.start_level"] = np.array([0.1, 0.2, 0.3])
    inputs = build_inputs(dossier, values)
    assert inputs.start == pytest.approx(np.array([[0.1, 0.2, 0.3], [0.6, 0.6, 0.6]]))
    assert inputs.running.shape == (3, 3)


def test_positions(dossier: Dossier) -> None:
    assert positions(dossier.outcomes) == {"village_groups": 0, "water_ministry": 1}

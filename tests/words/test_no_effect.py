"""A changed number that changes nothing says why; one that can move something names it."""

import pytest

from policy_model.analysis.dependence import Reach, reach_of, sample
from policy_model.scenario import Override, overridden
from policy_model.words.evidence import reach
from policy_model.words.overrides import effect
from tests.support import lakeland
from tests.words.support import asked

DOSSIER = lakeland()


@pytest.mark.parametrize(
    ("number", "value", "said"),
    [
        (
            "perspectives.treasury.weights.cost",
            80.0,
            "No effect here: nothing that is computed in this scenario uses it",
        ),
        (
            "programmes.direct_grants.maximum_musd",
            4.0,
            "No effect here: what it would move does not come into play in this scenario",
        ),
    ],
)
def test_a_number_without_effect_says_which_way(number: str, value: float, said: str) -> None:
    own = Override(number, value, value, value, "why not", "AB")
    changed = overridden(DOSSIER, (own,))
    assert effect(asked(changed), asked(DOSSIER), own) == said


def test_what_a_number_can_move_is_named() -> None:
    answer = asked(DOSSIER)
    found = reach_of(answer.once(sample), "programmes.village_wells.start_up_musd")
    assert reach(DOSSIER, found) == (
        "It can move the options Village wells first, Shared fund to villages; "
        "the outcome Villages; the criterion Village voice."
    )
    assert reach(DOSSIER, Reach()) == "Nothing that is computed in this scenario uses it."
    assert reach(DOSSIER, Reach(ranges=True)) == (
        "It says how far apart people's weights are drawn."
    )

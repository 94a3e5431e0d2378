"""The lead of the first option over the second, and the judgements that it may hang on."""

from collections.abc import Callable, Iterable

import numpy as np

from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.dossier.judgements import entry_of
from policy_model.model.inputs import Array, Inputs, Values, build_inputs
from policy_model.model.outlook import look_ahead
from policy_model.model.value import scores, value

# No equation uses their numbers: a step of a scale is drawn where it is taken, not here.
_UNUSED = ("background", "scales")


def uncertain(values: Values) -> tuple[str, ...]:
    """Judgements that an equation uses and whose draws differ, in file order."""
    return tuple(each for each, drawn in values.items() if in_equations(each) and np.ptp(drawn) > 0)


def in_equations(judgement: str) -> bool:
    """Whether an equation may use a judgement."""
    return judgement.partition(".")[0] not in _UNUSED


def by_entry(judgements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Judgements of each programme, outcome and criterion."""
    found: dict[str, tuple[str, ...]] = {}
    for each in judgements:
        found[entry_of(each)] = (*found.get(entry_of(each), ()), each)
    return found


def first_two(comparison: Comparison) -> tuple[int, ...]:
    """Positions of leader and runner-up, as the verdict has them; just one where one is alone."""
    return comparison.contenders[:2]


def drawn_lead(comparison: Comparison) -> Array:
    """Value of the leader above the runner-up's at the scenario's weights, shape (N,).

    All zero where one option is alone.
    """
    ahead, behind = first_two(comparison)[0], first_two(comparison)[-1]
    return value(comparison.scores[ahead] - comparison.scores[behind], comparison.weights)


def lead_model(inputs: Inputs, comparison: Comparison) -> Callable[[Values], Array]:
    """Return what computes the lead, shape (C,), at any values of the judgements.

    Only the first two options are projected, in the comparison's scenario.
    """
    dossier, scenario = inputs.dossier, comparison.scenario
    options = [comparison.candidates[o] for o in first_two(comparison)]

    def lead(values: Values) -> Array:
        setting = setting_of(build_inputs(dossier, values), scenario)
        scored = scores(look_ahead(setting, options).raw, dossier.criteria)
        return value(scored[0] - scored[-1], comparison.weights)

    return lead

"""What `bench.bare` starts from: the arrays of a dossier and a scenario, laid out flat."""

from typing import Any

import numpy as np

from policy_model.analysis.comparison import Comparison, compare
from policy_model.dossier import Dossier
from policy_model.dossier.value_tree import Criterion
from policy_model.model.context import driver_paths
from policy_model.model.inputs import Inputs, positions
from policy_model.scenario import Scenario

_ARRAYS = (
    "running",
    "start_up",
    "half_potential",
    "start",
    "decay",
    "strengthens",
    "erodes",
    "legitimation",
    "programme_dependence",
    "outcome_dependence",
    "needs",
    "exposure",
    "hinders",
    "reference",
)


def flat(inputs: Inputs, scenario: Scenario) -> dict[str, Any]:
    """Arrays that stay the same while the total moves."""
    dossier, compared = inputs.dossier, compare(inputs, scenario)
    criteria = dossier.criteria
    groups = [outcome.group for outcome in dossier.outcomes]
    curves = [(j, each.curvature) for j, each in enumerate(criteria)]
    return {
        **{name: getattr(inputs, name) for name in _ARRAYS},
        **_paths(compared),
        "criteria": [_measure(inputs, criterion) for criterion in criteria],
        "worst": np.array([each.worst.mode for each in criteria]),
        "best": np.array([each.best.mode for each in criteria]),
        "curvature": [(j, curve.mode) for j, curve in curves if curve and curve.mode],
        "weights": compared.weights,
        "drawn_weights": compared.drawn_weights,
        "empowered": [k for k, group in enumerate(groups) if group == "new_non_state"],
        "status_quo": compared.status_quo,
        "halves": _halves(dossier),
    }


def budgets(compared: Comparison) -> Any:
    """What every option spends, shape (O, P)."""
    return np.stack([option.spending.budgets for option in compared.candidates])


def _paths(compared: Comparison) -> dict[str, Any]:
    """Driver levels by year, (T, D), and those of options that set drivers themselves."""
    dossier, scenario = compared.dossier, compared.scenario
    future = next(each for each in dossier.futures if each.id == scenario.future)
    paths = driver_paths(dossier, future, dict(scenario.drivers), scenario.horizon_years)
    at, own = positions(dossier.drivers), []
    for option in compared.candidates:
        ruled = paths.copy()
        for driver, level in option.drivers:
            ruled[:, at[driver]] = level
        own.append(ruled if option.drivers else None)
    return {"paths": paths, "own_paths": own}


def _measure(inputs: Inputs, criterion: Criterion) -> tuple[str, Any]:
    """Kind of a measure, and the positions and arrays that it takes."""
    dossier, values, measure = inputs.dossier, inputs.values, criterion.measure
    at, here = positions(dossier.outcomes), f"criteria.{criterion.id}.measure"
    match measure.kind:
        case "mean_level" | "mean_gain":
            return measure.kind, [at[name] for name in measure.outcomes]
        case "equally_distributed":
            members = [at[name] for name in measure.outcomes]
            return measure.kind, (members, values[f"{here}.inequality_aversion"])
        case "breadth":
            moved = ("new_non_state", "reform_state")
            members = [k for k, each in enumerate(dossier.outcomes) if each.group in moved]
            return measure.kind, (members, values[f"{here}.noticeable_gain"])
        case "words_into_deeds":
            driver_at = positions(dossier.drivers)
            lost = [
                (driver_at[each.id], values[f"{here}.dependence.{each.id}"])
                for each in measure.dependence
            ]
            below = [at[name] for name in measure.pressure_from_below]
            above = at[measure.pressure_from_above]
            return measure.kind, (at[measure.commitments], above, below, lost)
        case "judged":
            return measure.kind, (
                values[f"{here}.status_quo_rating"],
                values[f"{here}.inertia_musd"],
                _ratings(inputs, criterion.id),
            )
    return measure.kind, None


def _halves(dossier: Dossier) -> list[float] | None:
    """Most likely half potentials, where ratings follow what is achieved."""
    if dossier.header.ratings_by == "money":
        return None
    return [each.half_potential_musd.as_read.mode for each in dossier.programmes]


def _ratings(inputs: Inputs, criterion: str) -> dict[int, Any]:
    return {
        p: inputs.values[f"programmes.{programme.id}.ratings.{criterion}"]
        for p, programme in enumerate(inputs.dossier.programmes)
    }

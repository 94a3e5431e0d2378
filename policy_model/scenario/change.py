"""Read and change one value of a scenario by its path.

Paths: ``total_musd``, ``perspective``, ``future``, ``horizon_years``, and of one criterion,
driver or programme ``weights.<id>``, ``drivers.<id>``, ``mix_musd.<id>``.
"""

from dataclasses import replace
from typing import Any

from policy_model.dossier import Dossier
from policy_model.model.budgets import candidates, mix_budgets
from policy_model.scenario.record import Pairs, Scenario, raw_weights


def value_at(scenario: Scenario, dossier: Dossier, path: str) -> Any:
    """The value at a path; of a mix that is not there yet, that of the recommendation."""
    field, _, key = path.partition(".")
    match field:
        case "weights":
            return (raw_weights(dossier, scenario.perspective) | dict(scenario.weights))[key]
        case "drivers":
            driver = next(each for each in dossier.drivers if each.id == key)
            return dict(scenario.drivers).get(key, driver.reference_level.mode)
        case "mix_musd":
            return mix(scenario, dossier)[key]
        case _:
            return getattr(scenario, field)


def mix(scenario: Scenario, dossier: Dossier) -> dict[str, float]:
    """The user's mix at the common total by programme; the recommendation's before there is one."""
    if any(dict(scenario.mix_musd).values()):
        budgets = mix_budgets(dossier, scenario.total_musd, dict(scenario.mix_musd))
    else:
        named = candidates(dossier, scenario.total_musd)
        budgets = next(o for o in named if o.role == "recommendation").spending.budgets
    return {p.id: float(b) for p, b in zip(dossier.programmes, budgets, strict=True)}


def change(scenario: Scenario, dossier: Dossier, path: str, value: Any) -> Scenario:
    """Return the scenario with another value at a path.

    Another perspective drops changed weights. A programme's budget makes the common total
    the sum of the mix, as far as the largest total allows.
    """
    field, _, key = path.partition(".")
    match field:
        case "weights":
            return replace(scenario, weights=_with(scenario.weights, key, value))
        case "drivers":
            return replace(scenario, drivers=_with(scenario.drivers, key, value))
        case "mix_musd":
            return _with_budget(scenario, dossier, key, value)
        case "perspective":
            return replace(scenario, perspective=value, weights=())
        case _:
            return replace(scenario, **{field: value})


def _with(pairs: Pairs, key: str, value: float) -> Pairs:
    return tuple(sorted((dict(pairs) | {key: value}).items()))


def _with_budget(scenario: Scenario, dossier: Dossier, key: str, value: float) -> Scenario:
    budgets = mix(scenario, dossier)
    others = sum(budget for name, budget in budgets.items() if name != key)
    budgets[key] = min(value, dossier.header.total_musd.maximum.mode - others)
    spent = tuple(sorted((name, budget) for name, budget in budgets.items() if budget > 0))
    return replace(scenario, mix_musd=spent, total_musd=sum(budgets.values()))

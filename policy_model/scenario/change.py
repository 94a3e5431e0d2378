"""Read and change one value of a scenario by its path.

Paths: ``total_musd``, ``perspective``, ``future``, ``horizon_years``, ``objective``; of one
criterion, driver or programme ``weights.<id>``, ``drivers.<id>``, ``mix_musd.<id>``; ``mix_from``,
the named option whose budgets the mix has. Limits of the best mix, None for no limit: of a
programme ``floors_musd.<id>``, ``ceilings_musd.<id>``, ``earmarks_musd.<id>``, of a group
``least_shares.<group>``, ``most_shares.<group>``.

To change only: ``mix_budgets``, what the mix is to spend by programme; ``limits.clear``, whatever
the value; ``overrides.set``, an `Override`, and ``overrides.remove``, the id of its judgement;
``own_perspectives.add``, the name to save the present weights under, and
``own_perspectives.remove``, the id of a perspective added.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from policy_model.dossier import Dossier
from policy_model.scenario.best_mix import LIMITS, limit, with_limit, without_limits
from policy_model.scenario.override import Override, with_override, without_override
from policy_model.scenario.own import add_perspective, remove_perspective
from policy_model.scenario.own_mix import mix, named_like, with_budget, with_budgets, with_mix_of
from policy_model.scenario.record import Pairs, Scenario, raw_weights

_ACTS: Mapping[str, Callable[[Scenario, Dossier, Any], Scenario]] = MappingProxyType(
    {
        "limits.clear": lambda scenario, _dossier, _value: without_limits(scenario),
        "mix_budgets": with_budgets,
        "mix_from": with_mix_of,
        "overrides.remove": lambda scenario, _dossier, value: _without(scenario, value),
        "overrides.set": lambda scenario, _dossier, value: _with_override(scenario, value),
        "own_perspectives.add": add_perspective,
        "own_perspectives.remove": remove_perspective,
    }
)


def value_at(scenario: Scenario, dossier: Dossier, path: str) -> Any:
    """The value at a path; of a mix that is not there yet, that of the recommendation."""
    field, _, key = path.partition(".")
    match field:
        case "weights":
            return (raw_weights(scenario, dossier) | dict(scenario.weights))[key]
        case "drivers":
            driver = next(each for each in dossier.drivers if each.id == key)
            return dict(scenario.drivers).get(key, driver.reference_level.mode)
        case "mix_musd":
            return mix(scenario, dossier)[key]
        case "mix_from":
            return named_like(scenario, dossier)
        case _ if field in LIMITS:
            return limit(scenario, field, key)
        case _:
            return getattr(scenario, field)


def change(scenario: Scenario, dossier: Dossier, path: str, value: Any) -> Scenario:
    """Return the scenario with another value at a path.

    Another perspective drops changed weights. The last weight above 0 is not taken away. Budgets
    of the mix make the common total their sum, as far as the largest total allows. A mix from no
    option is none.
    """
    if path in _ACTS:
        return _ACTS[path](scenario, dossier, value)
    field, _, key = path.partition(".")
    match field:
        case "weights":
            return _with_weight(scenario, dossier, key, value)
        case "drivers":
            return replace(scenario, drivers=_with(scenario.drivers, key, value))
        case "mix_musd":
            return with_budget(scenario, dossier, key, value)
        case "perspective":
            return replace(scenario, perspective=value, weights=())
        case _ if field in LIMITS:
            return with_limit(scenario, field, key, value)
        case _:
            return replace(scenario, **{field: value})


def _with_override(scenario: Scenario, new: Override) -> Scenario:
    return replace(scenario, overrides=with_override(scenario.overrides, new))


def _without(scenario: Scenario, judgement: str) -> Scenario:
    return replace(scenario, overrides=without_override(scenario.overrides, judgement))


def _with(pairs: Pairs, key: str, value: float) -> Pairs:
    return tuple(sorted((dict(pairs) | {key: value}).items()))


def _with_weight(scenario: Scenario, dossier: Dossier, key: str, value: float) -> Scenario:
    weights = _with(scenario.weights, key, value)
    left = raw_weights(scenario, dossier) | dict(weights)
    return replace(scenario, weights=weights) if any(left.values()) else scenario

"""Read and change one value of a scenario by its path.

Paths: ``total_musd``, ``perspective``, ``future``, ``horizon_years``, of one criterion,
driver or programme ``weights.<id>``, ``drivers.<id>``, ``mix_musd.<id>``, and ``mix_from``, the
named option whose budgets the mix has. To change only: ``own_perspectives.add``, the name to save
the present weights under, and ``own_perspectives.remove``, the id of a perspective added.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate, candidates, mix_budgets
from policy_model.scenario.own import add_perspective, remove_perspective
from policy_model.scenario.record import DECIMALS, Pairs, Scenario, raw_weights

_SAME_MUSD = 1e-5


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
            return _named_like(scenario, dossier)
        case _:
            return getattr(scenario, field)


@lru_cache(maxsize=64)
def mix(scenario: Scenario, dossier: Dossier) -> Mapping[str, float]:
    """The user's mix at the common total by programme; the recommendation's before there is one."""
    if any(dict(scenario.mix_musd).values()):
        budgets = mix_budgets(dossier, scenario.total_musd, dict(scenario.mix_musd))
    else:
        named = candidates(dossier, scenario.total_musd)
        budgets = next(o for o in named if o.role == "recommendation").spending.budgets
    return MappingProxyType(
        {p.id: round(float(b), DECIMALS) for p, b in zip(dossier.programmes, budgets, strict=True)}
    )


def change(scenario: Scenario, dossier: Dossier, path: str, value: Any) -> Scenario:
    """Return the scenario with another value at a path.

    Another perspective drops changed weights. The last weight above 0 is not taken away. A
    programme's budget makes the common total the sum of the mix, as far as the largest total
    allows. A mix from no option is none.
    """
    field, _, key = path.partition(".")
    match field:
        case "own_perspectives":
            act = {"add": add_perspective, "remove": remove_perspective}[key]
            return act(scenario, dossier, value)
        case "weights":
            return _with_weight(scenario, dossier, key, value)
        case "drivers":
            return replace(scenario, drivers=_with(scenario.drivers, key, value))
        case "mix_musd":
            return _with_budget(scenario, dossier, key, value)
        case "mix_from":
            return _with_mix_of(scenario, dossier, value)
        case "perspective":
            return replace(scenario, perspective=value, weights=())
        case _:
            return replace(scenario, **{field: value})


def _with(pairs: Pairs, key: str, value: float) -> Pairs:
    return tuple(sorted((dict(pairs) | {key: value}).items()))


def _with_weight(scenario: Scenario, dossier: Dossier, key: str, value: float) -> Scenario:
    weights = _with(scenario.weights, key, value)
    left = raw_weights(scenario, dossier) | dict(weights)
    return replace(scenario, weights=weights) if any(left.values()) else scenario


def _with_budget(scenario: Scenario, dossier: Dossier, key: str, value: float) -> Scenario:
    budgets = dict(mix(scenario, dossier))
    others = sum(budget for name, budget in budgets.items() if name != key)
    room = max(0.0, dossier.header.total_musd.maximum.mode - others)
    budgets[key] = min(value, room)
    total = round(sum(budgets.values()), DECIMALS)
    return replace(scenario, mix_musd=_spent(budgets), total_musd=total)


def _with_mix_of(scenario: Scenario, dossier: Dossier, option: str | None) -> Scenario:
    """Take over a named option's budgets; with a total of 0, at the dossier's own total."""
    total = scenario.total_musd or dossier.header.total_musd.default.mode
    named = {each.id: each for each in candidates(dossier, total)}
    if option is None or named[option].role == "recommendation":
        return replace(scenario, mix_musd=(), total_musd=total if option else scenario.total_musd)
    return replace(scenario, mix_musd=_spent(_budgets(named[option], dossier)), total_musd=total)


def _named_like(scenario: Scenario, dossier: Dossier) -> str | None:
    """The named option that spends what the mix does; the recommendation before there is one."""
    named = candidates(dossier, scenario.total_musd)
    if not any(dict(scenario.mix_musd).values()):
        return next(each.id for each in named if each.role == "recommendation")
    own = mix(scenario, dossier)
    same = (
        each.id
        for each in named
        if any(own.values())
        and not each.drivers
        and all(abs(own[p] - b) < _SAME_MUSD for p, b in _budgets(each, dossier).items())
    )
    return next(same, None)


def _budgets(option: Candidate, dossier: Dossier) -> dict[str, float]:
    spent = zip(dossier.programmes, option.spending.budgets, strict=True)
    return {programme.id: float(budget) for programme, budget in spent}


def _spent(budgets: dict[str, float]) -> Pairs:
    """What of budgets is more than nothing, as a scenario has it."""
    rounded = ((name, round(budget, DECIMALS)) for name, budget in budgets.items())
    return tuple(sorted((name, budget) for name, budget in rounded if budget > 0))

"""What is asked of the best mix: what it must keep to, and what it is to have most of."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from policy_model.dossier import Dossier
from policy_model.scenario.record import Scenario

GROUPS = ("bilateral", "multilateral", "state", "non_state")
LIMITS = ("floors_musd", "ceilings_musd", "earmarks_musd", "least_shares", "most_shares")
NOT_MEANS = ("low_end", "worst_future", "regret")
OF_VALUE = ("value", *NOT_MEANS)
CRITERION = "criterion:"  # in front of a criterion's id: no other objective has a colon


def objectives(dossier: Dossier) -> tuple[str, ...]:
    """What the best mix of a dossier can be asked to have most of, as a scenario says it.

    Not cost alone: the mix with the best cost spends nothing.
    """
    alone = (each.id for each in dossier.criteria if each.measure.kind != "cost")
    return ("value", "index", *NOT_MEANS, *(CRITERION + each for each in alone))


def largest_limits(dossier: Dossier) -> Mapping[str, Mapping[str, float]]:
    """The largest number that each limit can have, by field of a scenario, then by id."""
    musd = {each.id: each.maximum_musd.mode for each in dossier.programmes}
    shares = dict.fromkeys(GROUPS, 1.0)
    return MappingProxyType(
        {field: musd if field.endswith("_musd") else shares for field in LIMITS}
    )


def limit(scenario: Scenario, field: str, key: str) -> float | None:
    """One of the `LIMITS` of a programme or a group; None where there is none."""
    return dict(getattr(scenario, field)).get(key)


def with_limit(scenario: Scenario, field: str, key: str, value: float | None) -> Scenario:
    """Set one of the `LIMITS` of a programme or a group; None takes it away."""
    others = {each: number for each, number in getattr(scenario, field) if each != key}
    kept = others if value is None else others | {key: value}
    limits: dict[str, Any] = {field: tuple(sorted(kept.items()))}
    return replace(scenario, **limits)


def without_limits(scenario: Scenario) -> Scenario:
    """Take every limit away; what the best mix is to have most of stays."""
    none: dict[str, Any] = dict.fromkeys(LIMITS, ())
    return replace(scenario, **none)

"""Small dossiers that are hard to share money out in, and what the tests ask of them."""

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import conflict, limits_of
from policy_model.analysis.allocation.objective import Ground, ground_of
from policy_model.dossier import Dossier
from policy_model.model.inputs import Array
from policy_model.scenario import Scenario, default_scenario
from tests.strategies import CRITERIA, dossier_files
from tests.support import Changes, Files, changed, drawn, read

DRAWS = 8


def ground(dossier: Dossier, draws: int = 16) -> Ground:
    """What allocations of a dossier stand on, of a few draws."""
    return ground_of(drawn(dossier, draws))


def asked(dossier: Dossier, **changes: Any) -> Scenario:
    """The default scenario, changed."""
    return replace(default_scenario(dossier), **changes)


@st.composite
def hard_files(draw: st.DrawFn) -> Files:
    """Files of a small dossier with bent and upside-down scales, and much standing lent."""
    files = draw(dossier_files())
    for criterion in files["criteria"].values():
        criterion["curvature"] = draw(st.sampled_from([0, 0, 1.5, -1.5, 6, -6, 50]))
        if criterion["measure"]["kind"] == "cost":
            continue
        ends = draw(st.tuples(st.floats(-1, 1.5), st.floats(-1, 1.5)).filter(_apart))
        criterion["worst"], criterion["best"] = ends
    outcomes = files["outcomes"]
    lowest = draw(st.sampled_from([None, None, 0.0, 0.95]))
    if lowest is not None:
        outcomes["k0"]["start_level"] = lowest
    for outcome in outcomes.values():
        lent = outcome["legitimated_by"]
        start, decay = _end(outcome["start_level"], "low"), _end(outcome["decay_per_year"], "low")
        base = decay * start / (1 - start)
        for source in lent:
            most = _end(outcomes[source]["start_level"], "high")
            share = draw(st.floats(0, 0.99)) / len(lent)
            lent[source] = share * base / most if most and base else 0.0
            lent[source] = min(lent[source], 2.0)
    return files


def _apart(ends: tuple[float, float]) -> bool:
    return abs(ends[0] - ends[1]) > 0.05


def _end(number: Any, end: str) -> float:
    return float(number[end] if isinstance(number, dict) else number)


@st.composite
def hard_questions(draw: st.DrawFn) -> tuple[Ground, Scenario]:
    """A small dossier, and a scenario of it that some mix meets."""
    dossier = read(draw(hard_files()))
    ids = [each.id for each in dossier.programmes]
    weights = draw(
        st.lists(st.integers(0, 5), min_size=len(CRITERIA), max_size=len(CRITERIA)).filter(any)
    )
    scenario = asked(
        dossier,
        total_musd=draw(st.floats(0, 5)),
        future=draw(st.sampled_from([each.id for each in dossier.futures])),
        horizon_years=draw(st.integers(1, 10)),
        drivers=tuple((each.id, draw(st.floats(0, 1))) for each in dossier.drivers),
        weights=tuple((c.id, float(w)) for c, w in zip(dossier.criteria, weights, strict=True)),
        ceilings_musd=tuple((p, draw(st.floats(0, 5))) for p in ids if draw(st.booleans())),
        earmarks_musd=tuple((p, draw(st.floats(0, 1))) for p in ids[:1] if draw(st.booleans())),
        least_shares=tuple(
            (group, draw(st.floats(0, 1))) for group in ("state",) if draw(st.booleans())
        ),
    )
    if conflict(limits_of(dossier, scenario)):
        scenario = replace(scenario, ceilings_musd=(), earmarks_musd=(), least_shares=())
    return ground(dossier, DRAWS), scenario


def level_aim(goal: Mean, outcome: int) -> Mean:
    """The mean level of one outcome."""
    levels = np.zeros(len(goal.setting.inputs.start))
    levels[outcome] = 1.0
    return replace(goal, aim=replace(goal.aim, of_scores=goal.aim.of_scores * 0, of_levels=levels))


def at(sum_: Any, reach: Array, budgets: Array) -> float:
    """A separable sum at budgets of shape (P,), which reach (P, N)."""
    return float(sum_.constant + np.sum(sum_.by_reach * reach) + sum_.by_money @ budgets)


def five() -> Dossier:
    """The small dossier with two programmes more."""
    return read(five_files())


def five_files(changes: Changes = {}) -> Files:  # noqa: B006 - never written to
    """Its files."""
    return changed({**changes, **_two_more()})


def _two_more() -> Changes:
    return {
        f"programmes.{name}": {
            "name": name.title(),
            "short_name": name.title(),
            "channel": "multilateral",
            "target": "state",
            "evidence": "guess",
            "running_musd": 0,
            "maximum_musd": 2,
            "start_up_musd": start_up,
            "half_potential_musd": half,
            "effects_per_year": {"village_groups": {"strengthens": effect}},
        }
        for name, start_up, half, effect in (
            ("radio", 0.3, 0.6, 0.12),
            ("courts", {"low": 0, "mode": 0.3, "high": 0.6}, 1.0, 0.09),
        )
    }

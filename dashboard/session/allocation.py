"""The seam between the page on the best mix and its analysis: kept results, and its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import streamlit as st

from dashboard import session
from dashboard.session import history
from dashboard.session.store import Kept, Policy, kept
from policy_model.analysis.allocation.aim import empowerment
from policy_model.analysis.allocation.allocate import Allocation, allocate, improved, prove
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import (
    Point,
    by_mean,
    catches_up,
    frontier,
    index_levels,
)
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import Limit, conflict, limits_of
from policy_model.analysis.allocation.objective import Ground, comparable, ground_of, mean_value
from policy_model.analysis.allocation.robust_mix import Standing, robust_mixes
from policy_model.analysis.allocation.search import Agreement
from policy_model.analysis.allocation.why import Binding, Contribution, binding, contributions
from policy_model.analysis.comparison import setting_of
from policy_model.analysis.progress import Hook, unheard
from policy_model.export.allocation_tables import Pinned
from policy_model.scenario import Scenario, change
from policy_model.scenario.override import Overrides
from policy_model.words.allocation import pins as words

MOST_PINS = 4
_PINS = "pinned_mixes"
Pins = tuple[tuple[str, tuple[float, ...]], ...]
Found = Allocation | tuple[Limit, ...]

_best, _proofs, _lines, _reasons, _held = Kept(24), Kept(48), Kept(24), Kept(48), Kept(48)


# What is tabulated of the programmes takes a few megabytes for each dossier.
@kept(4)
def _ground(policy: Policy, overrides: Overrides) -> Ground:
    return ground_of(session.inputs_of(policy, overrides))


def ground() -> Ground:
    """What every search in this dossier stands on."""
    policy, asked = session.key()
    return _ground(policy, asked.overrides)


def best(told: Hook = unheard) -> Found:
    """The best mix for the scenario, or the limits that cannot be met together."""
    return _best_for(session.scenario(), told)


def best_by_mean(told: Hook = unheard) -> Allocation | None:
    """The best mix by what the line over all totals is drawn in; None where limits clash."""
    found = _best_for(by_mean(session.scenario()), told)
    return None if isinstance(found, tuple) else found


def proof(told: Hook = unheard) -> Certificate | Agreement | None:
    """How sure the best mix is; a better one that was met on the way takes its place."""
    found = best(told)
    if isinstance(found, tuple):
        return None
    proved: Certificate | Agreement = _proofs.once(*session.key(), lambda: prove(found, told))
    better = improved(found, proved)
    if better is not found:
        _best.replace(*session.key(), better)
    return proved


def line(told: Hook = unheard) -> Sequence[Point]:
    """The best mix at every total; the user's own doesn't count."""
    policy, asked = session.key()
    asked = replace(by_mean(asked), mix_musd=(), total_musd=0.0)
    points: Sequence[Point] = _lines.once(policy, asked, lambda: frontier(ground(), asked, told))
    return points


def levels(told: Hook = unheard) -> Mapping[str, float]:
    """Empowerment index of the mixes that the line is drawn with; none where limits clash."""
    found = best_by_mean(told)
    return index_levels(found) if found else {}


def contributed(told: Hook = unheard) -> Sequence[Contribution]:
    """What each programme contributes to the best mix."""
    found = best(told)
    if isinstance(found, tuple):
        return ()
    policy, asked = session.key()
    programmes, budgets = session.dossier().programmes, found.offered.budgets
    shares: Sequence[Contribution] = _reasons.once(
        policy,
        (asked, budgets.tobytes()),
        lambda: contributions(found.goal, programmes, budgets, told),
    )
    return shares


def held_back(told: Hook = unheard) -> Sequence[Binding]:
    """Limits that hold the best mix back."""
    found = best(told)
    if isinstance(found, tuple):
        return ()
    policy, asked = session.key()
    key = (asked, found.best.budgets.tobytes())
    limits: Sequence[Binding] = _held.once(policy, key, lambda: binding(found, told))
    return limits


def search_robust(told: Hook) -> Sequence[Standing]:
    """Mixes that do well when things turn out otherwise."""
    return robust_mixes(ground(), session.scenario(), told)


def possible() -> bool:
    """Whether there is money, and a mix that meets the limits."""
    limits = limits_of(session.dossier(), session.scenario())
    return bool(session.scenario().total_musd) and not conflict(limits)


def advised() -> str:
    """Id of the source's advice."""
    return next(each.id for each in session.dossier().options if each.role == "recommendation")


def spending_options() -> Mapping[str, str]:
    """Names of the options that money alone makes, by id."""
    options = comparable(session.dossier(), session.scenario())
    return {each.id: each.name for each in options if each.spending.budgets.any()}


def needed(behind: str, ahead: str) -> float | None:
    """The total at which one option is worth what another is now."""
    return _needed(*session.key(), behind, ahead)


@kept(64)
def _needed(policy: Policy, asked: Scenario, behind: str, ahead: str) -> float | None:
    return catches_up(_ground(policy, asked.overrides), asked, behind, ahead)


def apply() -> None:
    """Make the best mix the user's own."""
    found = best()
    if not isinstance(found, tuple):
        programmes = session.dossier().programmes
        budgets = dict(
            zip((each.id for each in programmes), found.offered.budgets.tolist(), strict=True)
        )
        history.change(change(session.scenario(), session.dossier(), "mix_budgets", budgets))


def clear_limits() -> None:
    """Take every limit away."""
    history.change(change(session.scenario(), session.dossier(), "limits.clear", None))


def has_limits() -> bool:
    """Whether the scenario has limits to clear."""
    cleared = change(session.scenario(), session.dossier(), "limits.clear", None)
    return cleared != session.scenario()


def pin() -> None:
    """Put the best mix aside, for the session."""
    found, kept = best(), _pins()
    if isinstance(found, tuple) or len(kept) >= MOST_PINS:
        return
    budgets = tuple(found.offered.budgets.tolist())
    if all(budgets != each for _, each in kept):
        name = words.name(session.dossier(), session.scenario(), len(kept) + 1)
        st.session_state[_PINS] = (*kept, (name, budgets))


def unpin() -> None:
    """Forget the mixes put aside."""
    st.session_state[_PINS] = ()


def pinned() -> Sequence[Pinned]:
    """The mixes put aside, judged in the scenario of now."""
    kept = _pins()
    return _judged(*session.key(), kept) if kept else ()


def _pins() -> Pins:
    kept: Pins = st.session_state.get(_PINS, ())
    return kept


@kept(24)
def _judged(policy: Policy, asked: Scenario, kept: Pins) -> Sequence[Pinned]:
    inputs = session.inputs_of(policy, asked.overrides)
    value, level = mean_value(inputs, asked), Mean(setting_of(inputs, asked), empowerment(inputs))
    nothing = value.worth(np.zeros(len(inputs.running)))
    return tuple(
        Pinned(label, budgets, 100 * (value.worth(budgets) - nothing), 100 * level.worth(budgets))
        for label, spent in kept
        for budgets in [np.array(spent)]
    )


def _best_for(asked: Scenario, told: Hook) -> Found:
    policy, _ = session.key()
    found: Found = _best.once(
        policy, asked, lambda: allocate(_ground(policy, asked.overrides), asked, told)
    )
    return found

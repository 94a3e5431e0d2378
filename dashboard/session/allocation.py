"""The seam between the page on the best mix and its analysis: kept results, and its buttons."""

from collections.abc import Sequence

import numpy as np
import streamlit as st

from dashboard import session
from dashboard.session import history
from policy_model.analysis.allocation.aim import empowerment
from policy_model.analysis.allocation.allocate import (
    Allocation,
    clash_of,
    latest_mix,
    mix_of,
)
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.objective import mean_value
from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.model.inputs import Inputs
from policy_model.outputs.text.pins import Pinned
from policy_model.scenario import change
from policy_model.words import pins as words

MOST_PINS = 4
_PINS = "pinned_mixes"
Pins = tuple[tuple[str, tuple[float, ...]], ...]


def best() -> Allocation:
    """The best mix for the scenario."""
    return latest_mix(mix_of(session.answer()))


def possible() -> bool:
    """Whether there is money, and a mix that meets the limits."""
    return bool(session.scenario().total_musd) and not clash_of(session.answer())


def apply() -> None:
    """Make the best mix the user's own."""
    if possible():  # a limit can have moved in the same run
        programmes = session.dossier().programmes
        budgets = dict(
            zip((each.id for each in programmes), best().offered.budgets.tolist(), strict=True)
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
    kept = _pins()
    if not possible() or len(kept) >= MOST_PINS:
        return
    budgets = tuple(best().offered.budgets.tolist())
    if all(budgets != each for _, each in kept):
        name = words.name(session.dossier(), session.scenario(), len(kept) + 1)
        st.session_state[_PINS] = (*kept, (name, budgets))


def unpin() -> None:
    """Forget the mixes put aside."""
    st.session_state[_PINS] = ()


def pinned() -> Sequence[Pinned]:
    """The mixes put aside, judged in the scenario of now."""
    kept = _pins()
    return session.answer().once(_judged, kept) if kept else ()


def _pins() -> Pins:
    kept: Pins = st.session_state.get(_PINS, ())
    return kept


def _judged(inputs: Inputs, comparison: Comparison, kept: Pins) -> Sequence[Pinned]:
    asked = comparison.scenario
    value, level = mean_value(inputs, asked), Mean(setting_of(inputs, asked), empowerment(inputs))
    nothing = value.worth(np.zeros(len(inputs.running)))
    return tuple(
        Pinned(label, budgets, 100 * (value.worth(budgets) - nothing), 100 * level.worth(budgets))
        for label, spent in kept
        for budgets in [np.array(spent)]
    )

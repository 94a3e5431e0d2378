"""The seam between the page on the best mix and its analysis: kept results, and its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import streamlit as st

from dashboard import session
from dashboard.session import history
from policy_model.analysis.allocation.aim import empowerment
from policy_model.analysis.allocation.allocate import (
    Allocation,
    best_mix_of,
    clash_of,
    latest_mix,
    mix_of,
)
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import (
    Point,
    by_mean,
    clash_at_most,
    find_catching_up,
    frontier_of,
    index_levels,
)
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import Limit
from policy_model.analysis.allocation.objective import comparable, mean_value
from policy_model.analysis.allocation.robust_mix import Standing, robust_mixes_of
from policy_model.analysis.allocation.search import Agreement
from policy_model.analysis.allocation.why import Binding, Contribution, binding, contributions_of
from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.analysis.progress import Hook, unheard
from policy_model.export.allocation_tables import Pinned
from policy_model.model.inputs import Inputs
from policy_model.scenario import change
from policy_model.words.allocation import pins as words

MOST_PINS = 4
_PINS = "pinned_mixes"
Pins = tuple[tuple[str, tuple[float, ...]], ...]


def clash() -> tuple[Limit, ...]:
    """Limits that cannot be met together."""
    return clash_of(session.answer())


def best(progress: Hook = unheard) -> Allocation:
    """The best mix for the scenario."""
    return _best_for(session.scenario().objective, progress)


def best_by_mean(progress: Hook = unheard) -> Allocation | None:
    """The best mix by what the line over all totals is drawn in; None where limits clash."""
    return None if clash() else _best_for(by_mean(session.scenario()).objective, progress)


def proof(progress: Hook = unheard) -> Certificate | Agreement:
    """How sure the best mix is; a better one that was met on the way takes its place."""
    return best_mix_of(session.answer(), progress).proof


def line(progress: Hook = unheard) -> Sequence[Point]:
    """The best mix at every total; the user's own doesn't count. None where no total will do."""
    asked = replace(by_mean(session.scenario()), mix_musd=(), total_musd=0.0)
    answer = session.answer_of(asked)
    return () if clash_at_most(answer) else frontier_of(answer, progress)


def levels(progress: Hook = unheard) -> Mapping[str, float]:
    """Empowerment index of the mixes that the line is drawn with; none where limits clash."""
    found = best_by_mean(progress)
    return index_levels(found) if found else {}


def contributed(progress: Hook = unheard) -> Sequence[Contribution]:
    """What each programme contributes to the best mix."""
    return () if clash() else best(progress).once(contributions_of, progress)


def held_back(progress: Hook = unheard) -> Sequence[Binding]:
    """Limits that hold the best mix back."""
    return best(progress).once(binding, progress)


def search_robust(progress: Hook) -> Sequence[Standing]:
    """Mixes that do well when things turn out otherwise."""
    return robust_mixes_of(session.answer(), progress)


def possible() -> bool:
    """Whether there is money, and a mix that meets the limits."""
    return bool(session.scenario().total_musd) and not clash()


def advised() -> str:
    """Id of the source's advice."""
    return next(each.id for each in session.dossier().options if each.role == "recommendation")


def spending_options() -> Mapping[str, str]:
    """Names of the options that money alone makes, by id."""
    options = comparable(session.dossier(), session.scenario())
    return {each.id: each.name for each in options if each.spending.budgets.any()}


def needed(behind: str, ahead: str) -> float | None:
    """The total at which one option is worth what another is now."""
    return session.answer().once(find_catching_up, behind, ahead)


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


def _best_for(objective: str, progress: Hook) -> Allocation:
    return latest_mix(mix_of(session.answer(), objective, progress))

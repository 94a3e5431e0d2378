"""The last changes of the scenario, each with the way back to before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape

import streamlit as st

from policy_model.scenario import Scenario
from policy_model.words.briefing import changed as words
from policy_model.words.settings import Difference
from views.shared import actions, history, session

MOST = 10


@dataclass(frozen=True)
class _Change:
    """One change, however many steps of a slider it took."""

    said: str
    steps: int


def show() -> None:
    """Draw the last changes, the newest first."""
    changes = list(_last())
    if not changes:
        st.markdown("Nothing was changed yet.")
    for number, each in enumerate(changes, 1):
        with st.container(key=f"change_{number}", horizontal=True):
            st.html(f'<p class="said">{escape(each.said)}</p>')
            back = partial(history.undo, each.steps)
            actions.button("Back to before", "undo", back, not history.drafting())


def _last() -> Iterator[_Change]:
    """Changes from the newest; what moves the same settings one after the other is one change."""
    newest, scenarios = len(history.past()), [*history.past(), session.scenario()]
    at, end = newest, newest
    for _ in range(MOST):
        if not at:
            return
        moved = _paths(scenarios[at - 1], scenarios[at])
        while at and _paths(scenarios[at - 1], scenarios[at]) == moved:
            at -= 1
        found = _between(session.key()[0], scenarios[at], scenarios[end])
        yield _Change(words.all_changes(found), newest - at)
        end = at


def _paths(before: Scenario, after: Scenario) -> frozenset[str]:
    return frozenset(each.path for each in _between(session.key()[0], before, after))


@lru_cache(maxsize=1024)
def _between(_: str | None, before: Scenario, after: Scenario) -> tuple[Difference, ...]:
    return words.changes(session.dossier_as_read(), before, after)

"""The last changes of the scenario, each with the way back to before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import escape

import streamlit as st

from dashboard import session
from dashboard.controls import actions
from dashboard.session import history
from dashboard.session.store import Policy, kept
from policy_model.scenario import Scenario, value_at
from policy_model.words.briefing import changed as words
from policy_model.words.settings import Difference

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
            actions.button(
                "Back to before", "undo", back, not history.drafting(), key=f"back_{number}"
            )


def _last() -> Iterator[_Change]:
    """Changes from the newest."""
    scenarios = [*history.past(), session.scenario()]
    newest = end = len(scenarios) - 1
    for _ in range(MOST):
        if not end:
            return
        start = end - 1
        while start and _goes_on(scenarios[start - 1], scenarios[start], scenarios[end]):
            start -= 1
        found = _between(session.key()[0], scenarios[start], scenarios[end])
        yield _Change(words.all_changes(found), newest - start)
        end = start


def _goes_on(earlier: Scenario, before: Scenario, after: Scenario) -> bool:
    """Whether a change moves one number further the way that it had been moved before."""
    last, first = (
        _between(session.key()[0], *ends) for ends in ((before, after), (earlier, before))
    )
    paths = {each.path for each in (*last, *first)}
    if len(paths) != 1:
        return False
    (path,) = paths
    values = [value_at(each, session.dossier(), path) for each in (earlier, before, after)]
    if not all(isinstance(value, float) for value in values):
        return False
    return values == sorted(values) or values == sorted(values, reverse=True)


@kept(1024)
def _between(_: Policy, before: Scenario, after: Scenario) -> tuple[Difference, ...]:
    return words.changes(session.dossier_as_read(), before, after)

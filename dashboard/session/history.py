"""The scenario of a browser session, the way back, and a draft that nobody sees yet."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from policy_model.scenario import Scenario, asks_the_same, today

_NOW, _PAST, _UNDONE = "scenario", "past_scenarios", "undone_scenarios"
_DRAFT = "draft_scenario"
_LONGEST = 100


def start(scenario: Scenario) -> None:
    """Begin with a scenario, of today where it has no date, unless the session has one."""
    st.session_state.setdefault(_NOW, dated(scenario))
    st.session_state.setdefault(_PAST, [])
    st.session_state.setdefault(_UNDONE, [])


def started() -> bool:
    """Whether the session has a scenario."""
    return _NOW in st.session_state


def now() -> Scenario:
    """The scenario that every page shows."""
    scenario: Scenario = st.session_state[_NOW]
    return scenario


def edited() -> Scenario:
    """The scenario that controls are at: the draft, or else the one that every page shows."""
    scenario: Scenario = st.session_state.get(_DRAFT, now())
    return scenario


def past() -> Sequence[Scenario]:
    """The scenarios that one can go back to, the oldest first."""
    scenarios: Sequence[Scenario] = st.session_state[_PAST]
    return scenarios


def draft() -> None:
    """Have changes made unseen from now on."""
    st.session_state[_DRAFT] = now()


def drafting() -> bool:
    """Whether changes are made unseen."""
    return _DRAFT in st.session_state


def drop_draft() -> None:
    """Forget what was changed unseen."""
    st.session_state.pop(_DRAFT, None)


def change(scenario: Scenario) -> None:
    """Show another scenario, or put it into the draft, and remember the one before."""
    if drafting():
        st.session_state[_DRAFT] = _of_today(scenario)
    elif not asks_the_same(scenario, now()):
        take(_of_today(scenario))


def take(scenario: Scenario) -> None:
    """Show a scenario as somebody has put it together, with its date, as `change` does."""
    if scenario != now():
        st.session_state[_PAST] = [*st.session_state[_PAST], now()][-_LONGEST:]
        st.session_state[_UNDONE] = []
        st.session_state[_NOW] = scenario


def undo(steps: int = 1) -> None:
    """Go back to the scenario before, or so many steps."""
    for _ in range(steps):
        _move(_PAST, _UNDONE)


def redo() -> None:
    """Take back the last undo."""
    _move(_UNDONE, _PAST)


def can_undo() -> bool:
    """Whether there is a scenario to go back to."""
    return bool(st.session_state[_PAST])


def can_redo() -> bool:
    """Whether there is an undo to take back."""
    return bool(st.session_state[_UNDONE])


def dated(scenario: Scenario) -> Scenario:
    """The scenario, of today where it has no date."""
    return scenario if scenario.date else _of_today(scenario)


def _of_today(scenario: Scenario) -> Scenario:
    return replace(scenario, date=today())


def _move(source: str, target: str) -> None:
    *rest, taken = st.session_state[source]
    st.session_state[target] = [*st.session_state[target], now()]
    st.session_state[source] = rest
    st.session_state[_NOW] = taken

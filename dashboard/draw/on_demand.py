"""Costly work: done when asked for, with progress and a way to stop, and kept by scenario."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import session
from dashboard.session.store import Policy, Upload
from policy_model.analysis.progress import Hook

Result = TypeVar("Result")
STOPPED = "Stopped. Nothing was kept."
_KEPT, _HOME = 64, "on demand"
_found: OrderedDict[Hashable, Any] = OrderedDict()
_lock = Lock()


def on_demand(
    name: str, label: str, work: Callable[[Hook], Result], explanation: str | None = None
) -> Result | None:
    """Return what was found for this scenario; before that, draw the button that finds it.

    Call it in a fragment. Each call of the hook draws, so a move of a control above the page's
    sections ends the work there; the hook itself looks for a press of "Stop".

    Parameters
    ----------
    name : str
        Of the work; unlike that of any other.
    label : str
        On the button.
    work : callable
        Takes the hook that it tells the share done.
    explanation : str, optional
        Behind the button's question mark.
    """
    policy, asked = session.key()
    kept: Result | None = _kept(policy, name, asked)
    if kept is not None:
        return kept
    place = st.empty()
    with place.container():
        if not st.button(label, key=f"start:{name}", icon=":material/search:", help=explanation):
            # A press of "Stop" runs the fragment anew; any other run doesn't find it pressed.
            if st.session_state.get(f"stop:{name}"):
                st.caption(STOPPED)
            return None
    with place.container():
        bar, stop = st.columns([5, 1], vertical_alignment="center")
        drawn = bar.progress(0.0, label)
        stop.button("Stop", key=f"stop:{name}", icon=":material/stop_circle:", type="tertiary")

        def told(done: float) -> None:
            drawn.progress(min(max(done, 0.0), 1.0), f"{label}: {done:.0%}")
            if _stop_waits(name):
                raise _StopPressedError

        try:
            result = work(told)
        except _StopPressedError:
            return None  # the press, which now has its run, finds the button that starts
    _keep(policy, name, asked, result)
    place.empty()
    return result


class _StopPressedError(Exception):
    """Ends the work."""


def _stop_waits(name: str) -> bool:
    """Whether a press of "Stop" waits for its run.

    Streamlit ends a run for a control outside of fragments. One in a fragment has to wait, and
    nothing public tells of it.
    """
    context = get_script_run_ctx()
    waiting = getattr(context and context.script_requests, "_rerun_data", None)
    states = getattr(waiting, "widget_states", None)
    pressed = (each.id for each in (states.widgets if states else ()) if each.trigger_value)
    return any(each.endswith(f"-stop:{name}") for each in pressed)


def _kept(policy: Policy, *asked: Hashable) -> Any:
    with _lock:
        found, key = _home(policy, asked)
        if key in found:
            found.move_to_end(key)
        return found.get(key)


def _keep(policy: Policy, name: str, asked: Hashable, result: Any) -> None:
    with _lock:
        found, key = _home(policy, (name, asked))
        found[key] = result
        while len(found) > _KEPT:
            found.popitem(last=False)


def _home(policy: Policy, asked: Hashable) -> tuple[OrderedDict[Hashable, Any], Hashable]:
    """Where a policy's results are, and under which key: an uploaded one's go with it."""
    if isinstance(policy, Upload):
        return policy.own(_HOME, OrderedDict), asked
    return _found, (policy, asked)

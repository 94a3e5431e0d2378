"""Costly work: done when asked for, with progress and a way to stop, and kept with the answer."""

from collections.abc import Callable

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import session
from policy_model.analysis.progress import Hook

STOPPED = "Stopped. Nothing was kept."


def is_known(name: str) -> bool:
    """Whether work with that name is done for this scenario."""
    return session.answer().kept.known(_work, (name,)) is not None


def run_again() -> None:
    """Draw the fragment that runs anew, or the page where all of it runs."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:
        st.rerun()


def on_demand(
    name: str, label: str, work: Callable[[Hook], object], explanation: str | None = None
) -> bool:
    """Draw the button that starts work which is not done yet, and whether it is done now.

    Call it in a fragment. Each call of the hook draws, so a move of a control above the page's
    sections ends the work there; the hook itself looks for a press of "Stop".

    Parameters
    ----------
    name : str
        Of the work, with what was chosen for it; unlike that of any other.
    label : str
        On the button.
    work : callable
        Takes the hook that it tells the share done. What it finds is not kept here.
    explanation : str, optional
        Behind the button's question mark.
    """
    place = st.empty()
    with place.container():
        if not st.button(label, key=f"start:{name}", icon=":material/search:", help=explanation):
            # A press of "Stop" runs the fragment anew; any other run doesn't find it pressed.
            if st.session_state.get(f"stop:{name}"):
                st.caption(STOPPED)
            return False
    with place.container():
        bar, stop = st.columns([5, 1], vertical_alignment="center")
        drawn = bar.progress(0.0, label)
        stop.button("Stop", key=f"stop:{name}", icon=":material/stop_circle:", type="tertiary")

        def progress(done: float) -> None:
            drawn.progress(min(max(done, 0.0), 1.0), f"{label}: {done:.0%}")
            if _stop_waits(name):
                raise _StopPressedError

        try:
            session.answer().kept.once(_work, (work,), (name,), progress)
        except _StopPressedError:
            return False  # the press, which now has its run, finds the button that starts
    place.empty()
    return True


def _work(work: Callable[[Hook], object], _name: str, progress: Hook) -> bool:
    work(progress)
    return True


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

"""Parts of a page that take longer than the rest, and don't hold it up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep

import streamlit as st

from policy_model.analysis.progress import Hook

__all__ = ["Hook", "later", "with_progress"]

_STEPS_TO_REST, _STEP_SECONDS, _SHORT_SECONDS = 3, 0.04, 1.0


def later(fill: Callable[[Hook], None], name: str = "") -> Callable[[], None]:
    """Have a part of a page filled in beside the rest, once no slider moves.

    Parameters
    ----------
    fill : callable
        Draws the part. It is given what costly work tells its steps to: a write to the page,
        which is where Streamlit ends a run that a newer one replaces. So costly work neither
        starts while somebody moves a slider, nor keeps the next move waiting.
    name : str
        No other part of the page has it; by default it is that of the function.
    """
    key = f"later_{name or _name(fill)}"

    def fill_in() -> None:
        with st.container(key=key):
            place = st.empty()

            def progress(_: float) -> None:
                place.empty()

            for step in range(_STEPS_TO_REST):
                sleep(_STEP_SECONDS)
                progress(step)
            fill(progress)

    fill_in.__qualname__ = key  # by which Streamlit tells fragments apart
    return st.fragment(fill_in, parallel=True)


def _name(fill: Callable[[Hook], None]) -> str:
    return f"{fill.__module__.rpartition('.')[2]}_{fill.__name__}"


@contextmanager
def with_progress(progress: Hook, label: str) -> Iterator[Hook]:
    """Show how far work is that takes more than a second.

    Parameters
    ----------
    progress : callable
        The hook of the part that the work is for.
    label : str
        What is being done.
    """
    place, started = st.empty(), monotonic()

    def shown(done: float) -> None:
        progress(done)
        if monotonic() - started > _SHORT_SECONDS:
            place.progress(min(max(done, 0.0), 1.0), f"{label} …")

    yield shown
    place.empty()

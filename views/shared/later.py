"""Parts of a page that take longer than the rest, and don't hold it up."""

from collections.abc import Callable
from functools import wraps
from time import sleep

import streamlit as st

from policy_model.analysis.progress import Hook

_STEPS_TO_REST, _STEP_SECONDS = 3, 0.04


def later(fill: Callable[[Hook], None]) -> Callable[[], None]:
    """Have a part of a page filled in beside the rest, once no slider moves.

    Parameters
    ----------
    fill : callable
        Draws the part. It is given what costly work tells its steps to: a write to the page,
        which is where Streamlit ends a run that a newer one replaces. So costly work neither
        starts while somebody moves a slider, nor keeps the next move waiting.
    """

    name = f"later_{fill.__module__.rpartition('.')[2]}_{fill.__name__}"

    @st.fragment(parallel=True)
    @wraps(fill)
    def fill_in() -> None:
        with st.container(key=name):
            place = st.empty()

            def told(_: float) -> None:
                place.empty()

            for step in range(_STEPS_TO_REST):
                sleep(_STEP_SECONDS)
                told(step)
            fill(told)

    return fill_in

"""The app as it is, and what it is measured against.

A script of Streamlit imports names anew in each run, from modules that live as long as the
process. So a name put into a module before the first run is what every run finds there.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import replace
from functools import partial
from importlib import import_module
from json import dumps
from typing import Any, NamedTuple

COLLECTED = {"STREAMLIT_RUNNER_POST_SCRIPT_GC": "true"}
MODEL = ("answer_to",)  # what a session asks the model for

_frames: ContextVar[dict[str, Any]] = ContextVar("frames")


class Variant(NamedTuple):
    """Which script runs, in what environment, and what is changed before."""

    script: str
    environment: dict[str, str]
    change: Callable[[], None]


def as_is() -> None:
    """Change nothing."""


def hold_still() -> None:
    """Have the model and findings give what they gave first, for ever."""
    home = import_module("dashboard.session")
    for name in MODEL:
        setattr(home, name, first_for_ever(getattr(home, name)))
    for finding in import_module("policy_model.findings").findings():
        _hold(finding)


def _hold(finding: Any) -> None:
    """Have a finding tell what it told first, and its charts be drawn once."""
    own = finding.tell

    def tell(*asked: Any) -> Any:
        told = own(*asked)
        parts = (
            replace(each, chart=each.chart and first_for_ever(each.chart)) for each in told.parts
        )
        return replace(told, parts=tuple(parts))

    object.__setattr__(finding, "tell", first_for_ever(tell))  # frozen, as nothing else changes it


def first_for_ever(act: Callable[..., Any]) -> Callable[..., Any]:
    """The same result from the second call on, whatever is asked."""
    made: list[Any] = []

    def act_once(*args: Any, **kwargs: Any) -> Any:
        if not made:
            made.append(act(*args, **kwargs))
        return made[0]

    return act_once


def rebuild() -> None:
    """Have every run build its charts anew from data frames, for `st.altair_chart`.

    The parts that make a shape independent of its data give way to what an author writes
    who doesn't care: data frames in the layers, and figures in the scales.
    """
    # Before the modules that build charts: they take these names as they find them.
    chart = import_module("policy_model.findings.kit.chart")
    chart.compiled = lambda build: partial(partial, build)
    chart.of = lambda name: chart.alt.Chart(_frames.get()[name])
    chart.first_of = lambda name, field: dumps(_column(name, field)[0])
    chart.every = lambda name, field: chart.alt.expr(dumps(_column(name, field)))
    import_module("dashboard.draw").chart = _draw


def _column(name: str, field: str) -> list[Any]:
    column: list[Any] = _frames.get()[name][field].tolist()
    return column


def _draw(drawn: Any, said: str = "") -> None:
    """Draw a chart, as `dashboard.draw.chart` does, the plain way."""
    pandas, streamlit = import_module("pandas"), import_module("streamlit")
    _frames.set({name: pandas.DataFrame(rows) for name, rows in drawn.data.items()})
    streamlit.altair_chart(drawn.shape(), theme=None, alt=said or None)


VARIANTS = {
    "ours": Variant("app.py", {}, as_is),
    "static": Variant("app.py", {}, hold_still),
    "rebuilt": Variant("app.py", COLLECTED, rebuild),
    "rebuilt_uncollected": Variant("app.py", {}, rebuild),
    "empty": Variant("bench/empty.py", {}, as_is),
}

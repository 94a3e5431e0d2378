"""The app as it is, and what it is measured against.

A script of Streamlit imports names anew in each run, from modules that live as long as the
process. So a name put into a module before the first run is what every run finds there.
"""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import partial
from importlib import import_module
from json import dumps
from typing import Any, NamedTuple

COLLECTED = {"STREAMLIT_RUNNER_POST_SCRIPT_GC": "true"}
CHARTS = {
    "next_dollar": ("next_dollar_bars",),
}
# What a session asks the model for, and what is made of it.
MODEL = ("answer_to",)
TABLES = {
    "policy_model.findings.corners": ("two_by_two",),
    "policy_model.findings.costs": ("find_dominated", "value_cost"),
    "policy_model.findings.effects": ("effects_of", "every_effect", "actors_before_after"),
    "policy_model.findings.next_money": ("gained", "next_dollar_bars"),
    "policy_model.findings.options": ("options_table",),
    "policy_model.findings.points": ("value_breakdown",),
    "policy_model.findings.reach": ("responses", "every_reach", "response_curves"),
    "policy_model.findings.reasons": ("pairwise_bars",),
    "policy_model.findings.years": ("every_index", "by_year", "empowerment_over_years"),
}

_frames: ContextVar[dict[str, Any]] = ContextVar("frames")


class Variant(NamedTuple):
    """Which script runs, in what environment, and what is changed before."""

    script: str
    environment: dict[str, str]
    change: Callable[[], None]


def as_is() -> None:
    """Change nothing."""


def hold_still() -> None:
    """Have the model, the charts and the tables give what they gave first, for ever."""
    for module, names in CHARTS.items():
        _remember(f"policy_model.charts.{module}", names)
    for module, names in TABLES.items():
        _remember(module, names)
    _remember("dashboard.session", MODEL)


def _remember(module: str, names: Iterable[str]) -> None:
    home = import_module(module)
    for name in names:
        setattr(home, name, first_for_ever(getattr(home, name)))


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
    chart = import_module("policy_model.charts.chart")
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

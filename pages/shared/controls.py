"""The controls that every page shares; the only place that knows their keys."""

from collections import Counter
from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from pages.shared import session
from policy_model.dossier.records import TotalBudget

# Widget to the field of the scenario that it shows.
_FIELDS = {
    "total_slider": "total_musd",
    "total_typed": "total_musd",
    "perspective": "perspective",
    "future": "future",
}


def show() -> None:
    """Draw the shared controls: the common total, whose priorities, which future."""
    total, perspective, future = st.columns([5, 3, 3], gap="medium")
    with total:
        _total(session.dossier().header.total_musd)
    with perspective:
        _choice(
            "perspective",
            "Whose priorities",
            {each.id: each.name for each in session.dossier().perspectives},
            "How much each criterion counts (swing weights), as somebody with a view has it.",
        )
    with future:
        _choice(
            "future",
            "What the future brings",
            {each.id: each.name for each in session.dossier().futures},
            "A path of the context over the years: what holds, what breaks, and when.",
        )


def _bound(widget: str) -> dict[str, Any]:
    """Arguments that tie a widget to its field: it starts at the scenario's value."""
    key = _key(widget)
    st.session_state.setdefault(key, getattr(session.scenario(), _FIELDS[widget]))
    return {"key": key, "on_change": _take, "args": (widget, key)}


def _take(widget: str, key: str) -> None:
    """Put a widget's value into the scenario, and renew the other widgets of its field.

    Renewed, not written to: a browser echoes a written value, and an echo that comes late
    would pass for a move of its user's and undo the moves made since. For the same reason
    the last word of a widget that has been renewed does not count.
    """
    if key != _key(widget):
        return
    field, value = _FIELDS[widget], st.session_state[key]
    if isinstance(value, float):
        value = round(value, 6)
    session.set_scenario(replace(session.scenario(), **{field: value}))
    _renewals().update(other for other in _FIELDS if _FIELDS[other] == field and other != widget)


def _key(widget: str) -> str:
    return f"{widget}_{_renewals()[widget]}"


def _renewals() -> Counter[str]:
    """How often each widget was made anew."""
    return st.session_state.setdefault("renewals", Counter())


def _total(budget: TotalBudget) -> None:
    bounds = {"min_value": 0.0, "max_value": budget.maximum.mode, "step": budget.step.mode}
    slider, typed = st.columns([3, 1])
    slider.slider(
        "Extra money, USD million a year",
        format="%.1f",
        help="The common total that all options are compared at, on top of what runs already. "
        "The mark is what the source speaks of.",
        **bounds,
        **_bound("total_slider"),
    )
    slider.html(_mark(budget))
    typed.number_input("or type it", format="%.1f", **bounds, **_bound("total_typed"))


def _mark(budget: TotalBudget) -> str:
    """A mark under the slider at the source's own figure."""
    left = f"{budget.default.mode / budget.maximum.mode:.1%}"
    words = escape(f"{budget.default.mode:.1f} {budget.default_words}")
    return (
        '<div style="position:relative;height:1.3rem;margin-top:-0.9rem;font-size:0.85rem;'
        'opacity:0.75;white-space:nowrap">'
        f'<span style="position:absolute;left:calc({left} - 0.3em)">▲ {words}</span></div>'
    )


def _choice(widget: str, label: str, names: dict[str, str], explanation: str) -> None:
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        help=explanation,
        **_bound(widget),
    )

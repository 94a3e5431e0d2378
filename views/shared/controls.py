"""The controls that every page shares; the only place that knows their keys."""

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from policy_model import words
from policy_model.dossier.records import TotalBudget
from policy_model.scenario import change, default_scenario, value_at
from views.shared import history, session


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


def actions() -> None:
    """Draw what acts on the scenario as a whole: undo, redo, reset, share."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        _action("Undo", "undo", history.undo, history.can_undo())
        _action("Redo", "redo", history.redo, history.can_redo())
        own = default_scenario(session.dossier())
        _action("Reset", "restart_alt", partial(history.change, own), session.scenario() != own)
        with st.popover("Share", icon=":material/link:", type="tertiary"):
            st.markdown("This link opens the same scenario, with the same numbers, for anyone.")
            st.code(session.link(), language=None, wrap_lines=True)


def notices() -> None:
    """Say what of an opened link was not taken, and what has changed since it was made."""
    opened = session.opened_link()
    if opened and opened.rejected:
        st.warning(words.rejected(opened.rejected), icon=":material/link_off:")
    if opened and opened.then:
        st.info(words.since_then(opened.then, session.dossier()), icon=":material/history:")


def _action(label: str, icon: str, act: Callable[[], None], possible: bool) -> None:
    st.button(
        label,
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=not possible,
        on_click=_act,
        args=(act,),
    )


def _act(act: Callable[[], None]) -> None:
    act()
    _renew()


def bound(path: str, kind: str) -> dict[str, Any]:
    """Arguments that tie a widget to a value of the scenario, which it starts at.

    Parameters
    ----------
    path : str
        Which value (see `policy_model.scenario.change`).
    kind : {'slider', 'typed', 'choice'}
        Which of the widgets that show it.
    """
    key = _key(path, kind)
    st.session_state.setdefault(key, value_at(session.scenario(), session.dossier(), path))
    return {"key": key, "on_change": _take, "args": (path, kind, key)}


def _take(path: str, kind: str, key: str) -> None:
    """Put a widget's value into the scenario.

    The last word of a widget that has been renewed since does not count.
    """
    if key == _key(path, kind):
        value = st.session_state[key]
        history.change(change(session.scenario(), session.dossier(), path, value))
        _renew()


def _key(path: str, kind: str) -> str:
    return f"{path}:{kind}:{_generations()[path, kind]}"


def _renew() -> None:
    """Have every widget made anew that does not show what the scenario now says.

    Made anew, not written to: a browser echoes a written value, and an echo that comes
    late would pass for a move of its user's and undo the moves made since.
    """
    generations = _generations()
    for path, kind in generations:
        now = value_at(session.scenario(), session.dossier(), path)
        if st.session_state.get(_key(path, kind), now) != now:
            generations[path, kind] += 1


def _generations() -> defaultdict[tuple[str, str], int]:
    """How often each widget, by path and kind, was made anew."""
    made: defaultdict[tuple[str, str], int] = st.session_state.setdefault(
        "generations", defaultdict(int)
    )
    return made


def _total(budget: TotalBudget) -> None:
    bounds = {"min_value": 0.0, "max_value": budget.maximum.mode, "step": budget.step.mode}
    slider, typed = st.columns([3, 1])
    slider.slider(
        "Extra money, USD million a year",
        format="%.1f",
        help="The common total that all options are compared at, on top of what runs already. "
        "The mark is what the source speaks of.",
        **bounds,
        **bound("total_musd", "slider"),
    )
    slider.html(_mark(budget))
    typed.number_input("or type it", format="%.1f", **bounds, **bound("total_musd", "typed"))


def _mark(budget: TotalBudget) -> str:
    """A mark under the slider at the source's own figure."""
    left = f"{budget.default.mode / budget.maximum.mode:.1%}"
    words = escape(f"{budget.default.mode:.1f} {budget.default_words}")
    return (
        '<div style="margin-top:-0.9rem;font-size:0.85rem;opacity:0.75;'
        f'padding-left:calc({left} - 0.3em)">▲ {words}</div>'
    )


def _choice(path: str, label: str, names: dict[str, str], explanation: str) -> None:
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        help=explanation,
        **bound(path, "choice"),
    )

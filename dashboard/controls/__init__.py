"""The controls that pages share: the total, whose priorities, which future, budgets, drivers."""

from html import escape
from typing import Any

import streamlit as st

from dashboard import session
from dashboard.controls.widgets import bound
from dashboard.session import history
from policy_model import words
from policy_model.dossier.records import TotalBudget
from policy_model.findings.kit.corner_marks import by_corner, colours
from policy_model.scenario import perspectives_of


def show() -> None:
    """Draw the shared controls: the common total, whose priorities, which future."""
    money, people, paths = st.columns([5, 3, 3], gap="medium")
    with money:
        _total(session.dossier().header.total_musd)
    with people:
        perspective(
            "How much each criterion counts (swing weights), as somebody with a view has it."
        )
    with paths:
        future("A path of the context over the years: what holds, what breaks, and when.")


def mix_from() -> None:
    """Draw the choice of a named option to start the mix from."""
    named = {each.id: each.name for each in session.dossier().options if each.corner or each.shares}
    st.selectbox(
        "Start from",
        list(named),
        format_func=named.__getitem__,
        placeholder="A mix of your own",
        help="Takes over the budgets of a named option at the common total. "
        "Shows the one that your mix is the same as.",
        **bound("mix_from", "choice", named),
    )


def budgets() -> None:
    """Draw a slider and an exact value for each programme, by corner of the 2×2."""
    look, dossier = session.look(), session.dossier()
    step = dossier.header.total_musd.step.mode
    for (channel, target), programmes in by_corner(dossier.programmes):
        place = words.place_words(dossier, channel, target)
        st.html(_swatch(colours(look, programmes[0]), place))
        for programme in programmes:
            path = f"mix_musd.{programme.id}"
            most = programme.maximum_musd.mode
            bounds: dict[str, Any] = {"min_value": 0.0, "max_value": most, "step": step}
            slider, typed = st.columns([3, 1], vertical_alignment="bottom")
            slider.slider(
                programme.short_name,
                format="%.2f",
                help=words.programme_help(dossier, programme),
                **bounds,
                **bound(path, "slider"),
            )
            typed.number_input(
                f"{programme.short_name}, typed",
                format="%.2f",
                label_visibility="collapsed",
                **bounds,
                **bound(path, "typed"),
            )


def drivers() -> None:
    """Draw a slider for each driver; those that the future sets are locked and say so."""
    for driver in session.dossier().drivers:
        ruled = words.ruled_by(session.answer(), driver)
        if ruled:
            # Streamlit pales the label of a locked slider, too far to be read.
            st.markdown(driver.name, help=words.driver_help(driver))
        st.slider(
            driver.name,
            label_visibility="collapsed" if ruled else "visible",
            min_value=0.0,
            max_value=1.0,
            step=0.05,
            format="percent",
            disabled=bool(ruled),
            help=None if ruled else words.driver_help(driver),
            **bound(f"drivers.{driver.id}", "slider"),
        )
        st.caption(ruled or words.driver_ends(driver))


def perspective(explanation: str | None = None) -> None:
    """Draw the choice of whose priorities count."""
    offered = perspectives_of(history.edited(), session.dossier())
    named = {each.id: each.name for each in offered}
    _choice("perspective", "Whose priorities", named, explanation)


def future(explanation: str | None = None) -> None:
    """Draw the choice of a future."""
    named = {each.id: each.name for each in session.dossier().futures}
    _choice("future", "What the future brings", named, explanation)


def total(explanation: str | None = None) -> None:
    """Draw the slider of the common total."""
    st.slider(
        f"Extra money, {session.dossier().header.money_unit}",
        help=explanation,
        **_total_bounds(),
        **bound("total_musd", "slider"),
    )


def _total(budget: TotalBudget) -> None:
    slider, typed = st.columns([3, 1])
    with slider:
        total(
            "The common total that all options are compared at, on top of what runs already. "
            "The mark is what the source speaks of."
        )
        st.html(_mark(budget))
    typed.number_input("or type it", **_total_bounds(), **bound("total_musd", "typed"))


def _total_bounds() -> dict[str, Any]:
    budget = session.dossier().header.total_musd
    return {
        "min_value": 0.0,
        "max_value": budget.maximum.mode,
        "step": budget.step.mode,
        "format": f"%.{words.decimals(history.edited().total_musd)}f",
    }


def _mark(budget: TotalBudget) -> str:
    """A mark under the slider at the source's own figure."""
    left = f"{budget.default.mode / budget.maximum.mode:.1%}"
    words = escape(f"{budget.default.mode:.1f} {budget.default_words}")
    return (
        '<div style="margin-top:-0.9rem;font-size:0.85rem;opacity:0.75;'
        f'padding-left:calc({left} - 0.3em)">▲ {words}</div>'
    )


def _swatch(marks: tuple[str, ...], said: str) -> str:
    """A corner's colours as a small mark, and its words."""
    squares = "".join(
        f'<span style="display:inline-block;width:0.8rem;height:0.8rem;background:{mark}"></span>'
        for mark in marks
    )
    return f'<div style="margin-top:0.4rem;font-weight:600">{squares}&ensp;{escape(said)}</div>'


def _choice(path: str, label: str, names: dict[str, str], explanation: str | None) -> None:
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        help=explanation,
        **bound(path, "choice", names),
    )

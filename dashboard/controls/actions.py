"""Buttons that act on the scenario as a whole."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from dashboard.controls import widgets
from dashboard.session import history

Kind = Literal["secondary", "tertiary"]


def undo() -> None:
    """Draw the way back to the scenario before."""
    button("Undo", "undo", history.undo, history.can_undo())


def button(
    label: str,
    icon: str,
    act: Callable[[], None],
    possible: bool,
    kind: Kind = "tertiary",
    explanation: str | None = None,
    key: str | None = None,
) -> None:
    """Draw a button that changes the scenario.

    Parameters
    ----------
    label, icon : str
    act : callable
        What a click does.
    possible : bool
        Whether it can be clicked.
    kind : {'tertiary', 'secondary'}
    explanation : str, optional
        Shown while a pointer rests on it.
    key : str, optional
        Where several say the same.
    """
    st.button(
        label,
        icon=f":material/{icon}:",
        type=kind,
        help=explanation,
        disabled=not possible,
        key=key,
        on_click=_act,
        args=(act,),
    )


def _act(act: Callable[[], None]) -> None:
    act()
    widgets.renew()

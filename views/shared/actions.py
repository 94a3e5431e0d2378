"""What acts on the scenario as a whole."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from policy_model.scenario import asks_the_same, default_scenario
from views.shared import files, history, session, share, widgets

Kind = Literal["secondary", "tertiary"]


def show() -> None:
    """Draw all of it: undo, redo, reset, share."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        undo()
        button("Redo", "redo", history.redo, history.can_redo())
        own = default_scenario(session.dossier_as_read())
        button(
            "Reset",
            "restart_alt",
            partial(history.change, own),
            not asks_the_same(session.scenario(), own),
        )
        files.show()
        share.show()


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

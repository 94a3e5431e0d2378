"""What acts on the scenario as a whole."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from policy_model.scenario import default_scenario
from policy_model.words import uploads
from policy_model.words.overrides import not_in_link
from views.shared import draw, history, policies, session, widgets

Kind = Literal["secondary", "tertiary"]
# Streamlit darkens the words of an open popover's button, too far to be read on a dark ground.
_OPEN_POPOVER = (
    "<style>button[data-testid=stPopoverButton][aria-expanded=true] { color: inherit }</style>"
)


def show() -> None:
    """Draw all of it: undo, redo, reset, share."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        undo()
        button("Redo", "redo", history.redo, history.can_redo())
        own = default_scenario(session.dossier_as_read())
        button("Reset", "restart_alt", partial(history.change, own), session.scenario() != own)
        st.html(_OPEN_POPOVER)
        with st.popover("Share", icon=":material/link:", type="tertiary"):
            upload = policies.uploaded()
            if upload:
                st.info(
                    uploads.not_in_link(draw.as_code(upload.name)), icon=":material/attach_file:"
                )
            else:
                st.markdown("This link opens the same scenario, with the same numbers, for anyone.")
            st.code(session.link(), language=None, wrap_lines=True)
            left = not_in_link(session.link_text())
            if left:
                st.warning(left, icon=":material/content_cut:")


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
    """
    st.button(
        label,
        icon=f":material/{icon}:",
        type=kind,
        help=explanation,
        disabled=not possible,
        on_click=_act,
        args=(act,),
    )


def _act(act: Callable[[], None]) -> None:
    act()
    widgets.renew()

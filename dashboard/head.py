"""What stands above every working page: the question, what acts on the scenario, its controls."""

from functools import partial

import streamlit as st

from dashboard import controls, session
from dashboard.controls import actions
from dashboard.session import history
from dashboard.sharing import files, notices, share
from policy_model.scenario import asks_the_same, default_scenario


def show() -> None:
    """Draw it."""
    title, right = st.columns([11, 8], vertical_alignment="center")
    title.title(session.dossier().header.question, anchor=False)
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        _actions()
    notices.show()
    controls.show()


def _actions() -> None:
    """Draw undo, redo, reset, files, share."""
    actions.undo()
    actions.button("Redo", "redo", history.redo, history.can_redo())
    own = default_scenario(session.dossier_as_read())
    moved = not asks_the_same(session.scenario(), own)
    actions.button("Reset", "restart_alt", partial(history.change, own), moved)
    files.show()
    share.show()

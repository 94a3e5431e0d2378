"""The buttons of the best mix, and the mixes put aside to be compared."""

import streamlit as st

from dashboard import draw, session
from dashboard.controls import actions
from dashboard.draw import downloads
from dashboard.session import allocation
from policy_model.outputs.text.pins import every_pin, pins_beside
from policy_model.outputs.text.rows import file_rows
from policy_model.words import best_mix as asked
from policy_model.words import pins as words


def show() -> None:
    """Draw the buttons, and the mixes put aside."""
    pins = allocation.pinned()
    possible = allocation.possible()
    with st.container(horizontal=True):
        act, said = allocation.apply, asked.APPLY_HELP
        actions.button(asked.APPLY, "check", act, possible, "secondary", said)
        room = possible and len(pins) < allocation.MOST_PINS
        actions.button(asked.PIN, "keep", allocation.pin, room, "secondary")
        if pins:
            actions.button(asked.UNPIN, "keep_off", allocation.unpin, True)
    if not pins:
        return
    st.markdown(f"#### {words.TITLE}")
    draw.shown(pins_beside(session.dossier(), pins))
    st.caption(words.caption(session.dossier(), session.scenario()))
    rows = file_rows(every_pin(session.dossier(), pins), session.answer().comparison)
    downloads.csv(words.DOWNLOAD, rows, "pinned-mixes")

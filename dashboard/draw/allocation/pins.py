"""The buttons of the best mix, and the mixes put aside to be compared."""

import streamlit as st

from dashboard import draw, session
from dashboard.controls import actions
from dashboard.draw import downloads
from dashboard.session import allocation
from policy_model.export.allocation_tables import pin_rows, pin_summary
from policy_model.words.allocation import asked
from policy_model.words.allocation import pins as words


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
    draw.table(words.TITLE, pin_summary(session.dossier(), pins))
    st.caption(words.CAPTION)
    rows = pin_rows(session.dossier(), session.scenario(), pins)
    downloads.csv(words.DOWNLOAD, rows, "pinned-mixes")

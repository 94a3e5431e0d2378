"""What is said of an opened link."""

import streamlit as st

from policy_model.words import links as words
from policy_model.words import overrides as overrides_words
from views.shared import draw, history, session


def show() -> None:
    """Say what of an opened link was not taken, what has changed since, and what is not as read."""
    opened = session.opened_link()
    if opened and opened.rejected:
        st.warning(draw.points_as_code(words.rejected(opened.rejected)), icon=":material/link_off:")
    if opened and opened.then:
        now = session.answer_of(history.dated(opened.scenario))
        with st.container(border=True):
            st.markdown(f":material/history: {words.since_then(opened, now)}")
            draw.table("The answer then and now", words.then_and_now(opened.then, now), mark=False)
    overrides = session.scenario().overrides
    if overrides:
        st.info(overrides_words.notice(session.dossier(), overrides), icon=":material/edit:")

"""What is said of an opened link."""

import streamlit as st

from dashboard import draw, session
from dashboard.session import history, policies
from policy_model.outputs.link import sentences as words
from policy_model.outputs.link.link import Headline, Opened
from policy_model.words import overrides as overrides_words
from policy_model.words import uploads


def show() -> None:
    """Say what of an opened link was not taken, what has changed since, and what is not as read."""
    opened = session.opened_link()
    if opened and opened.rejected:
        st.warning(draw.points_as_code(words.rejected(opened.rejected)), icon=":material/link_off:")
    if opened and opened.then:
        _then_and_now(opened, opened.then)
    missing = policies.missing()
    if missing:
        st.warning(uploads.missing(missing), icon=":material/link_off:")
    overrides = session.scenario().overrides
    if overrides:
        st.info(overrides_words.notice(session.dossier(), overrides), icon=":material/edit:")


def _then_and_now(opened: Opened, then: Headline) -> None:
    now = session.answer_of(history.dated(opened.scenario))
    with st.container(border=True):
        said, answers = st.columns([2, 3], gap="medium")
        said.markdown(f":material/history: {words.since_then(opened, now)}")
        with answers:
            draw.shown(words.then_and_now(then, now), mark=False, snug=True)

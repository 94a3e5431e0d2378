"""What is said of an opened link."""

import re

import streamlit as st

from policy_model import words
from policy_model.words import overrides as overrides_words
from policy_model.words import uploads
from views.shared import policies, session

_POINT = re.compile(r"^- (.*)$", re.MULTILINE)


def show() -> None:
    """Say what of an opened link was not taken, what has changed since, and what is not as read."""
    opened = session.opened_link()
    if opened and opened.rejected:
        st.warning(_as_code(words.rejected(opened.rejected)), icon=":material/link_off:")
    if opened and opened.then:
        st.info(words.since_then(opened.then, session.dossier()), icon=":material/history:")
    missing = policies.missing()
    if missing:
        st.warning(uploads.missing(missing), icon=":material/link_off:")
    overrides = session.scenario().overrides
    if overrides:
        st.info(overrides_words.notice(session.dossier(), overrides), icon=":material/edit:")


def _as_code(said: str) -> str:
    """Show the points of a list as code, so that nothing in a link becomes a link or a picture."""
    return _POINT.sub(lambda found: f"- `{found[1].replace('`', '′')}`", said)

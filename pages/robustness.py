"""Robustness: how sure the answer is, who disagrees, and what to find out first."""

from functools import partial

import streamlit as st

from dashboard import session
from dashboard.draw import finding
from dashboard.draw.questions import (
    how_often,
)
from policy_model import words

answer = session.answer()
st.header(words.sureness(answer), anchor=False, help=words.HOW_SURE)
st.caption(words.headline(answer))
questions = {
    10: how_often.show,
}
questions |= {each.place: partial(finding.show, each) for each in finding.on_page("robustness")}
for _, show in sorted(questions.items()):
    st.divider()
    with st.container():  # the same gaps, whether or not the section is a fragment
        show()

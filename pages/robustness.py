"""Robustness: how sure the answer is, who disagrees, and what to find out first."""

import streamlit as st

from dashboard import session
from dashboard.draw.questions import (
    find_out,
    how_often,
    methods,
    what_changes,
    when_it_fails,
    which_judgements,
    who_disagrees,
)
from policy_model import words

answer = session.answer()
st.header(words.sureness(answer), anchor=False, help=words.HOW_SURE)
st.caption(words.headline(answer))
for question in (
    how_often,
    what_changes,
    which_judgements,
    who_disagrees,
    find_out,
    methods,
    when_it_fails,
):
    st.divider()
    with st.container():  # the same gaps, whether or not the section is a fragment
        question.show()

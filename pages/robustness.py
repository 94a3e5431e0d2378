"""Robustness: how sure the answer is, who disagrees, and what to find out first."""

import streamlit as st

from dashboard import session
from dashboard.draw import finding
from policy_model import words

answer = session.answer()
st.header(words.sureness(answer), anchor=False, help=words.HOW_SURE)
st.caption(words.headline(answer))
for each in finding.on_page("robustness"):
    st.divider()
    with st.container():  # the same gaps, whether or not the section is a fragment
        finding.show(each)

"""Allocate: the best mix for the money, within limits, how sure that is, and why."""

import streamlit as st

from dashboard.controls import limits
from dashboard.draw.allocation import best, frontier, pins, robust, why
from dashboard.draw.finding import show
from policy_model.findings import next_money

best.answer()
best.sureness()
asked, shown = st.columns([5, 8], gap="large")
with asked:
    limits.show()
with shown:
    best.picture()
    pins.show()
st.divider()
why.show()
st.divider()
frontier.show()
st.divider()
robust.show()
st.divider()
show(next_money.FINDING, headed=True)

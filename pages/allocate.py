"""Allocate: the best mix for the money, within limits, how sure that is, and why."""

import streamlit as st

from dashboard.controls import limits
from dashboard.draw.allocation import best, frontier, next_money, pins, robust, why

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
next_money.show()

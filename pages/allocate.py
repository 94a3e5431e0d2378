"""Allocate: the best mix for the money, within limits, how sure that is, and why."""

import streamlit as st

from dashboard.controls import limits as limited
from dashboard.draw import best_mix, pins
from dashboard.draw.finding import show
from policy_model.findings import contributions, frontier, limits, next_money, robust

best_mix.answer()
best_mix.sureness()
asked, shown = st.columns([5, 8], gap="large")
with asked:
    limited.show()
with shown:
    best_mix.picture()
    pins.show()
st.divider()
show(contributions.FINDING)
show(limits.FINDING)
st.divider()
show(frontier.FINDING, headed=True)
st.divider()
show(robust.FINDING)
st.divider()
show(next_money.FINDING, headed=True)

"""Budgets & effects: what each programme gets, and who is empowered how far by it."""

import streamlit as st

from dashboard import controls, session
from dashboard.draw.evidence import sources
from dashboard.draw.finding import show
from policy_model import words
from policy_model.findings import effects, next_money, reach, years

answer, shown = session.answer(), session.shown()

st.header(words.mix_total(answer, shown), anchor=False)
st.caption(words.whose_mix(answer, shown))

budgets, results = st.columns([5, 8], gap="large")
with budgets:
    controls.mix_from()
    controls.budgets()
    with st.expander("What the context is like"):
        controls.drivers()
with results:
    show(effects.FINDING, headed=True)
    show(years.FINDING, {"option": years.SHOWN}, headed=True)
    show(next_money.FINDING, headed=True)

show(reach.FINDING, headed=True)
sources.lead(("programmes", "outcomes", "drivers", "scales"))

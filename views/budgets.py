"""Budgets & effects: what each programme gets, and who is empowered how far by it."""

import streamlit as st

from policy_model import words
from policy_model.charts.actors import actors_before_after
from policy_model.charts.empowerment import empowerment_over_years
from policy_model.charts.next_dollar import next_dollar_bars
from policy_model.charts.response import response_curves
from policy_model.export.effects import (
    effect_summary,
    next_dollar_summary,
    response_summary,
    year_summary,
)
from views.shared import controls, session

answer, shown, mode = session.answer(), session.shown(), session.mode()
comparison, index = answer.comparison, answer.dossier.header.index

st.header(words.mix_total(answer, shown), anchor=False)
st.caption(words.whose_mix(answer, shown))

budgets, results = st.columns([5, 8], gap="large")
with budgets:
    controls.mix_from()
    controls.budgets()
    with st.expander("What the context is like"):
        controls.drivers()
with results:
    effects = session.effects()
    said = words.who_gains(answer, shown, effects)
    st.subheader(said, anchor=False, help=words.EMPOWERED)
    st.altair_chart(actors_before_after(effects, mode), theme=None, alt=said)
    st.caption(words.who_gains_in_words(answer, effects))
    with st.expander("Who is empowered how far, in numbers and words"):
        st.table(effect_summary(effects), border="horizontal", hide_index=True)

    said = words.empowerment(answer, shown)
    st.subheader(said, anchor=False)
    st.altair_chart(empowerment_over_years(comparison, shown, mode), theme=None, alt=said)
    st.caption(words.empowerment_in_words(answer, shown))
    with st.expander("The years in numbers"):
        st.table(year_summary(comparison, shown), border="horizontal", hide_index=True)

    gains = session.next_money()
    said = words.next_dollar(gains, index.short_name)
    st.subheader(said, anchor=False, help=words.NEXT_MONEY)
    if gains:
        st.altair_chart(next_dollar_bars(gains, index.short_name, mode), theme=None, alt=said)
    st.caption(words.next_dollar_notes(answer.dossier, gains))
    with st.expander("The next USD 100,000 in numbers"):
        rows = next_dollar_summary(gains, index.short_name)
        st.table(rows, border="horizontal", hide_index=True)

reaches = session.reaches()
said = words.reach(reaches)
st.subheader(said, anchor=False, help=words.REACH)
st.altair_chart(response_curves(reaches, mode), theme=None, alt=said)
st.caption(words.reach_notes())
with st.expander("How far each budget reaches, in numbers"):
    st.table(response_summary(reaches), border="horizontal", hide_index=True)

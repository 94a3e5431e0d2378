"""Budgets & effects: what each programme gets, and who is empowered how far by it."""

import streamlit as st

from policy_model import words
from policy_model.charts.actors import actors_before_after
from policy_model.charts.empowerment import empowerment_over_years
from policy_model.charts.response import response_curves
from policy_model.export.effects import (
    effect_summary,
    response_summary,
    year_summary,
)
from views.allocation import next_money
from views.shared import controls, draw, evidence, session

answer, shown, look = session.answer(), session.shown(), session.look()
comparison = answer.comparison

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
    draw.chart(actors_before_after(effects, look))
    st.caption(words.who_gains_in_words(answer, effects))
    draw.numbers("Who is empowered how far, in numbers and words", effect_summary(effects))

    said = words.empowerment(answer, shown)
    st.subheader(said, anchor=False)
    draw.chart(empowerment_over_years(comparison, shown, look))
    st.caption(words.empowerment_in_words(answer, shown))
    draw.numbers("The years in numbers", year_summary(comparison, shown))

    next_money.show()

reaches = session.reaches()
said = words.reach(reaches)
st.subheader(said, anchor=False, help=words.REACH)
draw.chart(response_curves(reaches, look))
st.caption(words.reach_notes())
draw.numbers("How far each budget reaches, in numbers", response_summary(reaches))
evidence.lead(("programmes", "outcomes", "drivers", "scales"))

"""Budgets & effects: what each programme gets, and who is empowered how far by it."""

from functools import partial

import streamlit as st

from dashboard import controls, draw, session
from dashboard.draw.evidence import sources
from dashboard.draw.finding import show
from policy_model import words
from policy_model.export.behind import effect_rows, response_rows
from policy_model.export.effects import (
    effect_summary,
    response_summary,
    year_summary,
)
from policy_model.export.tables import year_rows
from policy_model.findings import next_money
from policy_model.pictures import budgets as pictures

answer, shown = session.answer(), session.shown()
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
    st.subheader(said, anchor=False, help=words.empowered(answer.dossier))
    draw.picture(partial(pictures.gains, answer, shown, effects))
    draw.numbers(
        "Who is empowered how far, in numbers and words",
        effect_summary(answer.dossier, effects),
        ("effects", effect_rows(comparison, effects)),
    )

    st.subheader(words.empowerment(answer, shown), anchor=False)
    draw.picture(partial(pictures.years, answer, shown))
    years = year_summary(comparison, shown)
    draw.numbers("The years in numbers", years, ("years", year_rows(comparison)))

    show(next_money.FINDING, headed=True)

reaches = session.reaches()
said = words.reach(reaches)
st.subheader(said, anchor=False, help=words.REACH)
draw.picture(partial(pictures.reach, answer.dossier, reaches))
draw.numbers(
    "How far each budget reaches, in numbers",
    response_summary(reaches),
    ("reach", response_rows(comparison, reaches)),
)
sources.lead(("programmes", "outcomes", "drivers", "scales"))

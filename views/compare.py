"""Compare options: every one in numbers, where its points come from, what they cost, and why."""

import streamlit as st

from policy_model import words
from policy_model.charts.pairwise import pairwise_bars
from policy_model.charts.value_breakdown import value_breakdown
from policy_model.charts.value_cost import value_cost
from policy_model.export.compared import breakdown_summary, cost_summary, pair_summary
from policy_model.export.tables import option_summary
from views.shared import controls, downloads, session

answer = session.answer()
comparison, mode = answer.comparison, session.mode()
names = [option.name for option in comparison.candidates]
branches = words.branches(answer.dossier)

st.header(words.headline(answer), anchor=False)
st.table(option_summary(comparison), border="horizontal", hide_index=True)
downloads.options(comparison)

finding, choice = st.columns([9, 4], gap="large", vertical_alignment="bottom")
with choice:
    branch = st.selectbox("Broken into", list(branches), format_func=branches.__getitem__)
said = words.points_from(answer, branch)
finding.subheader(said, anchor=False, help=words.POINTS)
st.altair_chart(value_breakdown(comparison, mode, branch), theme=None, alt=f"{said}.")
with st.expander("Where the points come from, in numbers"):
    st.table(breakdown_summary(comparison, branch), border="horizontal", hide_index=True)

cost, pair = st.columns(2, gap="large")
with cost:
    dominance = session.dominance()
    st.subheader(words.dominated(answer, dominance), anchor=False, help=words.DOMINATED)
    st.altair_chart(
        value_cost(comparison, dominance, mode), theme=None, alt=words.cost_alt(answer, dominance)
    )
    st.caption(words.cost_left_out(answer, dominance))
with pair:
    title, one, other = st.container(), *st.columns(2)
    leader, runner_up = answer.verdict.leader, answer.verdict.runner_up
    places = range(len(names))
    first = one.selectbox("Why is", places, index=leader, format_func=names.__getitem__)
    second = other.selectbox("ahead of", places, index=runner_up, format_func=names.__getitem__)
    compared = session.pair(first, second)
    title.subheader(words.ahead(answer, compared), anchor=False, help=words.PAIR)
    why = words.why_ahead(answer, compared)
    st.markdown(why)
    if compared.differences.any():
        st.altair_chart(pairwise_bars(comparison, compared, mode), theme=None, alt=why)
with st.expander("What the points cost, in numbers"):
    st.table(cost_summary(comparison, dominance), border="horizontal", hide_index=True)
with st.expander("Why one is ahead of the other, in numbers"):
    st.table(pair_summary(comparison, compared), border="horizontal", hide_index=True)

with st.expander("How much should each criterion count?"):
    st.markdown(words.WEIGHED, help=words.WEIGHTS)
    controls.weights()

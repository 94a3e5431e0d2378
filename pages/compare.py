"""Compare options: every one in numbers, where its points come from, what they cost, and why."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.controls import weights
from dashboard.draw import downloads
from dashboard.draw.evidence import sources
from policy_model import words
from policy_model.export.behind import breakdown_rows, cost_rows, pair_rows
from policy_model.export.compared import breakdown_summary, cost_summary, pair_summary
from policy_model.export.options import options_table
from policy_model.pictures import compare as pictures

answer = session.answer()
comparison = answer.comparison

st.header(words.headline(answer), anchor=False)
draw.shown(options_table(comparison))
downloads.options(comparison)


@st.fragment
def points() -> None:
    """Draw where the points come from, broken into objectives or one's criteria."""
    branches = words.branches(answer.dossier)
    finding, choice = st.columns([9, 4], gap="large", vertical_alignment="bottom")
    with choice:
        branch = st.selectbox("Broken into", list(branches), format_func=branches.__getitem__)
    said = words.points_from(answer, branch)
    finding.subheader(said, anchor=False, help=words.POINTS)
    draw.picture(partial(pictures.points, answer, branch))
    draw.numbers(
        "Where the points come from, in numbers",
        breakdown_summary(comparison, branch),
        ("points", breakdown_rows(comparison, branch)),
    )


@st.fragment
def pair() -> None:
    """Draw why one option is ahead of another."""
    names = [option.name for option in comparison.candidates]
    places, verdict = range(len(names)), answer.verdict
    title, one, other = st.container(), *st.columns(2)
    first = one.selectbox("Why is", places, verdict.leader, names.__getitem__)
    second = other.selectbox("ahead of", places, verdict.runner_up, names.__getitem__)
    compared = session.pair(first, second)
    title.subheader(words.ahead(answer, compared), anchor=False, help=words.PAIR)
    st.markdown(words.why_ahead(answer, compared))
    if compared.differences.any():
        draw.picture(partial(pictures.reasons, answer, compared), caption="")
    draw.numbers(
        "Why one is ahead of the other, in numbers",
        pair_summary(comparison, compared),
        ("reasons", pair_rows(comparison, compared)),
    )


points()
cost, reasons = st.columns(2, gap="large")
with cost:
    dominance = session.dominance()
    st.subheader(words.dominated(answer, dominance), anchor=False, help=words.DOMINATED)
    draw.picture(partial(pictures.costs, answer, dominance))
    draw.numbers(
        "What the points cost, in numbers",
        cost_summary(comparison, dominance),
        ("costs", cost_rows(comparison, dominance)),
    )
with reasons:
    pair()

with st.expander("How much should each criterion count?"):
    st.markdown(words.WEIGHED, help=words.WEIGHTS)
    weights.show()
sources.lead(("criteria", "perspectives"))

"""How often does each option come first?"""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.session import robustness
from policy_model.export.robustness.how_often import (
    beats_summary,
    care_summary,
    how_often_rows,
    rank_summary,
)
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import how_often as words


@st.fragment
def show() -> None:
    """Draw the question, its answer, how often each option takes each rank, and what it takes."""
    answer = session.answer()
    comparison = answer.comparison
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    said = st.container()
    judged, weighed = st.columns(2, gap="large")
    judgements = judged.radio(
        "Our judgements", list(words.JUDGEMENTS), format_func=words.JUDGEMENTS.get, horizontal=True
    )
    weights = weighed.radio(
        "What each criterion counts",
        list(words.WEIGHTS),
        format_func=words.WEIGHTS.get,
        horizontal=True,
    )
    found = robustness.acceptability(weights, judgements)
    said.markdown(f"**{words.verdict(answer, found)}**")
    draw.picture(partial(pictures.ranks, answer, found))
    draw.numbers("How often, in numbers", rank_summary(comparison, found))
    draw.numbers("Who is ahead of whom, in numbers", beats_summary(comparison, found))

    st.markdown(f"#### {words.CARE}", help=words.CARE_HELP)
    st.markdown(words.care(answer, found))
    if weights != "fixed":
        draw.picture(partial(pictures.care, answer, found))
    draw.numbers("What it takes, in numbers", care_summary(comparison, found))
    downloads.csv("Download how often (CSV)", how_often_rows(comparison, found), "how-often")

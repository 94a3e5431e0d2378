"""What should we find out first?"""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later
from dashboard.session import robustness
from policy_model.export.robustness.find_out import (
    find_out_rows,
    find_out_summary,
    judgement_summary,
)
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import find_out as words


@later  # the values are fitted on all judgements: the rest doesn't wait
def show(_: Hook) -> None:
    """Draw what it would be worth to know before choosing."""
    answer = session.answer()
    comparison, found = answer.comparison, robustness.information()
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{words.verdict(answer, found)}** {words.best_single(answer, found)}")
    if not words.something_to_show(answer, found):
        return
    st.markdown(f"#### {words.chart_title(found)}")
    draw.picture(partial(pictures.worth_knowing, answer, found))
    draw.numbers("What to find out, in numbers", find_out_summary(comparison, found))
    singles = judgement_summary(comparison, found)
    if singles:
        draw.numbers("Each judgement by itself", singles)
    rows = find_out_rows(comparison, found)
    downloads.csv("Download what to find out (CSV)", rows, "find-out")

"""Does the method matter?"""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.session import robustness
from policy_model.export.robustness.methods import methods_rows, methods_summary
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import methods as words


def show() -> None:
    """Draw how the options rank by other methods of adding up."""
    answer, found = session.answer(), robustness.methods()
    comparison = answer.comparison
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{words.verdict(answer, found)}**")
    if not answer.scenario.total_musd:
        return
    draw.picture(partial(pictures.by_method, answer, found))
    draw.numbers("Ranks by each method, in numbers", methods_summary(comparison, found))
    downloads.csv("Download the ranks (CSV)", methods_rows(comparison, found), "methods")

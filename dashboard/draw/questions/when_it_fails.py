"""When does the lead fall?"""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads, on_demand
from dashboard.session import robustness
from policy_model.export.robustness.when_it_fails import (
    limit_summary,
    when_it_fails_rows,
    when_it_fails_summary,
)
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import when_it_fails as words


@st.fragment
def show() -> None:
    """Search, when asked, for the cases in which the leader loses, and draw what marks them."""
    answer = session.answer()
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(words.before(answer))
    if not answer.scenario.total_musd:
        return
    found = on_demand.on_demand("when_it_fails", words.SEARCH, robustness.search_losses)
    if found is None:
        return
    comparison = answer.comparison
    st.markdown(f"**{words.verdict(answer, found)}** {words.there(answer, found)}")
    if found.limits:
        draw.picture(partial(pictures.limits, answer, found))
        draw.numbers("The limits in numbers", limit_summary(comparison, found))
        draw.numbers("Tighter and wider limits", when_it_fails_summary(found))
    rows = when_it_fails_rows(comparison, found)
    downloads.csv("Download when it loses (CSV)", rows, "when-it-fails")

"""What would change the answer: weights at once; money, context and judgements when asked."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.on_demand import on_demand
from dashboard.session import robustness
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.export.robustness.what_changes import what_changes_rows, what_changes_summary
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import what_changes as words


def show() -> None:
    """Draw the section."""
    answer = session.answer()
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{words.verdict(answer)}**")
    if words.not_asked(answer):
        return
    draw.picture(partial(pictures.changes, answer, "weight", answer.weight_flips))
    _numbers("weight", answer.weight_flips)
    rows = what_changes_rows(answer.comparison, {"weight": answer.weight_flips})
    downloads.csv(words.DOWNLOAD_WEIGHTS, rows, "weights")
    _rest()


@st.fragment
def _rest() -> None:
    """Draw what the search through all else found, or the button that starts it."""
    found = on_demand("every_flip", words.SEARCH, robustness.search_changes, words.SEARCH_HELP)
    if found is None:
        return
    for kind in words.SEARCHED:
        _searched(kind, found[kind])
    rows = what_changes_rows(session.answer().comparison, found)
    downloads.csv(words.DOWNLOAD, rows, "what-changes")


def _searched(kind: Kind, found: Sequence[Any]) -> None:
    """Draw the numbers of a kind that change the leader; a picture of none says nothing."""
    answer = session.answer()
    st.markdown(f"**{words.searched(answer, kind, found)}**")
    if any(each.nearest for each in found):
        draw.picture(partial(pictures.changes, answer, kind, found))
    else:
        st.caption(words.searched_caption(answer, kind, found))
    _numbers(kind, found)


def _numbers(kind: Kind, found: Sequence[Any]) -> None:
    rows = what_changes_summary(session.answer(), kind, found)
    if rows:
        draw.numbers(words.TITLES[kind], rows)

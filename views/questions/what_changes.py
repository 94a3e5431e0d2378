"""What would change the answer: weights at once; money, context and judgements when asked."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from policy_model.charts.robustness.what_changes import change_lines
from policy_model.export.robustness.what_changes import what_changes_rows, what_changes_summary
from policy_model.words.robustness import what_changes as words
from views.shared import downloads, draw, robustness, session
from views.shared.on_demand import on_demand


def show() -> None:
    """Draw the section."""
    answer = session.answer()
    said = words.verdict(answer)
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{said}**")
    if words.not_asked(answer):
        return
    _lines("weight", answer.weight_flips)
    st.caption(words.caption())
    _numbers("weight", answer.weight_flips)
    _search("money", robustness.search_money)
    _search("driver", robustness.search_context)
    _search("judgement", robustness.search_judgements)


@st.fragment
def _search(kind: words.Kind, search: Callable[..., Any]) -> None:
    """Draw what a search found, or the button that starts it."""
    found = on_demand(f"flips:{kind}", words.BUTTONS[kind], search)
    if found is None:
        return
    answer = session.answer()
    said = words.searched(answer, kind, found)
    st.markdown(f"**{said}**")
    shown = [each for each in found if kind != "judgement" or each.nearest]
    if shown:
        _lines(kind, shown)
    st.caption(words.searched_caption(answer, kind, found))
    _numbers(kind, found)


def _lines(kind: words.Kind, found: Sequence[Any]) -> None:
    draw.chart(change_lines(session.answer(), kind, found, session.look()))


def _numbers(kind: words.Kind, found: Sequence[Any]) -> None:
    rows = what_changes_summary(session.answer(), kind, found)
    if rows:
        draw.numbers(words.TITLES[kind], rows)
    downloads.csv(
        words.DOWNLOADS[kind],
        what_changes_rows(session.answer().comparison, {kind: found}),
        f"what-changes-{kind}",
    )

"""Which judgements move the lead: one at a time, and all together."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later
from dashboard.draw.on_demand import on_demand
from dashboard.session import robustness
from policy_model.export.robustness.which_judgements import (
    share_rows,
    share_summary,
    which_judgements_rows,
    which_judgements_summary,
)
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import which_judgements as words


def show() -> None:
    """Draw the section."""
    answer, tornado = session.answer(), robustness.tornado()
    said = words.verdict(answer, tornado)
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{said}**")
    if not tornado.bars:
        return
    st.markdown(words.chart_title(answer))
    draw.picture(partial(pictures.tornado, answer, tornado))
    draw.numbers(words.TORNADO_NUMBERS, which_judgements_summary(answer, tornado))
    rows = which_judgements_rows(answer.comparison, tornado)
    downloads.csv(words.TORNADO_CSV, rows, "judgements")
    _shares()


@later  # a fit to all draws: the tornado doesn't wait for it
def _shares(_: Hook) -> None:
    """Draw what each entry explains of the lead's uncertainty."""
    answer, found = session.answer(), robustness.first_order()
    said = words.shares_title(answer, found)
    st.markdown(f"**{said}.**")
    if not found.entries:
        return
    picture, beside = st.columns([7, 4], gap="large")
    with beside:
        total = on_demand(
            "total order", words.TOTAL_ORDER, robustness.total_order, words.TOTAL_ORDER_HELP
        )
        st.caption(words.shares_caption(found, total))
        draw.numbers(words.SHARES_NUMBERS, share_summary(answer, found, total))
        downloads.csv(words.SHARES_CSV, share_rows(answer.comparison, found, total), "lead-shares")
    with picture:
        draw.picture(partial(pictures.shares, answer, found, total), caption="")

"""What the next USD 100,000 would buy, programme by programme."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw.later import Hook, later
from policy_model import words
from policy_model.export.behind import next_dollar_rows
from policy_model.export.effects import next_dollar_summary
from policy_model.pictures import budgets as pictures


@later  # each programme is projected anew here
def show(told: Hook) -> None:
    """Draw what the next money would buy."""
    answer = session.answer()
    index = answer.dossier.header.index
    gains = answer.next_money(told)
    said = words.next_dollar(gains, index.short_name)
    st.subheader(said, anchor=False, help=words.NEXT_MONEY)
    if not gains:
        st.caption(words.next_dollar_notes(answer.dossier, gains))
        return
    draw.picture(partial(pictures.next_money, answer, gains))
    draw.numbers(
        "The next USD 100,000 in numbers",
        next_dollar_summary(gains, index.short_name),
        ("next-money", next_dollar_rows(answer.comparison, gains)),
    )

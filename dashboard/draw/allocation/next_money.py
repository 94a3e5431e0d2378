"""What the next money would buy, programme by programme."""

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
    gains = answer.next_money(told)
    said = words.next_dollar(answer.dossier, gains)
    st.subheader(said, anchor=False, help=words.next_money(answer.dossier))
    if not gains:
        st.caption(words.next_dollar_notes(answer.dossier, gains))
        return
    draw.picture(partial(pictures.next_money, answer, gains))
    draw.numbers(
        words.next_money_numbers(answer.dossier),
        next_dollar_summary(answer.dossier, gains),
        ("next-money", next_dollar_rows(answer.comparison, gains)),
    )

"""What the next USD 100,000 would buy, programme by programme."""

import streamlit as st

from policy_model import words
from policy_model.charts.next_dollar import next_dollar_bars
from policy_model.export.effects import next_dollar_summary
from views.shared import draw, session
from views.shared.later import Hook, later


@later  # each programme is projected anew here
def show(told: Hook) -> None:
    """Draw what the next money would buy."""
    answer, look = session.answer(), session.look()
    index = answer.dossier.header.index
    gains = answer.next_money(told)
    said = words.next_dollar(gains, index.short_name)
    st.subheader(said, anchor=False, help=words.NEXT_MONEY)
    if gains:
        draw.chart(next_dollar_bars(gains, index.short_name, look))
    st.caption(words.next_dollar_notes(answer.dossier, gains))
    if gains:
        draw.numbers(
            "The next USD 100,000 in numbers", next_dollar_summary(gains, index.short_name)
        )

"""Evidence: why every number is what it is, what it moves, and how to challenge it."""

import streamlit as st

from dashboard.draw.evidence import argument, closer, overrides, search
from dashboard.session import evidence
from policy_model.words import evidence as words

st.header(words.heading(evidence.numbers()), anchor=False, help=words.HELP)
st.caption(words.what_matters(evidence.first_order()))
overrides.changed_numbers()
closer.show()
search.show()
argument.show()

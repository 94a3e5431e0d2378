"""The source's argument: what each of its claims carries."""

import streamlit as st

from policy_model.words import evidence as words
from views.shared import draw, evidence


def show() -> None:
    """Draw a row a claim: what rests on it, and whether that moves a result."""
    st.subheader("What each claim of the source carries", anchor=False, help=words.ARGUMENT_HELP)
    draw.table("Numbers by paragraph", evidence.argument())

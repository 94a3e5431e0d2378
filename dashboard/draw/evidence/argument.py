"""The source's argument: what each of its claims carries."""

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.session import evidence
from policy_model.words import evidence as words


def show() -> None:
    """Draw a row a claim: what rests on it, and whether that moves a result."""
    st.subheader("What each claim of the source carries", anchor=False, help=words.ARGUMENT_HELP)
    claims = evidence.argument()
    draw.table("Numbers by paragraph", claims)
    origin = session.origin()
    downloads.csv("Download the claims (CSV)", [{**row, **origin} for row in claims], "claims")

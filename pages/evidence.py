"""Evidence: why every number is what it is, what it moves, and how to challenge it."""

import streamlit as st

from dashboard import session
from dashboard.draw import finding
from dashboard.draw.evidence import closer, overrides, search
from policy_model.findings import claims, evidence

told = evidence.FINDING.whole(session.answer())
st.header(told.verdict, anchor=False, help=evidence.FINDING.help)
st.caption(told.also)
overrides.changed_numbers()
closer.show()
search.show()
st.subheader(claims.FINDING.question, anchor=False, help=claims.FINDING.help)
finding.tables(claims.FINDING)

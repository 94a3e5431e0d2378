"""Compare options: every one in numbers, where its points come from, what they cost, and why."""

import streamlit as st

from dashboard import session
from dashboard.controls import weights
from dashboard.draw import finding
from dashboard.draw.evidence import sources
from policy_model import words
from policy_model.findings import costs, effective_weights, options, points, reasons

st.header(words.headline(session.answer()), anchor=False)
st.caption(words.what_points_are(session.answer()))
finding.tables(options.FINDING)
finding.show(points.FINDING, headed=True)
cost, reason = st.columns(2, gap="large")
with cost:
    finding.show(costs.FINDING, headed=True)
with reason:
    finding.show(reasons.FINDING, headed=True)

with st.expander("How much should each criterion count?"):
    st.markdown(words.WEIGHED, help=words.WEIGHTS)
    weights.show()
# Below them, for its sentence takes more or fewer lines as they move.
finding.show(effective_weights.FINDING, headed=True)
sources.lead(("criteria", "perspectives"))

"""Overview: the question, the answer, how sure it is, and what would change it."""

import streamlit as st

from dashboard import session
from dashboard.draw import finding
from dashboard.draw.evidence import sources
from dashboard.draw.later import Hook, later
from dashboard.sharing import policy_choice
from policy_model import words
from policy_model.findings import best_splits, corners, options, years

answer = session.answer()

st.header(words.headline(answer), anchor=False)
st.markdown(
    f"**{words.sureness(answer)}** {words.what_would_change_it(answer)}", help=words.HOW_SURE
)
about, guides = st.columns([12, 4], vertical_alignment="center")
about.caption(words.what_this_is(answer))
with guides.container(horizontal=True, horizontal_alignment="right"):
    policy_choice.show()
    with st.popover("First minute", icon=":material/timer:", type="tertiary"):
        st.markdown(words.FIRST_MINUTE)

sign, course = st.columns([5, 7], gap="large")
with sign:
    finding.show(corners.FINDING, bare=True)
with course:
    finding.show(years.FINDING, headed=True)


@later  # every other future is projected here
def where_it_loses(progress: Hook) -> None:
    """Say who disagrees with the source's advice."""
    answer.look_around(progress)
    title = f"Where does {answer.dossier.header.advice} lose?"
    st.subheader(title, anchor=False, help=words.WHERE_LOST)
    st.markdown(words.advice(answer))


advice, splits = st.columns([5, 7], gap="large")
with advice:
    where_it_loses()
with splits:
    finding.show(best_splits.FINDING)

finding.tables(options.FINDING, folded=True)
sources.lead(("options", "futures", "dossier", "background"))

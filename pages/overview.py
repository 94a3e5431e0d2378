"""Overview: the question, the answer, how sure it is, and what would change it."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads, finding
from dashboard.draw.evidence import sources
from dashboard.draw.later import Hook, later
from dashboard.sharing import policy_choice
from policy_model import words
from policy_model.export.behind import corner_rows
from policy_model.export.effects import year_summary
from policy_model.export.tables import corner_summary, year_rows
from policy_model.findings import options
from policy_model.pictures import overview as pictures

answer = session.answer()
comparison, leader = answer.comparison, answer.verdict.leader

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
    st.subheader(words.CORNER_POINTS, anchor=False)
    draw.picture(partial(pictures.corners, answer))
with course:
    st.subheader(words.empowerment(answer, leader), anchor=False)
    draw.picture(partial(pictures.years, answer))
    years = year_summary(comparison, leader)
    draw.numbers("The years in numbers", years, ("years", year_rows(comparison)))


@later  # every other future is projected here
def where_it_loses(told: Hook) -> None:
    """Say who disagrees with the source's advice."""
    answer.look_around(told)
    title = f"Where does {answer.dossier.header.advice} lose?"
    st.subheader(title, anchor=False, help=words.WHERE_LOST)
    st.markdown(words.advice(answer))


@st.fragment
def corner_check() -> None:
    """Try other splits inside the corners, when asked."""
    st.subheader("Would a better split change the answer?", anchor=False, help=words.CORNERS)
    if st.toggle("Try the best split inside each corner"):
        splits = session.corner_check()
        st.markdown(words.corner_check(answer, splits))
        draw.table("The best split inside each corner", corner_summary(comparison, splits))
        rows = corner_rows(comparison, splits)
        downloads.csv("Download the best splits (CSV)", rows, "best-splits")


advice, corners = st.columns([5, 7], gap="large")
with advice:
    where_it_loses()
with corners:
    corner_check()

finding.tables(options.FINDING, folded=True)
sources.lead(("options", "futures", "dossier", "background"))

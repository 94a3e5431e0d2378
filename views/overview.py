"""Overview: the question, the answer, how sure it is, and what would change it."""

import streamlit as st

from policy_model import words
from policy_model.charts.empowerment import empowerment_over_years
from policy_model.charts.two_by_two import two_by_two
from policy_model.export.tables import corner_summary, option_summary
from views.shared import downloads, session

answer = session.answer()
comparison, leader = answer.comparison, answer.verdict.leader

st.header(words.headline(answer), anchor=False)
st.markdown(
    f"**{words.sureness(answer)}** {words.what_would_change_it(answer)}", help=words.HOW_SURE
)
st.caption(words.what_this_is(answer))

sign, course = st.columns([5, 7], gap="large")
with sign:
    st.subheader("Points gained over no extra money", anchor=False)
    st.altair_chart(
        two_by_two(comparison, leader, session.mode()), theme=None, alt=words.corners(answer)
    )
    st.caption(words.notes(answer))
with course:
    said = words.empowerment(answer, leader)
    st.subheader(said, anchor=False)
    st.altair_chart(
        empowerment_over_years(comparison, leader, session.mode()), theme=None, alt=said
    )
    st.caption(words.empowerment_in_words(answer, leader))

advice, corners = st.columns([5, 7], gap="large")
with advice:
    title = f"Where does {answer.dossier.header.advice} lose?"
    st.subheader(title, anchor=False, help=words.WHERE_LOST)
    st.markdown(words.advice(answer))
with corners:
    st.subheader("Would a better split change the answer?", anchor=False, help=words.CORNERS)
    if st.toggle("Try the best split inside each corner"):
        splits = session.corner_check()
        st.markdown(words.corner_check(answer, splits))
        st.table(corner_summary(comparison, splits), border="horizontal", hide_index=True)

with st.expander("Every option in numbers"):
    # With a height, the keyboard reaches a table that is wider than the screen.
    st.table(option_summary(comparison), border="horizontal", hide_index=True, height=340)
downloads.options(comparison)

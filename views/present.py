"""Present: the question, the 2×2, the answer and its effects, for the back of a room."""

import streamlit as st

from policy_model import words
from policy_model.charts.empowerment import empowerment_over_years
from policy_model.charts.two_by_two import two_by_two
from views.shared import actions, controls, draw, follow, session
from views.shared.stage import Stage

answer, look = session.answer(), session.look(stage=True)
comparison, leader = answer.comparison, answer.verdict.leader
stage = Stage(["The question", "Where the money could go", "The answer", "What it does"])

with stage.screen(1):
    st.title(answer.dossier.header.question, anchor=False)
    st.markdown(words.asked(answer))
    st.caption(words.source(answer))

with stage.screen(2):
    st.title(words.best_corner(answer), anchor=False)
    draw.chart(two_by_two(comparison, leader, look, height=580), words.corners(answer))
    st.caption(words.corner_notes(answer))

with stage.screen(3):
    follow.show(answer, look)

with stage.screen(4):
    said = words.empowerment(answer, leader)
    st.title(said, anchor=False)
    draw.chart(empowerment_over_years(comparison, leader, look, height=560))
    st.caption(words.empowerment_in_words(answer, leader))

with stage.what_if():
    controls.total()
    actions.undo()

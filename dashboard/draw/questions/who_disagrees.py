"""Who disagrees?"""

from functools import partial

import streamlit as st

from dashboard import draw, menu, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later
from dashboard.session import robustness
from policy_model.export.robustness.who_disagrees import regret_summary, who_disagrees_rows
from policy_model.pictures import robustness as pictures
from policy_model.words.robustness import who_disagrees as words


@later  # every other future is projected here: the rest doesn't wait for it
def show(told: Hook) -> None:
    """Draw the question, its answer, and what each option would come to regret."""
    answer = session.answer()
    answer.look_around(told)
    perspectives, futures = robustness.by_perspective(), robustness.by_future()
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    said = words.verdict(answer, perspectives, futures)
    st.markdown(f"**{said}** {words.fares(answer, perspectives, futures)}")

    st.markdown(f"#### {words.PRIORITIES}", help=words.PRIORITIES_HELP)
    st.markdown(words.minimax(perspectives, "whatever the priorities"))
    draw.picture(partial(pictures.regret_by_priorities, perspectives, futures))
    draw.numbers("Regret by priorities, in numbers", regret_summary(perspectives))
    st.caption(words.KEEP_POINTER)
    st.page_link(menu.file("compare"), label=words.KEEP_LINK, icon=":material/arrow_forward:")

    st.markdown(f"#### {words.FUTURES}", help=words.FUTURES_HELP)
    sentence, limit = st.columns([3, 2], gap="large", vertical_alignment="bottom")
    threshold = limit.slider(
        words.THRESHOLD, 0.0, 20.0, words.DEFAULT_THRESHOLD, 0.5, format="%.1f"
    )
    sentence.markdown(
        f"{words.minimax(futures, 'whatever the future brings')} "
        f"{words.acceptable(futures, threshold)}"
    )
    draw.picture(partial(pictures.regret_by_future, perspectives, futures, threshold), caption="")
    draw.numbers("Regret by future, in numbers", regret_summary(futures, threshold))
    downloads.csv(
        "Download who disagrees (CSV)",
        who_disagrees_rows(answer.comparison, perspectives, futures, threshold),
        "who-disagrees",
    )

"""What money could do best at every total."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later, with_progress
from dashboard.session import allocation
from policy_model.export.allocation import frontier_rows
from policy_model.export.allocation_tables import frontier_summary
from policy_model.pictures import allocate as pictures
from policy_model.words.allocation import frontier as words


@later  # the best mix is looked for anew at each total
def show(told: Hook) -> None:
    """Draw the line of the best mixes, and what can be asked of it."""
    with with_progress(told, words.WAITING) as tell:
        points = allocation.line(tell)
    if not points:
        st.caption(words.NO_TOTAL)
        return
    dossier, scenario, answer = session.dossier(), session.scenario(), session.answer()
    found = allocation.best_by_mean(told)
    st.subheader(words.title(dossier, points), anchor=False, help=words.HELP)
    draw.picture(partial(pictures.totals, answer, points, found))
    st.markdown(f"**{words.index_title(dossier, points)}**")
    levels = allocation.levels(told)
    draw.picture(partial(pictures.index_of_totals, answer, points, found, levels), caption="")
    asked, paired = st.columns(2, gap="large")
    with asked:
        least = st.slider(words.threshold(dossier), 0.0, 1.0, 0.1, 0.05, key="least_points")
        st.markdown(words.worthwhile(dossier, points, least))
    with paired:
        _catch_up()
    draw.numbers(words.NUMBERS, frontier_summary(dossier, points))
    downloads.csv(words.DOWNLOAD, frontier_rows(points, scenario, dossier), "best-mixes")


def _catch_up() -> None:
    """Say how much more one option needs to be worth what another is."""
    names = allocation.spending_options()
    if not names:
        return
    options, advice = list(names), allocation.advised()
    first, second = st.columns(2)
    behind = first.selectbox(
        words.BEHIND,
        options,
        index=next((at for at, each in enumerate(options) if each != advice), 0),
        format_func=names.__getitem__,
        key="option_behind",
    )
    ahead = second.selectbox(
        words.AHEAD,
        options,
        index=options.index(advice) if advice in options else 0,
        format_func=names.__getitem__,
        key="option_ahead",
    )
    needed = allocation.needed(behind, ahead)
    st.markdown(
        words.catch_up(session.dossier(), names, session.scenario(), (behind, ahead), needed)
    )

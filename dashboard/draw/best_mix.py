"""The best mix: what it is, how sure that is, and its picture; the proof comes after the mix."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later, with_progress
from policy_model.findings.mix import FINDING, NOTHING, SURE_HELP
from policy_model.outputs.picture.picture import of_part
from policy_model.outputs.text.rows import file_rows


@later  # the search takes up to a second, for some aims five
def answer(progress: Hook) -> None:
    """Say what the best mix is and what it brings."""
    with with_progress(progress, FINDING.waiting) as shown:
        told = FINDING.told(session.answer(), progress=shown)
    st.header(told.verdict, anchor=False, help=FINDING.help)
    if told.parts or told.verdict == NOTHING:
        st.markdown(f"**{told.also}**")
    else:
        st.error(told.also, icon=":material/block:")


@later  # the proof takes longer than the mix, which doesn't wait for it
def sureness(progress: Hook) -> None:
    """Say how sure it is that no mix is better, and how to read what stands above."""
    place, asked = st.empty(), session.answer()
    told = FINDING.told(asked, progress=progress)
    if not told.parts:
        return
    place.caption(" ".join(told.notes))
    whole = FINDING.whole(asked, progress=progress)
    if (whole.also, whole.table.values) != (told.also, told.table.values):
        st.rerun()  # the proof met a better one
    place.caption(" ".join(whole.notes), help=SURE_HELP)


@later
def picture(progress: Hook) -> None:
    """Draw what each programme gets."""
    asked = session.answer()
    told = FINDING.told(asked, progress=progress)
    for part in told.parts:
        st.subheader(part.heading, anchor=False)
        if part.chart:
            draw.picture(partial(of_part, told, part, part.chart))
        draw.figures(told.table)
        rows = file_rows(told.table, asked.comparison)
        downloads.csv(f"Download {FINDING.file} (CSV)", rows, "best-mix")

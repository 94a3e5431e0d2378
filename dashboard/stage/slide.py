"""What stands on a screen: its message, its picture, and what who presents is told."""

from html import escape

import streamlit as st

from dashboard import draw, session
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.finding import Slide
from policy_model.findings.kit.screen import Screen
from policy_model.findings.kit.told import Told
from policy_model.words.briefing.changed import Reveal, Side


def show(screen: Screen, chart: Chart | None = None, alt: str = "", beside: bool = False) -> None:
    """Draw a screen.

    Parameters
    ----------
    screen : Screen
    chart : Chart, optional
    alt : str
        For who can't see the chart, what no heading says.
    beside : bool
        Whether its sentences stand beside the chart, not above it.
    """
    st.title(screen.title, anchor=False)
    if beside and chart:
        with st.container(key=f"beside_{screen.id}", horizontal=True):
            with st.container():
                _sentences(screen)
            with st.container():
                draw.chart(chart, alt)
    else:
        _sentences(screen)
        if chart:
            draw.chart(chart, alt)
    if screen.caption:
        st.caption(screen.caption)
    tell(screen)


def show_told(screen: Screen, told: Told, slide: Slide) -> None:
    """Draw a screen with the first chart of a finding."""
    first = told.parts[0] if told.parts else None
    if first and first.chart:
        chart = first.chart(session.look(stage=True), slide.room)
        show(screen, chart, first.alt, slide.added == "beside")
    else:
        show(screen)


def tell(screen: Screen) -> None:
    """Put what who presents is told into the page, unseen."""
    notes = "".join(f"<li>{escape(each)}</li>" for each in screen.notes)
    st.html(
        f'<div class="stage-told" data-screen="{screen.id}" data-title="{escape(screen.title)}">'
        f"<ul>{notes}</ul></div>"
    )


def show_change(change: Reveal, name: str) -> None:
    """Draw the answer before and after a change."""
    st.title(change.title, anchor=False)
    sides = "".join(map(_side, change.sides))
    st.html(
        f'<div class="stage-change" data-name="{name}"><p>{escape(change.changed)}</p>'
        f'<div class="stage-sides">{sides}</div></div>'
    )


def _sentences(screen: Screen) -> None:
    for each in screen.said:
        st.markdown(each)


def _side(side: Side) -> str:
    figures = "".join(
        f"<div><dd>{escape(figure)}</dd><dt>{escape(said)}</dt></div>"
        for figure, said in side.figures
    )
    return (
        f"<section><h2>{escape(side.when)}</h2><p>{escape(side.headline)}</p>"
        f"<dl>{figures}</dl></section>"
    )

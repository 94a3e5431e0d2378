"""The stage: screens that fill the window, and which one is shown.

All screens are in the page and the browser shows one, so that a turn waits for no server.
Which one is kept in the address, by `dashboard/static/stage.js`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from dashboard import session
from dashboard.sharing import notices
from dashboard.stage import slide as drawn
from dashboard.stage import staging, strip
from policy_model.findings.kit.finding import Slide

_CSS = ("stage", "strip", "panels")
_STATIC = Path(__file__).parents[1] / "static"
_CHANGE = "change"


class Stage:
    """Screens, one shown at a time, above a strip of controls.

    Parameters
    ----------
    screens : mapping of str to Slide
        By the id of a screen.
    """

    def __init__(self, screens: Mapping[str, Slide]) -> None:
        self._screens = screens
        moved = tuple((name, slide.moved_by) for name, slide in screens.items())
        st.html(f"<style>{_style(moved)}{_colours()}</style>")
        with st.container(key="stage"):
            with st.container(key="notices"):
                notices.show()
            self._room = st.container(key="screens")
            self._strip = st.container(key="strip", horizontal=True)
            self._panels = st.container(key="panels")

    @contextmanager
    def screen(self, name: str) -> Iterator[None]:
        """Draw what stands on a screen."""
        with self._drawn(name, self._screens[name].label):
            yield

    def show_strip(self) -> None:
        """Draw what moves the answer, how to turn, and the last change that was revealed."""
        with self._strip:
            strip.show(tuple(self._screens))
        with self._panels:
            strip.show_panels()
        revealed = staging.revealed()
        if revealed:
            with self._drawn(_CHANGE, "Before and after"):
                drawn.show_change(*revealed)

    @contextmanager
    def _drawn(self, name: str, label: str) -> Iterator[None]:
        with self._room, st.container(key=f"screen_{name}"):
            st.html(f'<div class="stage-label">{_sign()}{escape(label)}</div>')
            with st.container(key=f"body_{name}"):
                st.html('<p class="stage-waiting">Working it out …</p>')
                yield


@cache
def _style(moved: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """The style sheet, which screen is shown, and which controls are on it."""
    css = "".join((_STATIC / f"{each}.css").read_text(encoding="utf-8") for each in _CSS)
    unturned = f":root:not([data-screen]) .st-key-screen_{moved[0][0]}"  # should no script run
    shown = [f":root[data-change] .st-key-screen_{_CHANGE}", unturned]
    idle = []
    for number, (name, controls) in enumerate(moved, 1):
        here = f':root[data-screen="{number}"]'
        shown.append(f"{here}:not([data-change]) .st-key-screen_{name}")
        idle += [
            f"{here} .st-key-strip:not(:has(.st-key-staging)) .st-key-{each}"
            for each in strip.CONTROLS
            if each not in controls
        ]
    return (
        f"{css}{', '.join(shown)} {{ visibility: visible }}"
        f"{', '.join(idle)} {{ visibility: hidden }}"
    )


def _sign() -> str:
    """The 2×2, small."""
    corners = session.look().corners
    cells = (
        corners[channel, target]
        for target in ("non_state", "state")
        for channel in ("bilateral", "multilateral")
    )
    drawn = "".join(f'<i style="background: {colour}"></i>' for colour in cells)
    return f'<span class="stage-sign">{drawn}</span>'


def _colours() -> str:
    look = session.look()
    return (
        f":root {{ --stage-ground: {look.ground}; --stage-ink: {look.ink}; "
        f"--stage-quiet: {look.quiet}; --stage-line: {look.line} }}"
    )

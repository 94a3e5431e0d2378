"""The stage: screens that fill the window, the keys that turn them, and which one is shown.

All screens are in the page and the browser shows one, so that a turn waits for no server.
Which one is kept in the address, by `static/stage.js`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from views.shared import notices, session

_STATIC = Path(__file__).parents[2] / "static"
_BUTTON = (
    '<button type="button" data-act="{act}" aria-label="{says}" title="{says} ({key})">'
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg></button>'
)
_PREVIOUS = _BUTTON.format(
    act="previous", says="Previous screen", key="←", path="M15 4.5 7.5 12l7.5 7.5"
)
_NEXT = _BUTTON.format(act="next", says="Next screen", key="→", path="M9 4.5 16.5 12 9 19.5")
_FULL = _BUTTON.format(
    act="full", says="Full screen", key="F", path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
)


class Stage:
    """Screens, one shown at a time, above a strip of controls.

    Parameters
    ----------
    labels : sequence of str
        What each screen is about.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = labels
        st.html(f"<style>{_style(len(labels))}{_colours()}</style>")
        with st.container(key="stage"):
            with st.container(key="notices"):
                notices.show()
            self._screens = st.container(key="screens")
            self._strip = st.container(key="strip", horizontal=True)

    @contextmanager
    def screen(self, number: int) -> Iterator[None]:
        """Draw what stands on a screen; the first is number 1."""
        label = escape(self._labels[number - 1])
        with self._screens, st.container(key=f"screen_{number}"):
            st.html(f'<div class="stage-label">{_sign()}{label}</div>')
            yield

    @contextmanager
    def what_if(self) -> Iterator[None]:
        """Draw what moves the answer, on every screen but the first, and how to turn."""
        with self._strip:
            with st.container(key="what_if", horizontal=True):
                yield
            _turner(len(self._labels))(key="turner", width="content")
            st.page_link("views/overview.py", label="Leave", icon=":material/close:")


def script(name: str) -> str:
    """Markup of a component that loads a script from our own address.

    A component's own script would come as a blob, which the server's headers forbid.
    """
    version = sha256((_STATIC / name).read_bytes()).hexdigest()[:8]
    return f'<script type="module" src="app/static/{name}?{version}"></script>'


@cache
def _turner(screens: int) -> Any:
    """The buttons, and the script that makes buttons and keys work."""
    return st.components.v2.component(
        f"stage_turner_{screens}",
        html=f'<stage-turner screens="{screens}" role="navigation" aria-label="Screens">'
        f'{_PREVIOUS}<span role="status"></span>{_NEXT}{_FULL}</stage-turner>'
        f"{script('stage.js')}",
        isolate_styles=False,
    )


@cache
def _style(screens: int) -> str:
    shown = ", ".join(
        f':root[data-screen="{number}"] .st-key-screen_{number}' for number in range(1, screens + 1)
    )
    css = (_STATIC / "stage.css").read_text(encoding="utf-8")
    unturned = ":root:not([data-screen]) .st-key-screen_1"  # should the script not run
    return f"{css}{shown}, {unturned} {{ visibility: visible }}"


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
    return f":root {{ --stage-ground: {look.ground}; --stage-quiet: {look.quiet} }}"

"""Light or dark: charts are drawn for one of them, so the page is drawn anew for the other.

It is drawn anew after a lost connection too: a server that has started anew knows nothing of it.
"""

from functools import cache
from typing import Any, Literal

import streamlit as st

Scheme = Literal["light", "dark"]


def now() -> Scheme:
    """What the reader's browser showed when it asked for this run."""
    return "dark" if st.context.theme.type == "dark" else "light"


def follow() -> None:
    """Put the script into the page that asks for another run, and the button that it presses."""
    with st.container(key="scheme"):
        st.html(f'<i data-drawn="{now()}"></i>')
        st.button("Draw anew", key="draw_anew")
        _watcher()(key="scheme_watcher")


@cache
def _watcher() -> Any:
    return st.components.v2.component(
        "scheme_watcher",
        html="<scheme-watcher></scheme-watcher>"
        '<script type="module" src="app/static/scheme.js"></script>',
        isolate_styles=False,
    )

"""The strip below the screens: what moves the answer, how to turn, and what lies behind a menu."""

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any

import streamlit as st

from dashboard import controls, menu
from dashboard.controls import actions, changes
from dashboard.session import history
from dashboard.stage import bookmarks, staging

CONTROLS = ("money", "people")
KEYS = (
    ("→  Page Down  Space", "Next screen"),
    ("←  Page Up", "Previous screen"),
    ("Home  End", "First screen, last screen"),
    ("1 … 9", "That screen"),
    ("F", "Full screen, and back"),
    ("B", "Black, and back"),
    ("S", "Stage a change while the answer stands still; cancel"),
    ("R", "Reveal what was staged, before and after; hide"),
    ("M", "Bookmarks"),
    ("Shift + 1 … 9", "Open that bookmark"),
    ("L", "Last changes"),
    ("U", "Undo"),
    ("N", "Notes in a second window"),
    ("?", "These keys"),
    ("Esc", "Out of a control, a list, black, full screen"),
)
_MENU = (
    ("stage", "Stage a change", "S"),
    ("bookmarks", "Bookmarks", "M"),
    ("changes", "Last changes", "L"),
    ("notes", "Notes window", "N"),
    ("blank", "Black screen", "B"),
    ("help", "Keys", "?"),
)
_ICON = (
    '<button type="button" data-act="{act}" aria-label="{says}" title="{says} ({key})">'
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg></button>'
)
_PREVIOUS = _ICON.format(
    act="previous", says="Previous screen", key="←", path="M15 4.5 7.5 12l7.5 7.5"
)
_NEXT = _ICON.format(act="next", says="Next screen", key="→", path="M9 4.5 16.5 12 9 19.5")
_FULL = _ICON.format(
    act="full", says="Full screen", key="F", path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
)
_MORE = _ICON.format(
    act="menu", says="More", key="bookmarks, notes, keys", path="M5 12h.01M12 12h.01M19 12h.01"
)


def show(screens: Sequence[str]) -> None:
    """Draw the strip of a stage with these screens."""
    with st.container(key="what_if", horizontal=True):
        with st.container(key="money"):
            controls.total()
        with st.container(key="people", horizontal=True):
            controls.perspective()
            controls.future()
        if history.drafting():
            with st.container(key="staging", horizontal=True):
                _act("reveal", "Reveal", "visibility", staging.show_change)
                _act("cancel", "Cancel", "close", staging.cancel)
        else:
            with st.container(key="act_undo"):
                actions.undo()
    _turner(tuple(screens))(key="turner", width="content")
    st.page_link(menu.file("overview"), label="Leave", icon=":material/close:")


def show_panels() -> None:
    """Draw what the menu opens."""
    with st.container(key="panel_bookmarks"):
        st.html("<h2>Bookmarks</h2>")
        bookmarks.show()
    with st.container(key="panel_changes"):
        st.html("<h2>Last changes</h2>")
        changes.show()
    if not history.drafting():
        _act("stage", "Stage a change", "visibility_off", staging.start)


def _act(key: str, label: str, icon: str, act: Any) -> None:
    with st.container(key=f"act_{key}"):
        actions.button(label, icon, act, True)


@cache
def _turner(screens: tuple[str, ...]) -> Any:
    """The buttons, and the script from our own address that makes buttons and keys work.

    A component's own script would come as a blob, which the server's headers forbid.
    """
    return st.components.v2.component(
        f"stage_turner_{'_'.join(screens)}",
        html=f'<stage-turner screens="{" ".join(screens)}" role="navigation" aria-label="Screens">'
        f'<span class="stage-offline" hidden>not connected</span>{_MORE}{_PREVIOUS}'
        f'<span role="status"></span>{_NEXT}{_FULL}'
        '<button type="button" data-act="turnClock" class="stage-clock"></button>'
        f"{_menu()}{_help()}</stage-turner>"
        '<script type="module" src="app/static/stage.js"></script>',
        isolate_styles=False,
    )


def _menu() -> str:
    rows = "".join(
        f'<button type="button" data-act="{act}">{escape(said)}<kbd>{key}</kbd></button>'
        for act, said, key in _MENU
    )
    return f'<div class="stage-menu" role="group" aria-label="More" hidden>{rows}</div>'


def _help() -> str:
    rows = "".join(
        f"<div><dt>{''.join(f'<kbd>{escape(each)}</kbd>' for each in keys.split('  '))}</dt>"
        f"<dd>{escape(said)}</dd></div>"
        for keys, said in KEYS
    )
    return (
        '<dialog class="stage-help" aria-labelledby="stage-keys"><h2 id="stage-keys">Keys</h2>'
        f'<dl>{rows}</dl><form method="dialog"><button autofocus>Close</button></form></dialog>'
    )

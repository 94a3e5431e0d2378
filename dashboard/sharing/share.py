"""How a scenario leaves the dashboard and comes back: a link, a code for phones, a file."""

from html import escape
from urllib.parse import quote

import streamlit as st

from dashboard import draw, session
from dashboard.session import policies
from dashboard.sharing import scenario_file
from policy_model.outputs.link import sentences as words
from policy_model.outputs.link.qr import qr_svg
from policy_model.words import uploads

_OPEN, _LARGE = "share_is_open", "code_is_asked_for"
# Streamlit darkens the words of an open popover's button, too far to be read on a dark ground.
# A code is read dark on white, also on a dark page.
_STYLE = """<style>
button[data-testid=stPopoverButton][aria-expanded=true] { color: inherit }
.code { display: block; width: min(100%, 10rem); background: #fff; border-radius: 0.25rem }
.code.large { width: min(100%, 100vh - 15rem); margin: auto }
</style>"""


def show() -> None:
    """Draw what opens to share the scenario, and to open one that somebody has shared."""
    st.html(_STYLE)
    place = st.popover(
        "Share", icon=":material/link:", type="tertiary", key=_OPEN, on_change="rerun"
    )
    # Closed, it is empty: a code takes as long to make as an answer.
    if place.open:
        with place:
            _link(session.link())
            scenario_file.show(on_open=_close)
    if st.session_state.pop(_LARGE, False):
        _show_large()
    scenario_file.ask()


def _link(address: str) -> None:
    drawn = qr_svg(address, words.CODE)
    said, code = st.columns([3, 1], gap="medium") if drawn else (st.container(), None)
    with said:
        upload = policies.uploaded()
        if upload:
            kept_back = uploads.not_in_link(draw.as_code(upload.name))
            st.info(kept_back, icon=":material/attach_file:")
        else:
            st.markdown(words.LINK)
        st.code(address, language=None, wrap_lines=bool(drawn))
        left = words.not_in_link(session.link_text())
        if left:
            st.warning(left, icon=":material/content_cut:")
        if not drawn:
            st.caption(words.no_code(address))
    if code and drawn:
        with code:
            st.html(_picture(drawn, "code"))
            large = ":material/qr_code_2:"
            st.button("Show large", icon=large, type="tertiary", on_click=_ask_for_large)


def _ask_for_large() -> None:
    st.session_state[_LARGE] = True
    _close()


def _close() -> None:
    """Close what is open: it would lie over a dialog."""
    st.session_state[_OPEN] = False


@st.dialog(words.SCAN, width="large")
def _show_large() -> None:
    drawn = qr_svg(session.link(), words.CODE)
    if drawn:
        st.html(_picture(drawn, "code large"))
    st.caption(f"{session.dossier().header.question} ({session.origin()['scenario_hash']})")


def _picture(drawn: str, kind: str) -> str:
    """A drawing as a picture: Streamlit takes drawings out of a page's HTML."""
    return (
        f'<img class="{kind}" alt="{escape(words.CODE)}" src="data:image/svg+xml,{quote(drawn)}">'
    )

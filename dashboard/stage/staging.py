"""Stage, then reveal: a change that is set while the answer stands still, and shown at once.

Until it is revealed or cancelled it lives in the session and in the address: so it outlasts a
reload.
"""

from dataclasses import dataclass
from secrets import token_hex

import streamlit as st

from dashboard import session
from dashboard.controls import widgets
from dashboard.session import history, policies
from dashboard.session.policies import STAGED
from policy_model.outputs.link.bookmarks import Bookmark, read_bookmarks, write_bookmarks
from policy_model.scenario import Scenario, asks_the_same
from policy_model.words.briefing.changed import Reveal, reveal

_REVEALED, _OPENED = "revealed", "staged_is_opened"


@dataclass(frozen=True)
class _Revealed:
    """A change that was revealed, and a name by which the stage tells it from others."""

    before: Scenario
    after: Scenario
    name: str


def open_address() -> None:
    """Start a session with the change that the address says is staged."""
    if not st.session_state.get(_OPENED):
        st.session_state[_OPENED] = True
        text = None if policies.missing() else st.query_params.get(STAGED)
        read, _ = read_bookmarks(text, session.dossier_as_read()) if text else ((), ())
        for staged in read[:1]:
            history.draft()
            history.change(staged.scenario)


def show_in_address() -> None:
    """Keep what is staged in the address of the page."""
    staged = [Bookmark(STAGED, history.edited())] if history.drafting() else []
    session.tell_address(STAGED, write_bookmarks(staged, session.dossier_as_read()))


def start() -> None:
    """Let the answer stand still from now on."""
    history.draft()


def cancel() -> None:
    """Put everything back."""
    history.drop_draft()


def show_change() -> None:
    """Show what was staged: one change, which one undo takes back."""
    before, after = session.scenario(), history.edited()
    history.drop_draft()
    history.change(after)
    st.session_state[_REVEALED] = _Revealed(before, session.scenario(), token_hex(4))


def leave() -> None:
    """Forget a change that is staged: only the stage shows that there is one."""
    if history.drafting():
        history.drop_draft()
        widgets.renew()


def revealed() -> tuple[Reveal, str] | None:
    """The last change revealed and its name, while the answer is the one that it led to."""
    last: _Revealed | None = st.session_state.get(_REVEALED)
    if last is None or not asks_the_same(last.after, session.scenario()):
        return None
    before, after = session.answer_of(last.before), session.answer_of(last.after)
    return reveal(session.dossier_as_read(), before, after), last.name

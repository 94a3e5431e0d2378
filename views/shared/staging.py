"""Stage, then reveal: a change that is set while the answer stands still, and shown at once."""

from dataclasses import dataclass
from itertools import count

import streamlit as st

from policy_model.scenario import Scenario, asks_the_same
from policy_model.words.briefing.changed import Reveal, reveal
from views.shared import history, session, widgets

_REVEALED = "revealed"
_NUMBERS = count(1)  # of the process: the stage tells by it that a change is another one


@dataclass(frozen=True)
class _Revealed:
    """A change that was revealed, and its number."""

    before: Scenario
    after: Scenario
    number: int


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
    st.session_state[_REVEALED] = _Revealed(before, session.scenario(), next(_NUMBERS))


def leave() -> None:
    """Forget a change that is staged: only the stage shows that there is one."""
    if history.drafting():
        history.drop_draft()
        widgets.renew()


def revealed() -> tuple[Reveal, int] | None:
    """The last change revealed and its number, while the answer is the one that it led to."""
    last: _Revealed | None = st.session_state.get(_REVEALED)
    if last is None or not asks_the_same(last.after, session.scenario()):
        return None
    before, after = session.answer_of(last.before), session.answer_of(last.after)
    return reveal(session.dossier_as_read(), before, after), last.number

"""Scenarios put aside under a name, for questions that somebody is going to ask.

They live in the session and in the address: so they outlast a reload and a server that starts
anew, and whoever gets the address has them too.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.controls import actions
from dashboard.session import history, policies
from dashboard.session.policies import BOOKMARKS
from policy_model.dossier import Problem
from policy_model.outputs.link.bookmarks import (
    LONGEST,
    MOST,
    Bookmark,
    read_bookmarks,
    write_bookmarks,
)
from policy_model.scenario import LONGEST_NAME, asks_the_same, clean_name
from policy_model.words.briefing import bookmarks as words

_KEPT, _REFUSED, _TIMES, _WHY_NOT = "bookmarks", "bookmarks_refused", "bookmarks_named", "why_not"


def open_address() -> None:
    """Start a session with the bookmarks of the address that opened it."""
    if _KEPT not in st.session_state:
        # Those of an upload that is not here wait with its link.
        text = None if policies.missing() else st.query_params.get(BOOKMARKS)
        read = read_bookmarks(text, session.dossier_as_read()) if text else ((), ())
        st.session_state[_KEPT], st.session_state[_REFUSED] = read


def show_in_address() -> None:
    """Keep the bookmarks in the address of the page."""
    session.tell_address(BOOKMARKS, write_bookmarks(kept(), session.dossier_as_read()))


def kept() -> Sequence[Bookmark]:
    """The bookmarks, in the order of their keys."""
    bookmarks: Sequence[Bookmark] = st.session_state[_KEPT]
    return bookmarks


def show() -> None:
    """Draw the list, each opened or removed by a click, and the form that adds one."""
    refused: Sequence[Problem] = st.session_state[_REFUSED]
    for problem in refused:
        st.caption(draw.as_code(str(problem)))
    if not kept():
        st.markdown(words.NONE)
    for number, each in enumerate(kept(), 1):
        with st.container(key=f"bookmark_{number}", horizontal=True):
            actions.button(
                f"{number}  {each.name}",
                "bookmark",
                partial(history.change, each.scenario),
                not asks_the_same(each.scenario, history.edited()),
            )
            actions.button(
                "Remove", "delete", partial(_forget, number), True, key=f"forget_{number}"
            )
    if len(kept()) < MOST:
        _form()


def _form() -> None:
    with st.form("keep_bookmark", border=False):
        name, button = st.columns([3, 1], vertical_alignment="bottom")
        name.text_input(
            words.KEEP,
            max_chars=LONGEST_NAME,
            placeholder=_free_name(),
            key=_field(),
        )
        button.form_submit_button("Keep", on_click=_keep)
    refused = st.session_state.pop(_WHY_NOT, "")
    if refused:
        st.error(refused)


def _free_name() -> str:
    return words.free_name([each.name for each in kept()])


def _field() -> str:
    """Key of the field of the name, which is made anew once its name is kept."""
    return f"bookmark_name:{st.session_state.setdefault(_TIMES, 0)}"


def _keep() -> None:
    name = clean_name(st.session_state[_field()]) or _free_name()
    new = (
        *(each for each in kept() if each.name != name),
        Bookmark(name, history.edited()),
    )
    if len(write_bookmarks(new, session.dossier_as_read())) > LONGEST:
        st.session_state[_WHY_NOT] = words.NO_ROOM
        return
    st.session_state[_KEPT] = new
    st.session_state[_TIMES] += 1


def _forget(number: int) -> None:
    st.session_state[_KEPT] = tuple(each for n, each in enumerate(kept(), 1) if n != number)

"""A scenario as a file: to download, and to open after a look at what it would change."""

from collections.abc import Callable

import streamlit as st

from dashboard import draw, session
from dashboard.controls import widgets
from dashboard.session import history, policies
from policy_model.dossier import InputError
from policy_model.findings.kit.table import Column, table_of
from policy_model.outputs.text.scenario_file import MOST_BYTES, read_scenario_file, scenario_file
from policy_model.scenario import Scenario
from policy_model.words import scenario_file as words
from policy_model.words.settings import differences

_PLACE, _GIVEN = "scenario_file", "scenario_file_given"
_COLUMNS = (
    Column("setting", "Setting", lambda change: change.name),
    Column("now", "Now", lambda change: change.before),
    Column("in_file", "In the file", lambda change: change.after),
)


def show(on_open: Callable[[], None]) -> None:
    """Offer the scenario as a file, and take one.

    Parameters
    ----------
    on_open : callable
        Called when a file is given, before `ask` asks what to do with it.
    """
    st.markdown(words.FILE)
    st.download_button(
        words.DOWNLOAD,
        scenario_file(session.scenario(), session.dossier()),
        file_name=f"scenario-{session.origin()['scenario_hash']}.yaml",
        mime="application/yaml",
        on_click="ignore",
        icon=":material/download:",
    )
    st.file_uploader(words.OPEN, max_upload_size=1, key=_PLACE, on_change=_take_in, args=(on_open,))


def ask() -> None:
    """Where a file is given, ask what to do with it."""
    given = st.session_state.get(_GIVEN)
    if given:
        _ask(*given)


def _take_in(on_open: Callable[[], None]) -> None:
    file = st.session_state[_PLACE]
    if file:
        st.session_state[_GIVEN] = (file.name, file.read(MOST_BYTES + 1))
        on_open()


def _put_away() -> None:
    st.session_state.pop(_GIVEN, None)


@st.dialog(words.OPEN, width="large", on_dismiss=_put_away)
def _ask(name: str, content: bytes) -> None:
    dossier = session.dossier_as_read()
    try:
        found, problems = read_scenario_file(content, name, dossier)
    except InputError as error:
        said = words.unusable(error.problems[0], dossier, policies.titles())
        st.error(draw.points_as_code(said), icon=":material/block:")
        _answers(None)
        return
    found = history.dated(found)
    changes = differences(dossier, session.scenario(), found)
    st.markdown(f"{draw.as_code(name)} {words.would_change(len(changes))}")
    if problems:
        st.warning(draw.points_as_code(words.not_taken(problems)), icon=":material/block:")
    _answers(found if changes else None)
    if changes:
        draw.shown(table_of(words.CHANGES, _COLUMNS, changes), mark=False, snug=True)


def _answers(found: Scenario | None) -> None:
    """Draw what can be done: to take the scenario, where there is something to take, or not."""
    with st.container(horizontal=True):
        if found and st.button(words.APPLY, type="primary"):
            history.take(found)
            widgets.renew()
            _leave()
        if st.button(words.LEAVE if found else words.CLOSE):
            _leave()


def _leave() -> None:
    _put_away()
    st.rerun()

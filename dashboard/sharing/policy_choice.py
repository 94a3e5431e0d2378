"""The choice between policies, and the way in and out for one of the user's own."""

from collections.abc import Sequence
from itertools import count

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import draw
from dashboard.controls import widgets
from dashboard.session import policies
from policy_model.dossier import InputError
from policy_model.dossier.problems import plain
from policy_model.words import uploads as words

_NUMBER, _REFUSED = "policy_widgets", "refused_upload"
_numbers = count()


def show() -> None:
    """Draw the choice, the file of the policy that is looked at, and the place to drop one."""
    with st.popover("Policies", icon=":material/folder_open:", type="tertiary"):
        _refused()
        # Widgets anew with each upload: those of before would show, and send, what they did.
        number = st.session_state.setdefault(_NUMBER, next(_numbers))
        choice, file = st.columns([4, 3])
        with choice:
            _choice(f"policy_choice:{number}")
        with file:
            _file()
        st.caption("Each has a scenario of its own. Copy the link first, to come back to this one.")
        _uploader(f"policy_uploader:{number}")


def _refused() -> None:
    """Say on top, where it is seen, why a file was not taken."""
    refused: Sequence[str] = st.session_state.get(_REFUSED, ())
    if refused:
        said = "\n".join(f"- {draw.as_code(each)}" for each in refused)
        st.error(f"{words.REFUSED}\n\n{said}", icon=":material/block:")


def _choice(key: str) -> None:
    titles, own = policies.titles(), policies.held()
    st.radio(
        "Look at another policy",
        list(titles),
        format_func=titles.__getitem__,
        captions=[words.ONLY_HERE if each == own.dossier.id else "" for each in titles]
        if own
        else None,
        key=key,
        on_change=_look_at,
        args=(key,),
    )


def _look_at(key: str) -> None:
    widgets.look_at(st.session_state[key])


def _file() -> None:
    st.download_button(
        "Download this policy (zip)",
        policies.file(),
        file_name=policies.file_name(),
        mime="application/zip",
        on_click="ignore",
        icon=":material/download:",
        width="stretch",
    )


def _uploader(key: str) -> None:
    st.file_uploader(
        words.OWN,
        "zip",
        key=key,
        help=words.HOW_TO_UPLOAD,
        on_change=_take,
        args=(key,),
    )


def _take(key: str) -> None:
    """Look at the dossier of an uploaded file, or say why it can't be; Streamlit forgets it."""
    file = st.session_state[key]
    if file is None:
        return
    context = get_script_run_ctx()
    if context:
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)  # type: ignore[attr-defined]
    st.session_state[_NUMBER] = next(_numbers)
    st.session_state.pop(_REFUSED, None)
    try:
        widgets.look_at(policies.take(file.getvalue(), plain(file.name)))
    except InputError as error:
        st.session_state[_REFUSED] = words.refused(error.problems)

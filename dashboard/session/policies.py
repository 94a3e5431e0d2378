"""Which policy a session looks at: one of the shelf, or one that was uploaded into it."""

import os
from functools import lru_cache

import streamlit as st

from dashboard.menu import LINK
from dashboard.session.store import Policy, Upload, kept
from policy_model.dossier import Dossier, find_dossier, read_files, shelved, yaml_files
from policy_model.dossier.archive import called, is_uploaded, read_archive, write_archive
from policy_model.dossier.shelf import SHELF
from policy_model.outputs.link.link import dossier_of

BOOKMARKS, STAGED = "bookmarks", "staged"  # parameters of the address, beside that of the link
_CHOSEN, _UPLOAD, _WAITING = "policy", "upload", "address_of_an_upload"


def chosen() -> Policy:
    """The policy of this session: by the name that its dossier is found by, or the upload."""
    name: str | None = st.session_state.get(_CHOSEN)
    upload = held()
    return upload if upload and name == upload.dossier.id else name or _opens()


def held() -> Upload | None:
    """The policy that was uploaded into this session, looked at or not."""
    upload: Upload | None = st.session_state.get(_UPLOAD)
    return upload


def uploaded() -> Upload | None:
    """The policy that is looked at, where it is the uploaded one."""
    policy = chosen()
    return policy if isinstance(policy, Upload) else None


@kept(16)
def read(policy: Policy) -> tuple[Dossier, bytes]:
    """A policy's dossier, and a zip of what it was read from, to edit and to upload."""
    if isinstance(policy, Upload):
        return policy.dossier, policy.file
    folder = find_dossier(policy)
    files, name = yaml_files(folder), folder.resolve().name
    return read_files(files, name), write_archive(files, name)


def file() -> bytes:
    """The policy that is looked at, as one file to edit and to upload again."""
    return read(chosen())[1]


def file_name() -> str:
    """What that file is called."""
    upload = uploaded()
    return upload.name if upload else f"{read(chosen())[0].id}.zip"


def for_command_line() -> tuple[str, dict[str, bytes]]:
    """What the command line calls the policy that is looked at, and the file that it then needs."""
    policy = chosen()
    if isinstance(policy, Upload):
        name = called(policy.dossier.id)  # that of the file may be anything
        return name, {name: policy.file}
    folder = find_dossier(policy).resolve()
    return folder.name if folder.parent == SHELF else str(folder), {}


def titles() -> dict[str, str]:
    """Ids of the dossiers that can be looked at, and their titles; first the one that is."""
    dossiers = [read(each)[0] for each in (chosen(), held() or chosen(), _opens())]
    return {each.id: each.header.title for each in dossiers} | on_shelf()


@lru_cache(maxsize=1)
def on_shelf() -> dict[str, str]:
    """Ids of the dossiers that every session can look at, and their titles."""
    return dict(shelved())


def choose_for(text: str) -> bool:
    """Look at the policy that the text of a link was made for; say whether it is here."""
    made_for = dossier_of(text)
    if made_for in on_shelf():
        st.session_state[_CHOSEN] = made_for
    elif made_for and is_uploaded(made_for) and not uploaded():
        address = st.query_params.to_dict()
        waiting = {each: address[each] for each in (LINK, BOOKMARKS, STAGED) if each in address}
        st.session_state[_WAITING] = waiting
        return False
    return True


def missing() -> str | None:
    """Id of the uploaded policy that the session's link was made for, where it is not here."""
    waiting: dict[str, str] | None = st.session_state.get(_WAITING)
    return dossier_of(waiting[LINK]) if waiting else None


def take(file: bytes, name: str) -> str:
    """Read an uploaded zip, and hold its dossier in this session, in the place of any before.

    Returns
    -------
    str
        The dossier's id.

    Raises
    ------
    InputError
        When it can't be read; then all is as before.
    """
    upload = Upload(read_archive(file, name), file, name)
    st.session_state[_UPLOAD] = upload
    return upload.dossier.id


def look_at(policy: str) -> None:
    """Start anew with another dossier: nothing of a scenario fits it.

    An address that waited for it is opened.
    """
    upload, waiting = held(), st.session_state.get(_WAITING)
    st.session_state.clear()
    st.query_params.clear()
    if policy != read(_opens())[0].id:
        st.session_state[_CHOSEN] = policy
    if upload:
        st.session_state[_UPLOAD] = upload
    if waiting and dossier_of(waiting[LINK]) == policy:
        st.query_params.update(waiting)


def _opens() -> str | None:
    """The name of the dossier that opens when none is chosen."""
    return os.environ.get("POLICY_DOSSIER") or None

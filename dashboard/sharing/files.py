"""Files of the whole scenario to take away: report, workbook, deck, and all of it in one."""

from dataclasses import dataclass
from typing import NamedTuple
from weakref import finalize

import streamlit as st

from dashboard import session
from dashboard.session.making import Making
from policy_model import words

_OPEN, _MADE = "files_are_open", "made_files"
_EVERY_SECONDS = 0.5
_SHARES = [1, 1]


class Kind(NamedTuple):
    """A kind of file.

    Attributes
    ----------
    name : str
    stem, ending, mime : str
        What its file is called, before and after the scenario's hash, and its type.
    icon : str
    said : str
        What it is good for.
    command : tuple of str
        Arguments of the command line that writes it.
    """

    name: str
    stem: str
    ending: str
    mime: str
    icon: str
    said: str
    command: tuple[str, ...]


_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = (
    Kind(
        "Report to print",
        "report",
        "pdf",
        "application/pdf",
        "picture_as_pdf",
        "PDF, A4",
        ("report", "--format", "pdf"),
    ),
    Kind(
        "Report for a browser",
        "report",
        "html",
        "text/html",
        "article",
        "HTML, works with no network",
        ("report", "--format", "html"),
    ),
    Kind(
        "Workbook",
        "workbook",
        "xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        "table",
        "Excel: change a weight, and ranks follow",
        ("export", "--format", "xlsx"),
    ),
    Kind(
        "Slides",
        "slides",
        "pptx",
        f"{_OFFICE}.presentationml.presentation",
        "slideshow",
        "PowerPoint: charts to edit, with notes",
        ("export", "--format", "pptx"),
    ),
    Kind(
        "Everything",
        "everything",
        "zip",
        "application/zip",
        "folder_zip",
        "All of these, every table, every picture, and the command that makes them again",
        ("export", "--format", "zip"),
    ),
)


@dataclass(frozen=True, eq=False)
class Made:
    """A file asked for, and of which scenario; it is given up with the session that holds it.

    Attributes
    ----------
    key : object
        What tells the dossier and the scenario from others.
    hash, about : str
        The scenario's name, and what it asks in words.
    making : Making
    """

    key: object
    hash: str
    about: str
    making: Making

    def __post_init__(self) -> None:
        finalize(self, self.making.stop)


def show() -> None:
    """Draw the list of files, each to be made and then downloaded, behind a button."""
    place = st.popover(
        "Files", icon=":material/download:", type="tertiary", key=_OPEN, on_change="rerun"
    )
    if place.open:
        with place:
            st.markdown("**To take away**, of the scenario as it stands")
            _live(_running())


def _live(running: bool) -> None:
    """Draw the list, and anew every half second while something is being made."""

    @st.fragment(run_every=_EVERY_SECONDS if running else None)
    def listed() -> None:
        for kind in KINDS:
            _draw(kind, _made().get(kind.ending))
        if running != _running():
            st.rerun()

    listed()


def _draw(kind: Kind, made: Made | None) -> None:
    if made and made.making.runs:
        _progress(kind, made)
        return
    if made and made.making.data is not None:
        _download(kind, made, made.making.data)
        if made.key == session.key():
            return
    make, said = st.columns(_SHARES, vertical_alignment="center")
    make.button(
        f"Make anew: {kind.name}" if made else f"Make: {kind.name}",
        key=f"make:{kind.ending}",
        icon=f":material/{kind.icon}:",
        on_click=_start,
        args=(kind,),
        width="stretch",
    )
    said.caption((made and made.making.failed) or kind.said)


def _progress(kind: Kind, made: Made) -> None:
    bar, stop = st.columns(_SHARES, vertical_alignment="center")
    how_far = "waits for another file" if made.making.waits else f"{made.making.share:.0%}"
    bar.progress(made.making.share, f"{kind.name}: {how_far}")
    stop.button(
        f"Stop: {kind.name}",
        key=f"stop:{kind.ending}",
        icon=":material/stop_circle:",
        type="tertiary",
        on_click=made.making.stop,
    )
    if _about(made):
        st.caption(_about(made))


def _download(kind: Kind, made: Made, data: bytes) -> None:
    get, said = st.columns(_SHARES, vertical_alignment="center")
    with get:
        st.download_button(
            f"Download: {kind.name}",
            data,
            file_name=f"{kind.stem}-{made.hash}.{kind.ending}",
            mime=kind.mime,
            key=f"download:{kind.ending}",
            on_click="ignore",
            icon=":material/download:",
            type="primary",
            width="stretch",
        )
    said.caption(_about(made) or f"{kind.said}. {_size(data)}")


def _about(made: Made) -> str:
    """Say of which scenario it is, where it isn't the one on the page."""
    return "" if made.key == session.key() else f"Of another scenario: {made.about}"


def _start(kind: Kind) -> None:
    """Make a file of the scenario as it is now."""
    arguments, files = session.command_line()
    making = Making([*kind.command, *arguments], files)
    about = words.asked(session.answer())
    _made()[kind.ending] = Made(session.key(), session.origin()["scenario_hash"], about, making)


def _running() -> bool:
    return any(each.making.runs for each in _made().values())


def _made() -> dict[str, Made]:
    made: dict[str, Made] = st.session_state.setdefault(_MADE, {})
    return made


def _size(data: bytes) -> str:
    thousands = max(1, round(len(data) / 1000))
    return f"{thousands / 1000:.1f} MB" if thousands >= 1000 else f"{thousands} kB"

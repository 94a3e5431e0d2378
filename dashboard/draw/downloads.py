"""Files that more than one page offers."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from dashboard import session
from policy_model.outputs.picture.picture import Picture, imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import Row

_KINDS = (
    ("PNG, for slides and papers", "png", "image/png", picture_png),
    ("SVG, for print and to edit", "svg", "image/svg+xml", picture_svg),
)


def csv(label: str, rows: Sequence[Row], name: str) -> None:
    """Offer rows as CSV, the same bytes as the command line's; without rows, nothing.

    Parameters
    ----------
    label : str
    rows : sequence of Row
        With `scenario_hash`, which the file's name carries.
    name : str
        What the file's name starts with.
    """
    if rows:
        _offer(label, lambda: rows, f"{name}-{rows[0]['scenario_hash']}.csv")


def csv_of(label: str, rows: Callable[[], Sequence[Row]], name: str) -> None:
    """Offer the scenario's rows as CSV, found when the file is asked for: they take a while.

    Parameters
    ----------
    label : str
    rows : callable
        Run away from the session that asks.
    name : str
        What the file's name starts with.
    """
    _offer(label, rows, f"{name}-{session.origin()['scenario_hash']}.csv")


def _offer(label: str, rows: Callable[[], Sequence[Row]], file_name: str) -> None:
    """Offer a CSV that is written when it is asked for, so that no newer run can replace it."""
    st.download_button(
        label,
        lambda: csv_bytes(rows()),
        file_name=file_name,
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )


def picture(made: Picture) -> None:
    """Offer a picture as PNG and as SVG, drawn when the file is asked for.

    Parameters
    ----------
    made : Picture
        In the light look.
    """
    said, stamp = f"Picture of the {made.name}", imprint(session.answer())
    stem = f"{made.stem}-{session.origin()['scenario_hash']}"
    offer = st.popover(
        said, icon=":material/image:", type="tertiary", help=said, key=f"picture-{made.stem}"
    )
    for label, ending, mime, write in _KINDS:
        offer.download_button(
            label,
            partial(write, made, stamp),
            file_name=f"{stem}.{ending}",
            mime=mime,
            on_click="ignore",
            icon=":material/download:",
            type="tertiary",
            key=f"{ending} of {made.name}",
        )

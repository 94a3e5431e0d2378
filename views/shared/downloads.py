"""Files that more than one page offers."""

from collections.abc import Callable, Sequence

import streamlit as st

from policy_model.analysis.comparison import Comparison
from policy_model.export.tables import Row, option_rows
from policy_model.export.text import csv_bytes
from views.shared import session


def options(comparison: Comparison) -> None:
    """Offer the option comparison as CSV, the same bytes as the command line's."""
    csv("Download the options (CSV)", option_rows(comparison), "options")


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
    if not rows:
        return
    st.download_button(
        label,
        csv_bytes(rows),
        file_name=f"{name}-{rows[0]['scenario_hash']}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )


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
    st.download_button(
        label,
        lambda: csv_bytes(rows()),
        file_name=f"{name}-{session.origin()['scenario_hash']}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )

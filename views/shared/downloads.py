"""Files that more than one page offers."""

import streamlit as st

from policy_model.analysis.comparison import Comparison
from policy_model.export.tables import option_rows
from policy_model.export.text import csv_bytes


def options(comparison: Comparison) -> None:
    """Offer the option comparison as CSV, the same bytes as the command line's."""
    rows = option_rows(comparison)
    st.download_button(
        "Download the options (CSV)",
        csv_bytes(rows),
        file_name=f"options-{rows[0]['scenario_hash']}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )

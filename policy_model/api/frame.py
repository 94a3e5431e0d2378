"""Rows as a pandas frame; pandas is loaded when the first frame is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from policy_model.outputs.text.rows import Row

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def frame(rows: Sequence[Row]) -> DataFrame:
    """Make a frame of rows that have the same columns.

    What is missing is NaN, beside true and false it is NA; a column without any value is of
    numbers, as `pandas.read_csv` has it.
    """
    import pandas as pd  # noqa: PLC0415 - slow to load, and most callers want none

    return pd.DataFrame(list(rows)).apply(_typed)


def _typed(column: Series) -> Series:
    if column.dtype != object:
        return column
    values = column.dropna()
    if any(isinstance(value, str) for value in values):
        return column  # text, which pandas 2 keeps as objects
    return column.astype("boolean" if len(values) and values.isin([True, False]).all() else float)

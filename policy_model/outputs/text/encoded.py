"""Rows as CSV and JSON text, safe to open in a spreadsheet."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

# The last four are the full-width forms, which East Asian spreadsheets read alike.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def csv_bytes(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Write rows as CSV: UTF-8 with a byte-order mark, RFC 4180, columns of the first row.

    A text cell that a spreadsheet would run as a formula gets an apostrophe in front;
    numbers stay numbers.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue().encode("utf-8-sig")


def json_bytes(data: Any) -> bytes:
    """Write plain data as indented UTF-8 JSON with a line end."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode()


def runs(text: str) -> bool:
    """Whether a spreadsheet would run a text, typed into a cell, as a formula."""
    return text.lstrip(" ").startswith(_FORMULA_STARTS)


def _cell(value: Any) -> Any:
    if isinstance(value, str) and runs(value):
        return f"'{value}"
    return float(value) if isinstance(value, float) else value

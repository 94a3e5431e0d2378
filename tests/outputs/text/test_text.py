"""CSV and JSON text: what is written is what is read, and nothing runs in a spreadsheet."""

import csv
import io
import json
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policy_model.outputs.text.encoded import csv_bytes, json_bytes

FORMULAS = [
    "=HYPERLINK(0)",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "|calc",
    "%0A",
    "＝1",
    "＋1",
    "－1",
    "＠SUM(A1)",
]
TEXTS = [
    "",
    "plain",
    "a, b",
    'say "so"',
    "two\r\nlines",
    "¶ 7 – “öl” ∆ 漢",
    "'quoted",
    "a=b",
    "007",
]


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cell(value: object) -> str:
    """What a value becomes in a file's only cell."""
    return read(csv_bytes([{"cell": value}]))[1][0]


def test_bytes_of_a_file() -> None:
    rows = [{"name": 'Wells, "shared"', "usd": 1.5}, {"name": "Größe", "usd": -2}]
    assert csv_bytes(rows) == (
        b'\xef\xbb\xbfname,usd\r\n"Wells, ""shared""",1.5\r\nGr\xc3\xb6\xc3\x9fe,-2\r\n'
    )


@pytest.mark.parametrize("text", FORMULAS)
def test_formula_is_defused(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", TEXTS)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(
    ("number", "said"),
    [(-1.5, "-1.5"), (-3, "-3"), (0.0, "0.0"), (np.float64(-0.25), "-0.25"), (1e-6, "1e-06")],
)
def test_number_stays_a_number(number: float, said: str) -> None:
    assert cell(number) == said


@given(table=st.lists(st.lists(st.text(), min_size=3, max_size=3), min_size=1, max_size=4))
@example(table=[["a\x00b", "\r", '"'], ["\n", "\r\n", "''"]])
def test_any_text_comes_back(table: list[list[str]]) -> None:
    columns = ("one", "two", "three")
    data = csv_bytes([dict(zip(columns, row, strict=True)) for row in table])
    header, *rows = read(data)
    assert header == list(columns)
    assert [[original(text) for text in row] for row in rows] == [
        [original(text) for text in row] for row in table
    ]
    assert all(is_safe(text) for row in rows for text in row)


@given(numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_any_number_comes_back_bit_by_bit(numbers: Sequence[float]) -> None:
    _, *rows = read(csv_bytes([{"number": number} for number in numbers]))
    assert [float(text).hex() for (text,) in rows] == [number.hex() for number in numbers]


def test_json_is_plain_and_readable() -> None:
    data = json_bytes([{"name": "“Öl”", "usd": np.float64(1.5)}])
    assert data.endswith(b"}\n]\n")
    assert "“Öl”".encode() in data
    assert json.loads(data) == [{"name": "“Öl”", "usd": 1.5}]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_json_refuses_what_is_no_number(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_bytes({"usd": number})


def original(text: str) -> str:
    """Without the apostrophe that defuses a formula."""
    return text[1:] if text.startswith("'") and not is_safe(text[1:]) else text


def is_safe(text: str) -> bool:
    return not text.lstrip(" ").startswith(tuple("=+-@\t\r\n|%＝＋－＠"))

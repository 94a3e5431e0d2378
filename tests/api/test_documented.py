"""What docs/python.md and the docstrings say of each frame's columns, held against the frames."""

import doctest
import inspect
import re
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import policy_model
from policy_model.api.answer import Answer
from policy_model.dossier import read_dossier
from policy_model.outputs.text.tables import QUESTIONS
from tests.support import LAKELAND, ROOT

GUIDE = ROOT / "docs" / "python.md"
TEXT = GUIDE.read_text(encoding="utf-8")
FRAMES: dict[str, Callable[[Answer], pd.DataFrame]] = {
    "options()": Answer.options,
    "years()": Answer.years,
    "criteria()": Answer.criteria,
    "weights()": Answer.weights,
    "evidence()": Answer.evidence,
    "best_mix()": Answer.best_mix,
    **{
        f'robustness("{name}")': lambda answer, name=name: answer.robustness(name)  # type: ignore[misc]
        for name in QUESTIONS
    },
}
_NAMES = re.compile(r"`([\w<>]+)`")
_FILLED = {"<n>": "[0-9]+", "<criterion>": "[a-z_]+", "<option>": "[a-z_]+"}
_GROUP = re.compile(r"((?:`[\w<>]+`(?:,\s+|\s+)?)+)\(([^)]+)\)")

Columns = dict[str, str]


def documented(section: str) -> Columns:
    """The unit of each column in the first table of a section."""
    found: Columns = {}
    for names, unit in re.findall(r"^\| (`.*?) \| (.*?) \| .* \|$", section, re.M):
        found |= dict.fromkeys(_NAMES.findall(names), unit)
    return found


HEAD, *_SECTIONS = TEXT.split("\n### `")
SECTIONS = {each.partition("`")[0]: documented(each) for each in _SECTIONS}
ORIGIN = documented(HEAD)


def in_docstring(text: str) -> Columns:
    """The unit of each column that a docstring names."""
    return {
        name: " ".join(unit.split())
        for names, unit in _GROUP.findall(text)
        for name in _NAMES.findall(names)
    }


def described(frame: str) -> Columns:
    """The part of a docstring that is about a frame."""
    method, _, question = frame.partition("(")
    text = inspect.getdoc(getattr(Answer, method)) or ""
    question = question.strip('")')
    if question:
        text = text.partition(f"``{question}``")[2].partition("\n\n")[0]
    return in_docstring(text)


def fits(columns: list[str], names: list[str]) -> bool:
    """Whether columns are just those named; what has a part to fill in comes once or more."""
    pattern = ""
    for part, run in groupby(names, key=lambda name: "".join(re.findall("<.*>", name))):
        run_of_one = "".join(re.sub("<.*>", _FILLED.get(part, ""), name) + " " for name in run)
        pattern += f"(?:{run_of_one})+" if part else run_of_one
    return re.fullmatch(pattern, " ".join(columns) + " ") is not None


@pytest.fixture(scope="module")
def answer() -> Answer:
    return policy_model.open(LAKELAND).answer(total_musd=4, perspective="treasury")


def test_each_frame_has_its_section() -> None:
    assert set(SECTIONS) == {*FRAMES, "sweep()"}


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_has_just_the_documented_columns(answer: Answer, name: str) -> None:
    columns = list(FRAMES[name](answer).columns)
    assert fits(columns, [*SECTIONS[name], *ORIGIN]), columns
    assert not fits([*columns, "more"], [*SECTIONS[name], *ORIGIN])
    assert not fits(columns[1:], [*SECTIONS[name], *ORIGIN])


def test_a_sweep_has_its_context_and_the_columns_of_options(answer: Answer) -> None:
    cases = policy_model.sweep(LAKELAND, total_musd=[1, 2], objective=["value", "index"])
    options = list(answer.options().columns)
    assert list(cases.columns) == [*SECTIONS["sweep()"], "objective", *options]


@pytest.mark.parametrize("name", FRAMES)
def test_docstrings_say_the_same_columns_and_units(name: str) -> None:
    assert list(described(name).items()) == list(SECTIONS[name].items())


def test_docstrings_of_sweep_and_of_what_all_frames_end_with() -> None:
    assert in_docstring(inspect.getdoc(policy_model.sweep) or "") == SECTIONS["sweep()"]
    assert in_docstring(inspect.getdoc(Answer) or "") == ORIGIN


_KINDS = {
    "text": pd.api.types.is_string_dtype,
    "whole number": pd.api.types.is_integer_dtype,
    "calendar year": pd.api.types.is_integer_dtype,
    "true or false": pd.api.types.is_bool_dtype,
}


@pytest.mark.parametrize("name", FRAMES)
def test_units_are_what_the_columns_hold(answer: Answer, name: str) -> None:
    frame = FRAMES[name](answer)
    for column, unit in SECTIONS[name].items():
        if "<" in column or not frame[column].notna().any():
            continue
        values: Any = frame[column].dropna()
        assert _KINDS.get(unit, pd.api.types.is_float_dtype)(values), column
        if found := re.fullmatch("(-?[01]) to 1", unit):
            assert values.between(int(found[1]), 1).all(), column


@pytest.mark.parametrize("name", FRAMES)
def test_units_are_those_of_the_frame(answer: Answer, name: str) -> None:
    """A criterion has one of its own."""
    criteria = {each.unit for each in read_dossier(LAKELAND).criteria}
    units = FRAMES[name](answer).attrs["units"]
    assert units
    for column, unit in units.items():
        (said,) = (own for named, own in SECTIONS[name].items() if fits([column], [named]))
        assert unit == said or (said == "criterion's unit" and unit in criteria), column


@pytest.mark.parametrize("path", [GUIDE], ids=lambda path: path.name)
def test_its_examples_do_what_they_show(path: Path) -> None:
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    failed, tried = doctest.testfile(str(path), module_relative=False, optionflags=flags)
    assert tried > 8
    assert not failed

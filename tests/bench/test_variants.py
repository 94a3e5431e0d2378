"""Variants change what is there to be changed, in a process of their own."""

import subprocess
import sys

import pytest

from bench.variants import first_for_ever
from tests.support import ROOT

STATIC = """
from bench.variants import MODEL, hold_still
from importlib import import_module
hold_still()
for name in MODEL:
    assert getattr(import_module("dashboard.session"), name).__name__ == "act_once", name
findings = import_module("policy_model.findings").findings()
assert findings
assert {each.tell.__name__ for each in findings} == {"act_once"}
"""
REBUILT = """
from bench.variants import rebuild
rebuild()
import json
import streamlit as st
from policy_model.findings.kit.chart import Chart
from policy_model.findings.years.chart import empowerment_over_years
from tests.support import compared, lakeland
from dashboard import draw
drawn = []
st.altair_chart = lambda chart, **kwargs: drawn.append(chart)
compared = compared(lakeland())
for _ in range(2):
    draw.chart(empowerment_over_years(compared, 0))
one, other = drawn
assert one is not other
said = json.dumps(one.to_dict())
assert "data('" not in said
assert said == json.dumps(other.to_dict())
"""


@pytest.mark.slow
@pytest.mark.parametrize("script", [STATIC, REBUILT], ids=["static", "rebuilt"])
def test_names_of_a_variant_are_those_of_the_app(script):
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True)


def test_first_result_stands():
    asked = first_for_ever(lambda number: [number])
    assert asked(1) is asked(2) == [1]

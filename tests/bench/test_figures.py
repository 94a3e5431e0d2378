"""Figures and their table."""

from itertools import pairwise

import numpy as np
import pytest

from bench.figures import Line, against, data, limited, middle, most, slope, table, tail
from bench.memory import walk


def test_median_and_middle_half():
    assert middle([50, 10, 30, 20, 40]) == "30 ms (20–40)"
    assert middle([12.4]) == "12 ms"


def test_tail_is_that_of_numpy():
    times = [float(each) for each in np.random.default_rng(1).exponential(100, 37)]
    assert most(times) == pytest.approx(np.quantile(times, 0.95))
    assert tail([10.0, 10.0]) == "10 ms, 95 % under 10 ms"


def test_slope_is_that_of_a_fitted_line():
    assert slope([100.0, 103.0, 106.0]) == pytest.approx(3)
    values = [1.0, 4.0, 2.0, 8.0]
    assert slope(values) == pytest.approx(np.polyfit(range(4), values, 1)[0])


@pytest.mark.parametrize(("ratio", "met"), [(1.29, True), (1.3, True), (1.31, False)])
def test_a_ratio_meets_its_limit_or_misses_it(ratio, met):
    assert against("page", "what", "", ratio, 1.3).met is met


def test_table_says_what_is_missed_and_keeps_columns():
    lines = [
        against("page", "long words here", "162 ms", 1.5, 1.3),
        limited("memory", "short", "9 MiB", "< +5%", True),
        Line("users", "1 user", "70 ms"),
    ]
    head, rule, missed, met, plain = table(lines).splitlines()
    assert " ".join(missed.split()) == "page: long words here 162 ms 1.50× ≤ 1.3× MISSED"
    assert met.rstrip().endswith("met")
    assert not plain.rstrip().endswith(("met", "MISSED"))
    assert head.index("target") == missed.index("≤") == met.index("<")
    assert len(rule) == len(head)
    assert [each["met"] for each in data(lines)] == [False, True, None]


def test_a_walk_stays_on_the_slider_and_moves_each_time():
    steps = [30, *walk(5000)]
    assert min(steps) >= 0
    assert max(steps) <= 120
    assert {abs(b - a) for a, b in pairwise(steps)} == {1}
    assert len(set(steps)) > 60

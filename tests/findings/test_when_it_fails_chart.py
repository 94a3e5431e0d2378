import re
from dataclasses import replace

import pytest

from policy_model.analysis.robustness.discovery import Discovery, Limit
from policy_model.dossier import judgements
from policy_model.findings.when_it_fails.chart import limit_bars
from tests.findings.kit.support import drawn_text, svg
from tests.findings.test_when_it_fails_said import BOX, RAIN, START
from tests.words.support import ADVICE, GRANTS, LEADING, answer_of

ANSWER = answer_of(LEADING)


def found(*limits: Limit) -> Discovery:
    return Discovery(ADVICE, 0.05, "box", 8192, (), BOX, limits, GRANTS)


def test_each_limit_is_drawn_on_the_whole_range() -> None:
    chart = limit_bars(ANSWER, found(RAIN, START))
    mode = next(e.quantity.mode for e in judgements(ANSWER.dossier) if e.id == START.id)
    rain, start = chart.data["limits"]
    assert (rain["low"], rain["high"]) == (0.0, 0.25)
    assert start["low"] == pytest.approx(1 / 7)
    assert start["stands"] == pytest.approx((mode - 0.05) / 0.35)
    text = " ".join(drawn_text(chart.to_dict()))
    assert "below 25%" in text
    assert "undefined" not in svg(chart.to_dict())


def test_a_driver_that_the_future_sets_has_no_mark_and_no_level() -> None:
    (free,) = limit_bars(ANSWER, found(RAIN)).data["limits"]
    scenario = replace(ANSWER.comparison.scenario, future="drought")
    ruled = replace(ANSWER, comparison=replace(ANSWER.comparison, scenario=scenario))
    chart = limit_bars(ruled, found(RAIN))
    (row,) = chart.data["limits"]
    assert (free["stands"] is None, row["stands"]) == (False, None)
    assert row["said"] == "below 25% (set by the future)"
    assert not re.search("NaN|undefined", svg(chart.to_dict()))


def test_the_shape_is_built_once_for_as_many_limits() -> None:
    one, other = (limit_bars(ANSWER, found(each)) for each in (RAIN, START))
    assert one.shape is other.shape

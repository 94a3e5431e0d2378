"""What a briefing shows is what each analysis finds by itself."""

import numpy as np

from policy_model.analysis.briefed import find_briefing
from policy_model.analysis.pairwise import compare_pair
from tests.outputs.report.answers import answered


def test_parts_are_those_found_one_by_one() -> None:
    answer = answered(total_musd=3.0)
    found = find_briefing(answer)
    verdict, comparison = answer.verdict, answer.comparison
    pair = compare_pair(comparison, verdict.leader, verdict.runner_up)
    assert np.array_equal(found.pair.differences, pair.differences)


def test_it_tells_how_far_it_is_and_ends_at_the_whole() -> None:
    heard: list[float] = []
    find_briefing(answered(total_musd=2.5), heard.append)
    assert heard
    assert heard == sorted(heard)
    assert 0 <= heard[0] <= heard[-1] <= 1

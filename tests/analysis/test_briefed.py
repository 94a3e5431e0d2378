"""What a briefing shows is what each analysis finds by itself."""

import numpy as np

from policy_model.analysis.allocation.allocate import Allocation, allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.briefed import find_briefing
from policy_model.analysis.pairwise import compare_pair
from tests.report.answers import answered


def test_parts_are_those_found_one_by_one() -> None:
    answer = answered(total_musd=3.0)
    found = find_briefing(answer)
    verdict, comparison = answer.verdict, answer.comparison
    pair = compare_pair(comparison, verdict.leader, verdict.runner_up)
    assert np.array_equal(found.pair.differences, pair.differences)
    alone = allocate(ground_of(answer.inputs), answer.scenario)
    assert isinstance(found.mix, Allocation)
    assert found.mix.best.worth >= alone.best.worth
    assert found.proof is not None


def test_it_tells_how_far_it_is_and_ends_at_the_whole() -> None:
    heard: list[float] = []
    find_briefing(answered(total_musd=2.5), heard.append)
    assert heard
    assert heard == sorted(heard)
    assert 0 <= heard[0] <= heard[-1] <= 1


def test_nothing_is_proven_where_there_is_no_mix_or_no_money() -> None:
    clash = (("village_wells", 2.0), ("direct_grants", 2.0))
    none = find_briefing(answered(floors_musd=clash))
    assert none.mix is None
    assert none.proof is None
    assert find_briefing(answered(total_musd=0.0)).proof is None

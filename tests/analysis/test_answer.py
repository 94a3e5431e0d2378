from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from policy_model.analysis import answer as module
from policy_model.analysis.answer import find_answer
from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.disagreement import Disagreement, by_future, by_perspective, disagree
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.analysis.robustness.weight_flips import weight_flips
from policy_model.analysis.verdict import TIE_BELOW, judge
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_an_answer_is_its_parts(folder: Path) -> None:
    inputs = drawn(read_dossier(folder))
    scenario = default_scenario(inputs.dossier)
    answer = find_answer(inputs, scenario)
    comparison = compare(inputs, scenario)
    assert answer.scenario == scenario
    assert answer.dossier is inputs.dossier
    assert answer.verdict == judge(comparison)
    assert answer.weight_flips == weight_flips(comparison)
    assert answer.leader.id == comparison.candidates[answer.verdict.leader].id
    for case in (*answer.perspectives, *answer.futures):
        assert case.lost == (case.regret >= TIE_BELOW)
        assert case.level == (not case.lost and case.lead < TIE_BELOW)
        assert min(case.regret, max(case.lead, 0)) == 0


def test_who_disagrees_is_found_when_it_is_first_asked_and_once(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))
    assert answer.kept.known(disagree) is None
    first = answer.disagreement
    assert answer.disagreement is answer.kept.known(disagree) is first
    expected = disagree(inputs, answer.comparison)
    np.testing.assert_array_equal(first.values, expected.values)
    np.testing.assert_array_equal(first.own_values, expected.own_values)
    assert answer.perspectives == by_perspective(expected, answer.scenario.future)
    assert answer.futures == by_future(expected)


def test_who_sees_the_advice_lose(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))
    assert [case.id for case in answer.perspectives if case.lost] == ["treasury"]
    assert not any(case.lost for case in answer.futures)
    assert [case.id for case in answer.futures if case.level] == ["calm", "drought"]  # a twin
    in_vain = find_answer(inputs, replace(answer.scenario, weights=(("voice", 0.0), ("cost", 1.0))))
    assert [case.id for case in in_vain.futures if case.lost] == ["calm", "drought"]


def test_what_was_found_before_is_told_to_be_done(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))
    for _ in range(2):
        told: list[float] = []
        answer.next_money(told.append)
        assert told[-1] == 1


def test_a_stopped_search_keeps_nothing(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))

    def stop(done: float) -> None:
        if done:
            raise InterruptedError

    for search in (answer.look_around, answer.next_money):
        with pytest.raises(InterruptedError):
            search(stop)
    assert not any(place.found for place in answer.kept._places.values())
    assert answer.next_money() is answer.next_money()


def test_no_visitor_waits_for_anothers_answer(
    inputs: Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also not by a lock that all answers share, as Python 3.11's `cached_property` has."""
    scenario = default_scenario(inputs.dossier)
    slow, other = (find_answer(inputs, scenario) for _ in range(2))
    begun, go = Event(), Event()

    def held(inputs: Inputs, comparison: Comparison, *progress: Hook) -> Disagreement:
        if comparison is slow.comparison:
            begun.set()
            assert go.wait(30)
        return disagree(inputs, comparison, *progress)

    monkeypatch.setattr(module, "disagree", held)
    with ThreadPoolExecutor(2) as threads:
        for part in ("perspectives", "futures"):
            begun.clear()
            go.clear()
            slow = find_answer(inputs, scenario)
            first = threads.submit(getattr, slow, part)
            assert begun.wait(30)
            try:
                assert threads.submit(getattr, other, part).result(30)
                assert threads.submit(slow.once, find_tornado).result(30) is not None
                assert not first.done()
            finally:
                go.set()
            assert first.result(30) == getattr(other, part)

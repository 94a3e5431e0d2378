"""Many scenarios in one frame: which they are, on any executor, as each by itself."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager
from multiprocessing import get_context
from threading import Event

import numpy as np
import pandas as pd
import pytest

import policy_model
from policy_model.api import cases as cases_module
from policy_model.api.cases import Case
from policy_model.outputs.text.rows import Row
from tests.support import LAKELAND

CONTEXT = ["total_musd", "perspective", "future", "horizon_years"]


@pytest.fixture(scope="module")
def policy() -> policy_model.Policy:
    return policy_model.open(LAKELAND)


@pytest.fixture(scope="module")
def cases(policy: policy_model.Policy) -> pd.DataFrame:
    return policy_model.sweep(policy, total_musd=[3, 1], perspective="all", future="all")


def test_every_combination_in_order(cases: pd.DataFrame) -> None:
    found = list(cases[CONTEXT].drop_duplicates().itertuples(index=False, name=None))
    assert found == [
        (total, perspective, future, 4)
        for total in (3.0, 1.0)
        for perspective in ("villagers", "treasury")
        for future in ("calm", "drought")
    ]
    assert len(cases) == len(found) * 5
    assert cases["scenario_hash"].nunique() == len(found)


def test_each_scenario_has_the_rows_of_its_answer(
    policy: policy_model.Policy, cases: pd.DataFrame
) -> None:
    for (total, perspective, future), own in cases.groupby(CONTEXT[:3]):
        answer = policy.answer(total_musd=total, perspective=perspective, future=future)
        alone = own.drop(columns=CONTEXT).reset_index(drop=True)
        pd.testing.assert_frame_equal(alone, answer.options(), check_exact=True)


@pytest.mark.parametrize(
    "executor",
    [
        lambda: ThreadPoolExecutor(3),
        lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    ],
    ids=["threads", "processes"],
)
def test_the_frame_is_the_same_on_every_executor(
    cases: pd.DataFrame, executor: "type[AbstractContextManager[Executor]]"
) -> None:
    with executor() as pool:
        found = policy_model.sweep(
            LAKELAND, total_musd=[3, 1], perspective="all", future="all", executor=pool
        )
    pd.testing.assert_frame_equal(found, cases, check_exact=True)


def test_any_field_can_have_several_values(policy: policy_model.Policy) -> None:
    weights = [{}, {"cost": 40}]
    cases = policy_model.sweep(
        policy, weights=weights, horizon_years=range(5, 7), total_musd=np.array([2, 4])
    )
    assert list(cases.columns)[:5] == [*CONTEXT, "weights"]
    assert list(cases["total_musd"].unique()) == [2.0, 4.0]
    assert list(cases["horizon_years"].unique()) == [5, 6]
    assert list(cases["weights"].unique()) == ["{}", '{"cost": 40}']
    last = policy.answer(weights=weights[1], horizon_years=6, total_musd=4).options()
    assert cases["value"].to_list()[-5:] == last["value"].to_list()


def test_judgements_set_otherwise_are_swept_too(policy: policy_model.Policy) -> None:
    judgement = "programmes.village_wells.half_potential_musd"
    set_to = {judgement: {"value": 0.9, "reason": "a trial", "initials": "AB"}}
    cases = policy_model.sweep(policy, overrides=[{}, set_to])
    alone = policy.answer(overrides=set_to).options()
    assert cases["value"].to_list()[5:] == alone["value"].to_list()
    assert cases["value"].to_list()[:5] == policy.answer().options()["value"].to_list()
    assert cases["value"].to_list()[:5] != cases["value"].to_list()[5:]
    assert "a trial" in cases["overrides"].iloc[-1]


def test_all_perspectives_are_those_that_were_added_too(policy: policy_model.Policy) -> None:
    own = {"Our board": {"voice": 1}}
    cases = policy_model.sweep(policy, perspective="all", own_perspectives=own)
    assert list(cases["perspective"].unique()) == ["villagers", "treasury", "own:Our board"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"total_musd": [1, 6], "future": "all"}, ["total_musd: found 6; expected a number "]),
        ({"perspective": ["villagers", "me"]}, ["perspective: found 'me'; expected one of "]),
        ({"total_musd": []}, ["total_musd: found []; expected at least one value"]),
        ({"budget": [3]}, ["budget: found 3; expected no such key"]),
        ({"total_musd": 6, "future": "x"}, ["total_musd: found 6", "future: found 'x'"]),
    ],
)
def test_bad_values_are_said_once_before_any_work(
    policy: policy_model.Policy, fields: dict[str, object], said: list[str]
) -> None:
    heard: list[float] = []
    with pytest.raises(policy_model.InputError) as error:
        policy_model.sweep(policy, progress=heard.append, **fields)
    lines = str(error.value).splitlines()
    assert len(lines) == len(said)
    for line, start in zip(lines, said, strict=True):
        assert line.startswith(f"scenario: {start}")
    assert heard == []


def test_progress_is_told(policy: policy_model.Policy) -> None:
    heard: list[float] = []
    policy_model.sweep(policy, total_musd=[1, 2, 3, 4], progress=heard.append)
    assert heard == [0.25, 0.5, 0.75, 1.0]


@pytest.mark.parametrize("threads", [0, 1])
def test_what_progress_raises_ends_the_work(
    policy: policy_model.Policy, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    heard: list[float] = []
    begun: list[Case] = []
    ended = Event()
    rows = cases_module._rows

    def counted(case: Case) -> list[Row]:
        begun.append(case)
        # The thread may have begun another case; it waits there until the sweep has ended.
        assert len(begun) == 1 or ended.wait(60)
        return rows(case)

    def stop(done: float) -> None:
        heard.append(done)
        raise KeyboardInterrupt

    monkeypatch.setattr(cases_module, "_rows", counted)
    with ThreadPoolExecutor(1) as pool:
        executor = pool if threads else None
        with pytest.raises(KeyboardInterrupt) as error:
            policy_model.sweep(policy, total_musd=range(1, 5), executor=executor, progress=stop)
        ended.set()
    # Kept till here, as it is where it passes through a pool: what it kept alive may not work on.
    assert error.type is KeyboardInterrupt
    assert heard == [0.25]
    assert len(begun) <= 1 + threads


def test_all_perspectives_of_several_sets_are_refused(policy: policy_model.Policy) -> None:
    own = [{"One": {"cost": 1}}, {"Two": {"cost": 2}}]
    with pytest.raises(policy_model.InputError, match="perspective: found 'all'; expected the ids"):
        policy_model.sweep(policy, perspective="all", own_perspectives=own)

"""Answers in Python: the figures of the command line, its sentences where something is wrong."""

import io
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import policy_model
from policy_model.analysis.contributions import contributions
from policy_model.api.frame import frame
from policy_model.cli import main
from policy_model.outputs.text.rows import Row
from tests.cli.support import SMALL
from tests.support import LAKELAND, ROOT, compared

COMMANDS = {
    "options": ["compare"],
    "years": ["project"],
    "evidence": ["evidence"],
    "best_mix": ["allocate", "--format", "csv", "--no-prove"],
}
# What stands in for pandas 2 says that it won't for ever.
OBJECTS = pytest.mark.filterwarnings("ignore:The 'future.infer_string' option is deprecated")


@pytest.fixture(scope="module")
def policy() -> policy_model.Policy:
    return policy_model.open(LAKELAND)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_frame_is_what_the_command_writes(
    policy: policy_model.Policy, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "cli.csv"
    asked = ["--total", "1.5", "--future", "drought", "--date", "1997-11-28"]
    assert main([*COMMANDS[name], *SMALL, *asked, "--output", str(path)]) == 0
    answer = policy.answer(total_musd=1.5, future="drought", date="1997-11-28")
    own = io.StringIO(getattr(answer, name)().to_csv(index=False))
    pd.testing.assert_frame_equal(pd.read_csv(own), pd.read_csv(path), check_exact=True)


@OBJECTS
def test_pandas_that_keeps_text_as_objects_has_the_same_columns(
    policy: policy_model.Policy,
) -> None:
    answer = policy.answer(total_musd=1)
    frames = (answer.options, answer.criteria, answer.years, answer.evidence)
    with pd.option_context("future.infer_string", False):
        found = [each() for each in frames]
    for each, own in zip(found, frames, strict=True):
        assert "object" in map(str, each.dtypes)
        pd.testing.assert_frame_equal(
            each.convert_dtypes(), own().convert_dtypes(), check_column_type=False
        )


@OBJECTS
def test_a_column_without_values_is_of_numbers_and_yes_or_no_may_be_missing() -> None:
    rows: list[Row] = [{"none": None, "sure": True, "text": "a"}, {"none": None, "sure": None}]
    for inferred in (True, False):
        with pd.option_context("future.infer_string", inferred):
            found = frame(rows)
        assert [str(kind) for kind in found.dtypes[:2]] == ["float64", "boolean"]
        assert found["text"].isna().to_list() == [False, True]


def test_a_question_is_what_the_command_writes(policy: policy_model.Policy, tmp_path: Path) -> None:
    path = tmp_path / "cli.csv"
    question = ["--question", "who_disagrees", "--format", "csv"]
    assert main(["robustness", *SMALL, *question, "--output", str(path)]) == 0
    own = io.StringIO(policy.answer().robustness("who_disagrees").to_csv(index=False))
    pd.testing.assert_frame_equal(pd.read_csv(own), pd.read_csv(path), check_exact=True)


def test_criteria_add_up_to_the_value(policy: policy_model.Policy) -> None:
    answer = policy.answer(total_musd=3)
    criteria, options = answer.criteria(), answer.options().set_index("option_id")
    added = criteria.groupby("option_id")["points"].sum()
    assert (added - 100 * options["value"]).abs().max() < 1e-3
    cost = criteria[criteria["criterion_id"] == "cost"].set_index("option_id")
    assert (cost["raw"] == options["budget_musd"]).all()
    comparison = compared(policy.dossier, draws=2048, total_musd=3.0)
    first = 100 * contributions(comparison)[comparison.ranking[0]]
    assert criteria["points"].to_list()[: len(first)] == pytest.approx(first, abs=1e-6)


def test_what_is_handed_in_is_the_scenario(policy: policy_model.Policy) -> None:
    answer = policy.answer(
        total_musd=np.int64(4), weights={"cost": np.float64(30)}, horizon_years=np.int64(7)
    )
    assert answer.scenario.total_musd == 4.0
    assert answer.scenario.weights == (("cost", 30.0),)
    assert answer.scenario.horizon_years == 7
    assert set(answer.options()["budget_musd"]) == {0.0, 4.0}


def test_a_policy_and_an_answer_say_what_they_are(policy: policy_model.Policy) -> None:
    assert repr(policy) == "<Policy water_in_lakeland: Clean water for Lakeland>"
    answer = policy.answer(total_musd=1)
    assert answer.headline.startswith("At USD 1.0 million a year, ")
    assert repr(answer) == f"<Answer of water_in_lakeland: {answer.headline}>"


def test_the_dossier_that_opens_by_itself() -> None:
    assert policy_model.open().id == policy_model.open("russia_council_of_europe_1997").id


@pytest.mark.parametrize(
    ("scenario", "said"),
    [
        ({"total_musd": 6}, "total_musd: found 6; expected a number from 0 to 5"),
        ({"total_musd": np.float64(6)}, "total_musd: found 6.0; expected a number from 0 to 5"),
        ({"perspective": "all"}, "perspective: found 'all'; expected one of treasury, villagers"),
        ({"weights": {"joy": 1}}, "weights.joy: found 1; expected one of cost, voice"),
        ({"budget": 3}, "budget: found 3; expected no such key"),
    ],
)
def test_a_bad_value_is_said_as_on_the_command_line(
    policy: policy_model.Policy, scenario: dict[str, object], said: str
) -> None:
    with pytest.raises(policy_model.InputError) as error:
        policy.answer(**scenario)
    assert str(error.value) == f"scenario: {said}"


def test_an_unknown_dossier_or_question_is_bad_input(policy: policy_model.Policy) -> None:
    with pytest.raises(policy_model.InputError, match="found 'atlantis'; expected a folder"):
        policy_model.open("atlantis")
    with pytest.raises(policy_model.InputError, match="found 'why'; expected one of how_often, "):
        policy.answer().robustness("why")


class PathOfBytes:
    def __fspath__(self) -> bytes:
        return b"x"

    def __repr__(self) -> str:
        return "a path of bytes"


@pytest.mark.parametrize("wrong", [123, [], True, b"x", 0.5, PathOfBytes()], ids=repr)
def test_what_is_no_id_and_no_path_is_bad_input(wrong: Any) -> None:
    said = f"open: id_or_path: found {wrong!r}; expected "
    for ask in (policy_model.open, policy_model.sweep):
        with pytest.raises(policy_model.InputError) as error:
            ask(wrong)
        assert str(error.value) == f"{said}the id of a dossier, or the path of a folder or a zip"


def test_limits_that_clash_are_said(policy: policy_model.Policy) -> None:
    answer = policy.answer(total_musd=1, floors_musd={"village_wells": 2})
    with pytest.raises(policy_model.LimitsError, match="No mix meets all of these, though"):
        answer.best_mix()


def test_progress_is_told(policy: policy_model.Policy) -> None:
    heard: list[float] = []
    policy.answer().robustness("what_changes", progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_an_error_reaches_another_process_whole(policy: policy_model.Policy) -> None:
    with pytest.raises(policy_model.InputError) as error:
        policy.answer(total_musd=6, future="rain")
    copied = pickle.loads(pickle.dumps(error.value))  # noqa: S301
    assert (str(copied), copied.problems) == (str(error.value), error.value.problems)


def loaded_after(code: str) -> set[str]:
    """Which of the large libraries a process has loaded after some code."""
    code += "\nimport sys; print(*{'pandas', 'numpy', 'scipy', 'altair'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    named = "import policy_model; policy_model.__version__; dir(policy_model)"
    assert loaded_after(named) == set()
    opened = f"import policy_model; a = policy_model.open({str(LAKELAND)!r}).answer()"
    assert "pandas" not in loaded_after(opened)
    assert "pandas" in loaded_after(f"{opened}; a.options()")


@pytest.mark.parametrize("command", [["compare"], ["sweep", "--total", "1"]])
def test_the_command_line_loads_no_pandas(command: list[str]) -> None:
    code = f"from policy_model.cli import main; main({[*command, *SMALL]!r})"
    assert "pandas" not in loaded_after(code)


def test_the_package_names_what_it_has() -> None:
    assert set(policy_model.__all__) <= set(dir(policy_model))
    assert all(hasattr(policy_model, name) for name in policy_model.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'close'"):
        _ = policy_model.close  # type: ignore[attr-defined]

"""Scenario files: what is written is read, and what can't be read is said in one sentence."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from policy_model.dossier import InputError, read_dossier
from policy_model.outputs.text.scenario_file import (
    MOST_BYTES,
    accept_file,
    read_scenario_file,
    scenario_file,
)
from policy_model.scenario import (
    Scenario,
    default_scenario,
    overridden,
    scenario_data,
    scenario_hash,
)
from policy_model.scenario.provenance import origin
from policy_model.scenario.record import plain
from policy_model.words.settings import differences
from tests.golden.write_links import full
from tests.strategies import scenarios
from tests.support import DOSSIERS, lakeland

LAKELAND = lakeland()
PLAIN = default_scenario(LAKELAND)


def refused(content: bytes) -> str:
    """Open a file that can't be opened; gives the one line that says why."""
    with pytest.raises(InputError) as caught:
        read_scenario_file(content, "mine.yaml", LAKELAND)
    (problem,) = caught.value.problems
    line = str(problem)
    assert "\n" not in line
    assert line.startswith("mine.yaml: ")
    assert len(line) < 250
    return line


@settings(max_examples=100)
@given(scenarios(LAKELAND))
def test_round_trip(scenario: Scenario) -> None:
    found, problems = read_scenario_file(scenario_file(scenario, LAKELAND), "mine", LAKELAND)
    assert problems == ()
    assert found == plain(scenario, LAKELAND)
    assert differences(LAKELAND, scenario, found) == ()


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_a_scenario_with_everything_in_it_comes_back_whole(folder: Path) -> None:
    dossier = read_dossier(folder)
    scenario = full(dossier)
    with_numbers = overridden(dossier, scenario.overrides)
    content = scenario_file(scenario, with_numbers)
    assert len(content) < MOST_BYTES / 2
    found, problems = read_scenario_file(content, "mine", dossier)
    assert problems == ()
    assert scenario_data(found, with_numbers) == scenario_data(scenario, with_numbers)
    assert scenario_hash(found, with_numbers) == scenario_hash(scenario, with_numbers)
    assert differences(dossier, scenario, found) == ()


def test_its_head_says_what_it_is_and_where_it_is_from() -> None:
    said = scenario_file(PLAIN, LAKELAND).decode()
    head = [line for line in said.splitlines() if line.startswith("#")]
    assert head[0] == f"# {LAKELAND.header.question}"
    assert f"--dossier {LAKELAND.id} --scenario" in said
    for key, value in origin(LAKELAND, PLAIN).items():
        assert f"# {key}: {value}" in head


def test_a_question_of_several_lines_stays_in_the_head() -> None:
    asked = lakeland({"dossier.question": "Who gets water?\ntotal_musd: 4\x85future: drought"})
    found, problems = read_scenario_file(scenario_file(PLAIN, asked), "mine", asked)
    assert (found, problems) == (default_scenario(asked), ())


def test_the_same_scenario_is_the_same_bytes() -> None:
    assert scenario_file(full(LAKELAND), LAKELAND) == scenario_file(full(LAKELAND), LAKELAND)


def test_it_says_which_dossier_it_is_for() -> None:
    assert yaml.safe_load(scenario_file(PLAIN, LAKELAND)) == {"dossier": LAKELAND.id}


def test_one_that_names_no_dossier_is_for_any() -> None:
    found, problems = read_scenario_file(b"total_musd: 4\n", "mine", LAKELAND)
    assert (found.total_musd, problems) == (4.0, ())


@pytest.mark.parametrize("found", ["desert", 3, None, ["desert"]])
def test_one_for_another_dossier_is_refused_as_a_whole(found: object) -> None:
    line = refused(yaml.safe_dump({"dossier": found, "total_musd": 99, "fame": 1}).encode())
    assert line == f"mine.yaml: dossier: found {found!r}; expected one of {LAKELAND.id}"
    with pytest.raises(InputError):
        accept_file({"dossier": found}, "mine.yaml", LAKELAND)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "expected a mapping"),
        (b"- 1\n- 2", "expected a mapping"),
        (b"just words", "expected a mapping"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "expected UTF-8 text"),
        (b"PK\x03\x04" + b"\x00" * 40, "expected plain YAML"),
        (b"total_musd: 1\ntotal_musd: 2", "'total_musd' twice"),
        (b"a: &a [1]\nb: *a", "no anchors"),
        (b"a: !!python/object/apply:os.system ['true']", "no tags"),
        (b"a: " + b"[" * 5000, "levels of nesting"),
        (b"total_musd: [", "expected plain YAML"),
        (b"total_musd: " + b"9" * 5000, "mine.yaml"),
        (b"# " + b"x" * MOST_BYTES, "found '100,002 bytes'; expected a scenario, at most 100,000"),
    ],
)
def test_what_is_no_scenario_file_is_said_in_one_line(content: bytes, said: str) -> None:
    assert said in refused(content)


def test_what_does_not_fit_is_named_and_the_rest_is_kept() -> None:
    content = b"total_musd: 99\nfuture: drought\ncolour: red\nweights: {voice: -1}\n"
    found, problems = read_scenario_file(content, "mine.yaml", LAKELAND)
    assert (found.future, found.total_musd) == ("drought", PLAIN.total_musd)
    assert [str(each) for each in problems] == [
        "mine.yaml: total_musd: found 99; expected a number from 0 to 5",
        "mine.yaml: weights.voice: found -1; expected a number from 0 to 1e+06",
        "mine.yaml: colour: found 'red'; expected no such key",
    ]

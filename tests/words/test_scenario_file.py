"""What is said of a scenario file."""

import pytest

from policy_model.dossier import Dossier, Problem
from policy_model.words import scenario_file as words

TITLES = {"coast": "A coast"}


def test_a_file_of_another_policy_on_the_shelf_names_it_and_the_way(dossier: Dossier) -> None:
    said = words.unusable(Problem("a.yaml", "dossier", "coast", "x"), dossier, TITLES)
    assert said.startswith("This file is for another policy, “A coast”: choose it under “Policies”")
    assert said.endswith(f"Here you look at “{dossier.header.title}”.")


@pytest.mark.parametrize("found", ["desert", 3, ["coast"], {"coast": 1}, None])
def test_a_file_of_a_policy_that_is_not_here_shows_what_it_names(
    dossier: Dossier, found: object
) -> None:
    problem = Problem("a.yaml", "dossier", found, "one of water_in_lakeland")
    said = words.unusable(problem, dossier, TITLES)
    assert said == f"This file is for another policy, which is not here.\n\n- {problem}"


def test_what_is_no_scenario_file_is_said_with_its_place(dossier: Dossier) -> None:
    problem = Problem("a.png", "byte 0", "not UTF-8", "UTF-8 text")
    said = words.unusable(problem, dossier, TITLES)
    assert said == f"This file can't be opened as a scenario.\n\n- {problem}"


def test_what_is_not_taken_is_listed() -> None:
    problems = [Problem("a.yaml", "total_musd", 99, "less"), Problem("a.yaml", "x", 1, "no key")]
    lines = words.not_taken(problems).splitlines()
    assert lines[2:] == [f"- {each}" for each in problems]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "asks for just what you see: it would change nothing."),
        (1, "would change 1 setting. Nothing has changed yet."),
        (2, "would change 2 settings. Nothing has changed yet."),
    ],
)
def test_how_much_it_would_change(count: int, said: str) -> None:
    assert words.would_change(count) == said

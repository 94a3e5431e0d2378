import pytest

from policy_model.dossier.problems import ABSENT, InputError, Problem, shown


def test_problem_says_file_key_value_and_expectation() -> None:
    problem = Problem("drivers.yaml", "good_rains.sense", "aids", "one of 'helps' or 'hinders'")
    expected = "drivers.yaml: good_rains.sense: found 'aids'; expected one of 'helps' or 'hinders'"
    assert str(problem) == expected


def test_problem_of_a_whole_file_names_no_key() -> None:
    assert str(Problem("x.yaml", "", ABSENT, "a file")) == "x.yaml: found nothing; expected a file"


@pytest.mark.parametrize("text", ["two\nlines", "two\r\nlines", "two\u2028lines"])
def test_problem_is_one_line_whatever_it_holds(text: str) -> None:
    assert len(str(Problem(text, text, text, text)).splitlines()) == 1


def test_long_values_are_cut() -> None:
    assert len(shown(list(range(10_000)))) <= 60


def test_error_says_every_problem() -> None:
    problems = [Problem(f"{name}.yaml", "", 1, "2") for name in "abc"]
    error = InputError(iter(problems))
    assert error.problems == tuple(problems)
    assert str(error).splitlines() == [str(problem) for problem in problems]

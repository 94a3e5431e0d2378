"""The questions of robustness on the command line: sentences and rows, a file for each."""

import json
from collections.abc import Callable

import pytest

from policy_model.analysis.answer import find_answer
from policy_model.analysis.progress import unheard
from policy_model.cli import main
from policy_model.dossier import Dossier
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.tables import QUESTIONS
from tests.cli.support import SMALL, Refusal, rows_of
from tests.support import drawn, opened_today

DRAWS = 2048
Said = Callable[..., bytes]


@pytest.fixture
def said(capsysbinary: pytest.CaptureFixture[bytes]) -> Said:
    """Run the command; gives what it wrote to stdout, whatever progress it told on stderr."""

    def said(*arguments: str) -> bytes:
        assert main(["robustness", *SMALL, *arguments]) == 0
        out, messages = capsysbinary.readouterr()
        assert all(line.endswith("% done") for line in messages.decode().splitlines())
        return out

    return said


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_file_for_each_question(said: Said, dossier: Dossier, question: str) -> None:
    answer = find_answer(drawn(dossier, DRAWS), opened_today(dossier))
    data = said("--question", question, "--format", "csv")
    assert data == csv_bytes(QUESTIONS[question](answer, unheard).rows)
    assert {row["scenario_hash"] for row in rows_of(data)} != {""}


def test_json_holds_every_question(said: Said) -> None:
    found = json.loads(said("--perspective", "treasury"))
    assert list(found) == list(QUESTIONS)
    for question, each in found.items():
        assert list(each) == ["verdict", "rows"]
        assert each["verdict"].endswith((".", "?")), question
        assert each["rows"], question


def test_what_changes_says_what_the_searches_found(said: Said) -> None:
    verdict = json.loads(said("--question", "what_changes"))["what_changes"]["verdict"]
    for searched in ("budgets", "of the context", "judged numbers"):
        assert searched in verdict


def test_json_of_one_question_is_that_part(said: Said) -> None:
    found = json.loads(said("--question", "methods"))
    assert list(found) == ["methods"]


@pytest.mark.parametrize(
    "asked",
    [("--total", "0"), ("--perspective", "treasury"), ("--future", "drought")],
    ids=" ".join,
)
def test_every_scenario_has_its_sentences(said: Said, asked: tuple[str, ...]) -> None:
    found = json.loads(said(*asked))
    assert all(each["verdict"] and "nan" not in each["verdict"] for each in found.values())


def test_a_csv_file_holds_one_question(refusal: Refusal) -> None:
    line = refusal("robustness", *SMALL, "--format", "csv")
    assert line.startswith("command line: --question: found nothing; expected one of how_often")


def test_an_unknown_question(refusal: Refusal) -> None:
    line = refusal("robustness", *SMALL, "--question", "why")
    assert line.startswith("command line: ")
    assert "'when_it_fails'" in line


def test_stopped_by_hand_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(QUESTIONS, "methods", stop)  # type: ignore[arg-type]
    assert main(["robustness", *SMALL, "--question", "methods"]) == 130
    assert capsysbinary.readouterr() == (b"", b"stopped\n")

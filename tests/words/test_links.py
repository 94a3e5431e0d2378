"""What is said of a link that was opened."""

from policy_model import words
from policy_model.dossier import Dossier, Problem
from policy_model.export.link import Headline


def test_every_value_that_was_not_taken_has_its_line() -> None:
    found = [
        Problem("link", "total_musd", 99, "a number from 0 to 5"),
        Problem("link", "future", "flood", "one of calm, drought"),
    ]
    first, blank, *lines = words.rejected(found).splitlines()
    assert first == "Not all of this link could be used; the rest is as the dossier has it."
    assert blank == ""
    assert lines == [
        "- link: total_musd: found 99; expected a number from 0 to 5",
        "- link: future: found 'flood'; expected one of calm, drought",
    ]


def test_an_earlier_answer_is_said_as_it_was(dossier: Dossier) -> None:
    said = words.since_then(Headline("grants", 0.5346, 46.71), dossier)
    assert said.startswith("This link was made with an earlier dossier or model. Then “Direct gra")
    assert "“Direct grants” led with 53.5 points of 100, and took " in said
    assert " to 47. " in said
    assert said.endswith("What you see now is today's answer.")


def test_an_option_that_is_no_more_is_called_by_its_id(dossier: Dossier) -> None:
    assert "“dams” led" in words.since_then(Headline("dams", 0.5, 40.0), dossier)

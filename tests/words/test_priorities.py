"""Why priorities can't be kept under a name, in one sentence."""

import pytest

from policy_model.dossier import Dossier
from policy_model.scenario import MOST_OWN, change, default_scenario
from policy_model.words.priorities import why_not_kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Type a name first."),
        ("  ", "Type a name first."),
        ("!!!", "That can't be a name: it needs a letter or a digit."),
        ("treasury", "“treasury” is there already: choose another name."),
        ("Board", ""),
        ("*Board*", ""),
    ],
)
def test_a_name(dossier: Dossier, text: str, said: str) -> None:
    assert why_not_kept(default_scenario(dossier), dossier, text) == said


def test_too_many(dossier: Dossier) -> None:
    scenario = default_scenario(dossier)
    for number in range(MOST_OWN):
        assert why_not_kept(scenario, dossier, f"Board {number}") == ""
        scenario = change(scenario, dossier, "own_perspectives.add", f"Board {number}")
    assert "remove one first" in why_not_kept(scenario, dossier, "One more")
    assert why_not_kept(scenario, dossier, "Board 1") == "", "a name kept takes new weights"

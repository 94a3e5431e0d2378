"""Robustness: every question on one page, for any dossier."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.scenario import default_scenario
from tests.support import LAKELAND, ROOT

DOSSIERS = [LAKELAND, ROOT / "data" / "russia_council_of_europe_1997"]


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_question_is_answered(monkeypatch: pytest.MonkeyPatch, folder: Any) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.switch_page("views/robustness.py").run()
    assert not app.exception
    assert not app.error
    dossier = read_dossier(folder)
    answer = find_answer(build_inputs(dossier, draw_judgements(dossier)), default_scenario(dossier))
    (headline,) = app.header
    assert headline.value == words.sureness(answer)
    assert [each.value for each in app.subheader] == [
        "How often does each option come first?",
        "What would change the answer?",
        "Which judgements move the lead?",
        "Who disagrees?",
        "What should we find out first?",
        "Does the method matter?",
        "When does the lead fall?",
    ]

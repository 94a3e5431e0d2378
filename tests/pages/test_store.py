"""Visitors share what is kept of the policies on the shelf, and wait for nobody else's."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest

from dashboard import session
from dashboard.session.policies import on_shelf
from dashboard.session.store import Upload, kept
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import Dossier, read_dossier
from policy_model.model.inputs import Values
from policy_model.scenario import default_scenario
from tests.support import LAKELAND

POLICY = str(LAKELAND)


def test_who_draws_one_policys_numbers_holds_up_nobody_with_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go, slow = Event(), Event(), next(iter(on_shelf()))

    def held(dossier: Dossier) -> Values:
        if dossier.id == slow:
            begun.set()
            assert go.wait(30)
        return draw_judgements(dossier)

    monkeypatch.setattr(session, "draw_judgements", held)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(session.inputs_of, slow)
        assert begun.wait(30)
        try:
            assert threads.submit(session.inputs_of, POLICY).result(30).dossier.id
            assert not first.done()
        finally:
            go.set()
        assert first.result(30) is session.inputs_of(slow)


def test_two_who_ask_the_same_at_once_have_one_answer() -> None:
    asked = default_scenario(read_dossier(LAKELAND))
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(session.answer_to, [POLICY] * 4, [asked] * 4))
    assert all(each is answers[0] for each in answers)
    assert session.answer_to(POLICY, replace(asked, total_musd=1.0)) is not answers[0]


def test_the_latest_few_are_kept_uploads_among_them() -> None:
    made: list[object] = []

    @kept(2)
    def made_of(_: object, what: str) -> list[str]:
        made.append(what)
        return [what]

    upload = Upload(read_dossier(LAKELAND), b"", "x.zip")
    first = made_of(POLICY, "a")
    assert made_of(POLICY, "a") is first
    assert made_of(upload, "a") is not first
    made_of(POLICY, "b")
    assert made_of(upload, "a") is made_of(upload, "a")
    made_of(POLICY, "a")
    assert made == ["a", "a", "b", "a"]

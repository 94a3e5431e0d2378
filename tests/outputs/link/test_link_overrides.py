"""Judgements set otherwise travel in a link as far as they fit."""

from dataclasses import replace
from hashlib import sha256

from policy_model.analysis.answer import Answer, find_answer
from policy_model.dossier import find_dossier, judgements, read_dossier
from policy_model.outputs.link.link import LONGEST, fit_link, open_link
from policy_model.outputs.link.sentences import not_in_link
from policy_model.scenario import Override, default_scenario, overridden, scenario_hash
from tests.support import drawn

MEMO = read_dossier(find_dossier())
EFFECTS = [each for each in judgements(MEMO) if ".strengthens" in each.id]


def asked(count: int, reason: str) -> Answer:
    """The answer with so many effects doubled."""
    overrides = tuple(
        Override(e.id, e.quantity.low, e.quantity.mode, 2 * e.quantity.high, f"{n} {reason}", "AB")
        for n, e in enumerate(sorted(EFFECTS, key=lambda each: each.id)[:count])
    )
    scenario = replace(default_scenario(MEMO), overrides=overrides)
    return find_answer(drawn(overridden(MEMO, overrides), 16), scenario)


def test_a_few_fit_with_their_reasons() -> None:
    answer = asked(3, "seen in the field")
    link = fit_link(answer)
    assert not_in_link(link) == ""
    opened = open_link(link.text, MEMO)
    assert (opened.scenario, opened.rejected) == (answer.scenario, ())


def unlike(number: int) -> str:
    """Text that doesn't compress."""
    return "".join(sha256(f"{number}/{k}".encode()).hexdigest() for k in range(4))


def test_long_reasons_are_cut_and_the_numbers_stay() -> None:
    answer = asked(20, "")
    long = tuple(
        replace(each, reason=unlike(n + 3)) for n, each in enumerate(answer.scenario.overrides)
    )
    answer = find_answer(answer.inputs, replace(answer.scenario, overrides=long))
    link = fit_link(answer)
    assert len(link.text) <= LONGEST
    assert link.reasons_cut
    assert link.left_out == 0
    assert "Reasons are cut short" in not_in_link(link)
    opened = open_link(link.text, MEMO)
    assert opened.rejected == ()
    assert scenario_hash(opened.scenario, answer.dossier) == scenario_hash(
        answer.scenario, answer.dossier
    )


def test_what_does_not_fit_is_counted(monkeypatch) -> None:
    monkeypatch.setattr("policy_model.outputs.link.link.LONGEST", 500)
    link = fit_link(asked(20, "why"))
    opened = open_link(link.text, MEMO)
    assert len(opened.scenario.overrides) == 20 - link.left_out < 20
    assert f"{link.left_out} changed numbers did not fit" in not_in_link(link)

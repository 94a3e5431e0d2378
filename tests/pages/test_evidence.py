"""Evidence: what the page says of numbers, how they are found, and how one is challenged."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import session
from policy_model import cli
from policy_model.analysis.coverage import coverage
from policy_model.analysis.robustness.judgement_flips import judgement_flip
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.dossier.backing import backed
from policy_model.scenario import Override, default_scenario, today
from policy_model.words import evidence as words
from policy_model.words.judgements import judgement_words
from tests.pages.numbers import (
    MEMO,
    WHERE,
    at,
    each_dossier,
    evidence_page,
    listed,
    numbers_linked,
    ranges_drawn,
)
from tests.pages.support import (
    answer_of_dossier,
    caught_files,
    page_text,
    ran,
    tables,
    widget,
)


def test_a_long_table_has_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    app, every = evidence_page(monkeypatch), judgements(read_dossier(MEMO))
    pages = -(-len(every) // 20)
    first = numbers_linked(app)
    widget(app, "number_input", f"Page, 1 to {pages}").set_value(pages)
    last = numbers_linked(ran(app.run()))
    assert len(first) == 20
    assert len(last) == len(every) - 20 * (pages - 1)
    assert not set(first) & set(last)


def test_choosing_an_entry_leads_to_its_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    app = at(monkeypatch, MEMO, "../pages/compare.py")
    widget(app, "selectbox", WHERE).set_value("criteria.breadth")
    app = ran(app.run())
    assert "criteria.breadth" in app.query_params["entry"]


def test_each_range_of_money_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    app = evidence_page(monkeypatch)
    widget(app, "text_input", "Search").set_value("money that runs already")
    drawn = ranges_drawn(ran(app.run()))
    assert all(0 <= start <= dot <= end <= 100 for start, dot, end in drawn)
    assert (0, 0, 0) in drawn
    ranged = [(start, end) for start, _, end in drawn if start < end]
    assert len(ranged) > len(drawn) / 2
    assert min(end - start for start, end in ranged) > 2


@each_dossier
def test_a_number_opens_above_the_table(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dossier, answer = read_dossier(folder), answer_of_dossier(folder)
    own = next(each for each in judgements(dossier) if each.id.endswith(".strengthens"))
    app = evidence_page(monkeypatch, folder, number=own.id)
    assert judgement_words(dossier, own.id) in [each.value for each in app.subheader]
    turning = judgement_flip(answer.inputs, answer.comparison, own)
    assert words.flip(answer, turning) in [each.value for each in app.markdown]


def test_a_link_to_no_number_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = evidence_page(monkeypatch, number="programmes.[x](http://y).`z`")
    (said,) = app.warning
    assert said.value.startswith("`This link asks for a number that the dossier does not have")
    assert said.value.count("`") == 2


class TestFilters:
    def test_by_words_kind_and_what_it_is_about(self, monkeypatch: pytest.MonkeyPatch) -> None:
        app, dossier = evidence_page(monkeypatch), read_dossier(MEMO)
        widget(app, "text_input", "Search").set_value("chechnya war")
        by_words = listed(ran(app.run()))
        numbers = backed(dossier)
        assert by_words
        assert len(by_words) == sum(words.matches(dossier, one, "war CHECHNYA") for one in numbers)
        widget(app, "text_input", "Search").set_value("")
        widget(app, "selectbox", "Kind").set_value("stated")
        assert len(listed(ran(app.run()))) == sum(one.kind == "stated" for one in numbers)
        widget(app, "selectbox", "About").set_value("programmes")
        both = [
            one
            for one in numbers
            if one.kind == "stated" and one.judgement.id.startswith("programmes.")
        ]
        assert len(listed(ran(app.run()))) == len(both)

    def test_nothing_found_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        app = evidence_page(monkeypatch)
        widget(app, "text_input", "Search").set_value("xyzzy")
        assert "No number has all of that" in page_text(ran(app.run()))

    def test_a_paragraph_says_what_stands_on_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        dossier = read_dossier(MEMO)
        app = evidence_page(monkeypatch, paragraph="16")
        (record,) = app.warning
        assert "53 executions" in record.value
        assert words.standing_on(dossier, backed(dossier), 16) in page_text(app)
        assert len(listed(app)) == sum(16 in one.paragraphs for one in backed(dossier))

    def test_least_sure_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        app = evidence_page(monkeypatch)
        widget(app, "selectbox", "Order").set_value("Least sure first")
        (table, *_) = tables(ran(app.run()))
        assert {row["Confidence"] for row in table} == {"low"}


@each_dossier
def test_the_argument_is_the_coverage(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dossier: Dossier = read_dossier(folder)
    rows = tables(evidence_page(monkeypatch, folder))[-1]
    claims = [one for one in coverage(dossier) if one.claim]
    moving = [str(sum(cited.counts for cited in one.cited) or "–") for one in claims]
    assert [row["of these move a result"] for row in rows] == moving


def test_a_number_is_challenged_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    own = next(
        each.id for each in judgements(read_dossier(MEMO)) if each.id.endswith("inertia_musd")
    )
    app = evidence_page(monkeypatch, number=own)

    def submit(low: float, reason: str) -> AppTest:
        widget(app, "number_input", "Low").set_value(low)
        widget(app, "text_input", "Why").set_value(reason)
        widget(app, "text_input", "Initials").set_value("AB")
        widget(app, "button", "Change it for this scenario").click()
        return ran(app.run())

    app = submit(-2.0, "too low")
    (refused,) = app.error
    assert refused.value == ("“Low” must be at least 0.001 (USD million a year): you gave -2.")
    app = submit(1.0, "A newer survey")
    assert f"✎ Challenged (AB, {today()})" in page_text(app)
    assert "✎ A newer survey" in [each.value for each in app.text]
    changed = next(table for table in tables(app) if "Why" in table[0])
    assert "A newer survey" in " ".join(changed[0].values())
    (told,) = (each for each in app.info if "changed number" in each.value)
    assert "✎" not in told.value  # it has an icon
    assert [each.value.startswith("✎") for each in app.caption].count(True) == len(tables(app)) - 1
    (back,) = (each for each in app.button if each.label.startswith("Take back"))
    back.click()
    assert "Take back" not in " ".join(each.label for each in ran(app.run()).button)


def test_the_file_is_the_command_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    caught = caught_files(monkeypatch)
    evidence_page(monkeypatch)
    written = tmp_path / "evidence.csv"
    assert cli.main(["evidence", "--dossier", str(MEMO), "--output", str(written)]) == 0
    assert caught["Download every number (CSV)"] == written.read_bytes()


def test_what_another_page_may_rest_on_is_marked_and_a_background_fact_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = default_scenario(read_dossier(MEMO))
    ids = ("background.programme_1997.value", "programmes.crisis_mission.half_potential_musd")
    asked = replace(own, overrides=tuple(Override(one, 1, 1, 1, "r", "A") for one in ids))
    monkeypatch.setattr(session, "scenario", lambda: asked)
    assert [each.judgement for each in session.overrides_at_work()] == [ids[1]]

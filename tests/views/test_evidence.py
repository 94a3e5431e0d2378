"""Evidence: every number on the page, a way to it from its own place, and how to challenge it."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from policy_model import cli
from policy_model.analysis.coverage import coverage
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.dossier.backing import backed
from policy_model.words import evidence as words
from policy_model.words.judgements import entry_words, judgement_words
from tests.support import DOSSIERS, ROOT
from tests.views.support import caught_files, headline, page_text, ran, tables, widget

WHERE = "Where does a number come from?"
PLACES = ("views/overview.py", "views/budgets.py", "views/compare.py")
MEMO = ROOT / "data" / "russia_council_of_europe_1997"
each = pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)


def at(monkeypatch: pytest.MonkeyPatch, folder: Path, page: str, **asked: str) -> AppTest:
    """A page of the app with a dossier, its address asking for something."""
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app = ran(app.switch_page(page).run())
    for name, value in asked.items():
        app.query_params[name] = value
    return ran(app.run()) if asked else app


def evidence(monkeypatch: pytest.MonkeyPatch, folder: Path = MEMO, **asked: str) -> AppTest:
    return at(monkeypatch, folder, "views/evidence.py", **asked)


def entry_of(judgement: str) -> str:
    return ".".join(judgement.split(".")[:2])


def listed(app: AppTest) -> list[str]:
    """Names of the numbers in the table, on all its pages."""
    chosen = app.selectbox(key="closer")
    return list(chosen.options)


def cell_links(app: AppTest) -> list[str]:
    bodies = "".join(each.proto.body for each in app.get("html"))
    return [part.split('"')[0] for part in bodies.split('<a href="')[1:]]


@each
def test_every_number_is_on_the_page(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app, dossier = evidence(monkeypatch, folder), read_dossier(folder)
    names = sorted(judgement_words(dossier, own.id) for own in judgements(dossier))
    assert sorted(listed(app)) == names
    assert headline(app) == words.heading(backed(dossier))
    linked: list[str] = []
    pages = -(-len(names) // 20)
    for page in range(1, pages + 1):
        widget(app, "number_input", f"Page, 1 to {pages}").set_value(page)
        linked += [
            parse_qs(urlsplit(link).query)["number"][0] for link in cell_links(ran(app.run()))
        ]
    assert sorted(linked) == sorted(own.id for own in judgements(dossier))


@each
def test_a_number_is_found_from_its_own_place(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    dossier = read_dossier(folder)
    offered = [name for page in PLACES for name in _offered(at(monkeypatch, folder, page))]
    entries = dict.fromkeys(entry_of(own.id) for own in judgements(dossier))
    assert sorted(offered) == sorted(entry_words(dossier, entry) for entry in entries)
    for entry in entries:
        app = evidence(monkeypatch, folder, entry=entry)
        own = [each.id for each in judgements(dossier) if entry_of(each.id) == entry]
        assert sorted(listed(app)) == sorted(judgement_words(dossier, each) for each in own)


def _offered(app: AppTest) -> list[str]:
    return list(widget(app, "selectbox", WHERE).options)


def test_choosing_an_entry_leads_to_its_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    app = at(monkeypatch, MEMO, "views/compare.py")
    widget(app, "selectbox", WHERE).set_value("criteria.breadth")
    app = ran(app.run())
    assert "criteria.breadth" in app.query_params["entry"]


@each
def test_each_number_opens_by_its_link(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dossier = read_dossier(folder)
    app = evidence(monkeypatch, folder)
    kinds: dict[tuple[str, str], str] = {}
    for own in judgements(dossier):  # one of each shape: the walk over all would take minutes
        kinds.setdefault((own.id.split(".")[0], own.id.split(".")[-1]), own.id)
    for own in kinds.values():
        app.query_params["number"] = own
        app = ran(app.run())
        assert judgement_words(dossier, own) in [each.value for each in app.subheader]
        assert not app.warning or "record disagrees" in app.warning[0].value
        (number,) = (each for each in backed(dossier) if each.judgement.id == own)
        assert all(reason.paraphrase in page_text(app) for reason in number.reasons)
        assert words.KINDS[number.kind] in page_text(app)


def test_a_link_to_no_number_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = evidence(monkeypatch, number="programmes.[x](http://y).`z`")
    (said,) = app.warning
    assert said.value.startswith("`This link asks for a number that the dossier does not have")
    assert said.value.count("`") == 2


class TestFilters:
    def test_by_words_kind_and_what_it_is_about(self, monkeypatch: pytest.MonkeyPatch) -> None:
        app, dossier = evidence(monkeypatch), read_dossier(MEMO)
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
        app = evidence(monkeypatch)
        widget(app, "text_input", "Search").set_value("xyzzy")
        assert "No number has all of that" in page_text(ran(app.run()))

    def test_a_paragraph_says_what_stands_on_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        dossier = read_dossier(MEMO)
        app = evidence(monkeypatch, paragraph="16")
        (record,) = app.warning
        assert "53 executions" in record.value
        assert words.standing_on(dossier, backed(dossier), 16) in page_text(app)
        assert len(listed(app)) == sum(16 in one.paragraphs for one in backed(dossier))

    def test_least_sure_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        app = evidence(monkeypatch)
        widget(app, "selectbox", "Order").set_value("Least sure first")
        (table, *_) = tables(ran(app.run()))
        assert {row["Confidence"] for row in table} == {"low"}


@each
def test_the_argument_is_the_coverage(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dossier: Dossier = read_dossier(folder)
    rows = tables(evidence(monkeypatch, folder))[-1]
    claims = [one for one in coverage(dossier) if one.claim]
    moving = [str(sum(cited.counts for cited in one.cited) or "–") for one in claims]
    assert [row["of these move a result"] for row in rows] == moving


def test_a_number_is_challenged_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    own = next(
        each.id for each in judgements(read_dossier(MEMO)) if each.id.endswith("inertia_musd")
    )
    app = evidence(monkeypatch, number=own)

    def submit(low: float, reason: str) -> AppTest:
        widget(app, "number_input", "Low").set_value(low)
        widget(app, "text_input", "Why").set_value(reason)
        widget(app, "text_input", "Initials").set_value("AB")
        widget(app, "button", "Change it for this scenario").click()
        return ran(app.run())

    app = submit(-2.0, "too low")
    (refused,) = app.error
    assert "at least 0.001" in refused.value
    app = submit(1.0, "A newer survey")
    assert "✎" in page_text(app)
    changed = next(table for table in tables(app) if "Why" in table[0])
    assert "A newer survey" in " ".join(changed[0].values())
    (back,) = (each for each in app.button if each.label.startswith("Take back"))
    back.click()
    assert "Take back" not in " ".join(each.label for each in ran(app.run()).button)


def test_the_file_is_the_command_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    caught = caught_files(monkeypatch)
    evidence(monkeypatch)
    written = tmp_path / "evidence.csv"
    assert cli.main(["evidence", "--dossier", str(MEMO), "--output", str(written)]) == 0
    assert caught["Download every number (CSV)"] == written.read_bytes()

"""The report as a page: well formed, whole in itself, the same twice, with the others' figures."""

import re
from itertools import pairwise

import pytest

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import unheard
from policy_model.analysis.robustness.regret import regret_by_perspective
from policy_model.dossier import judgements
from policy_model.findings import evidence
from policy_model.findings.corners.sentences import alt
from policy_model.findings.what_changes import FINDING
from policy_model.outputs.report.write import report_html
from policy_model.outputs.text.tables import QUESTIONS
from tests.outputs.report.answers import CHANGE, HOSTILE, Written, answered
from tests.outputs.report.support import Page
from tests.support import option_rows

OUTSIDE = re.compile(r"^\s*(?:[a-z]+:)?//|^\s*(?:https?|javascript|data):", re.IGNORECASE)
ASKS = {"src", "href", "xlink:href", "srcset", "action", "data", "poster", "background"}


def without_changes(_: str) -> Answer:
    return answered()


@pytest.fixture(scope="module")
def page(written: Written) -> Page:
    return Page(written())


def test_it_is_well_formed_with_one_title_and_headings_in_steps(page: Page) -> None:
    assert page.wrong == []
    assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert ("html", "lang", "en") in page.attributes
    scopes = [value for tag, name, value in page.attributes if (tag, name) == ("th", "scope")]
    assert len(scopes) == page.tags.count("th")
    assert page.tags.count("caption") == page.tags.count("table") == len(page.tables)


@pytest.mark.parametrize("hostile", [False, True])
def test_it_asks_for_nothing_and_runs_nothing(written: Written, hostile: bool) -> None:
    data = written(hostile=hostile)
    page = Page(data)
    assert not {"script", "link", "iframe", "object", "img", "image"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert not [a for a in page.attributes if a[1] in ASKS and OUTSIDE.search(a[2])]
    assert b"@import" not in data
    assert not re.search(rb"url\((?!#)", data)


def test_ids_are_unique_and_each_that_is_used_is_there(page: Page, written: Written) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert set(re.findall(r"url\(#([^)]+)\)", written().decode())) <= set(page.ids)


def test_each_picture_has_a_name_of_its_own(page: Page) -> None:
    pictures = [a[2] for a in page.attributes if a[:2] == ("svg", "aria-label")]
    assert len(pictures) == page.tags.count("svg") == len(set(pictures)) == 5
    assert alt(answered()) in pictures


def test_hostile_text_stays_text(written: Written) -> None:
    data = written(hostile=True)
    page = Page(data)
    assert b"<script" not in data
    assert page.wrong == []
    assert page.said("h1") == [f"Q {HOSTILE}"]
    assert HOSTILE in [row["Option"] for row in page.rows("Every option in numbers")]


def test_the_same_scenario_gives_the_same_bytes_and_another_does_not(written: Written) -> None:
    assert report_html(answered(), without_changes) == written()
    assert written(total_musd=3.0) != written()


def test_options_are_those_of_the_option_comparison(page: Page) -> None:
    files = option_rows(answered().comparison)
    shown = page.rows("Every option in numbers")
    assert [row["Option"] for row in shown] == [row["option"] for row in files]
    for row, own in zip(shown, files, strict=True):
        assert row["Rank"] == str(own["rank"])
        assert float(row["Points of 100"]) == pytest.approx(100 * own["value"], abs=0.0501)
        assert float(row["USD million a year"]) == pytest.approx(own["budget_musd"], abs=0.0501)
        index = float(row["Village voice, 0 to 100"])
        assert index == pytest.approx(own["empowerment_index"], abs=0.0501)


def test_sentences_are_those_of_the_command_line(page: Page) -> None:
    answer, said = answered(), {text for _, text in page.texts}
    assert {words.headline(answer), words.what_would_change_it(answer).strip()} <= {
        text.strip() for text in said
    }
    everything = " ".join(said)
    assert FINDING.told(answer).verdict in everything
    for question in ("which_judgements", "who_disagrees", "find_out", "methods"):
        assert QUESTIONS[question](answer, unheard).verdict in everything, question


def test_ranks_and_regret_are_those_of_the_files(page: Page) -> None:
    answer = answered()
    rows = QUESTIONS["how_often"](answer, unheard).rows
    first = {row["option"]: row for row in rows}
    ranks = page.rows("Share of cases by rank")
    assert {row["Option"] for row in ranks} <= set(first)
    table = regret_by_perspective(answer.comparison, answer.disagreement)
    for row in page.rows("Points behind the best option, by priorities"):
        (o,) = (k for k, each in enumerate(table.candidates) if each.name == row["Option"])
        assert float(row["At worst"]) == pytest.approx(100 * table.most_regret[o], abs=0.0501)


def test_every_number_of_the_dossier_is_in_the_evidence(page: Page) -> None:
    answer = answered()
    files = evidence.FINDING.whole(answer).table.records()
    shown = [
        dict(zip(head, row, strict=True))
        for head, *body in page.tables.values()
        if "Confidence" in head
        for row in body
    ]
    assert sorted(row["Number"] for row in shown) == sorted(row["name"] for row in files)
    assert len(shown) == len(judgements(answer.dossier))
    sources = {row["name"]: row["paragraphs"].split() for row in files}
    assert all(
        row["Source"].replace("–", "").replace(",", "").split() == sources[row["Number"]]
        for row in shown
        if sum(other["name"] == row["Number"] for other in files) == 1
    )


def test_changed_numbers_are_listed_only_where_there_are_any(written: Written) -> None:
    assert "Numbers set otherwise" not in written().decode()
    page = Page(written(CHANGE))
    (row,) = page.rows("Changed numbers")
    assert (row["In the dossier"], row["Here"]) == ("1 (0.5 to 2)", "0.5 (0.4 to 0.6)")
    assert (row["Why"], row["Who"]) == (CHANGE.reason, "AB")
    assert row["What it changes"]
    assert "Numbers set otherwise" in page.said("h2")


def test_without_money_it_still_says_so(written: Written) -> None:
    page = Page(written(total_musd=0.0))
    assert page.wrong == []
    assert words.headline(answered(total_musd=0.0)) in page.said("p")


def test_limits_that_clash_are_named() -> None:
    answer = answered(floors_musd=(("village_wells", 2.0), ("direct_grants", 2.0)))
    page = Page(report_html(answer, without_changes))
    assert "No mix can keep to all of these limits." in page.said("p")

"""Every number of every dossier is on the page, and its link opens it from its own place."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.draw.evidence import search
from policy_model.dossier import judgements, read_dossier
from policy_model.dossier.backing import backed
from policy_model.words import evidence as words
from policy_model.words.judgements import entry_words, judgement_words
from tests.pages.numbers import WHERE, at, each_dossier, evidence_page, listed, numbers_linked
from tests.pages.support import (
    headline,
    ran,
    widget,
)

PLACES = ("../pages/overview.py", "../pages/budgets.py", "../pages/compare.py")


def read_in_one_run(monkeypatch: pytest.MonkeyPatch, folder: Path, script: Any) -> AppTest:
    """What the page's own functions draw or find, for one address after another, in one run."""
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    return ran(AppTest.from_function(script, default_timeout=120).run())


@each_dossier
def test_every_number_is_on_the_page(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    many = 200  # on a page of the table, to turn fewer
    monkeypatch.setattr(search, "_ON_A_PAGE", many)
    app, dossier = evidence_page(monkeypatch, folder), read_dossier(folder)
    names = sorted(judgement_words(dossier, own.id) for own in judgements(dossier))
    assert sorted(listed(app)) == names
    assert headline(app) == words.heading(backed(dossier))
    linked: list[str] = []
    pages = -(-len(names) // many)
    for page in range(1, pages + 1):
        widget(app, "number_input", f"Page, 1 to {pages}").set_value(page)
        linked += numbers_linked(ran(app.run()))
    assert sorted(linked) == sorted(own.id for own in judgements(dossier))


@each_dossier
def test_a_number_is_found_from_its_own_place(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    dossier = read_dossier(folder)
    offered = [name for page in PLACES for name in _offered(at(monkeypatch, folder, page))]
    own: dict[str, list[str]] = {}
    for each in judgements(dossier):
        own.setdefault(each.entry, []).append(each.id)
    assert sorted(offered) == sorted(entry_words(dossier, entry) for entry in own)
    app = read_in_one_run(monkeypatch, folder, _numbers_of_each_entry)
    assert app.session_state["listed"] == own
    *_, last = own
    shown = listed(evidence_page(monkeypatch, folder, entry=last))
    assert sorted(shown) == sorted(judgement_words(dossier, each) for each in own[last])


def _numbers_of_each_entry() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from dashboard import session  # noqa: PLC0415
    from dashboard.session import evidence  # noqa: PLC0415
    from policy_model.words.evidence import SORTS  # noqa: PLC0415

    session.open_link()
    st.session_state.listed = {}
    for entry in dict.fromkeys(each.judgement.entry for each in evidence.numbers()):
        st.query_params["entry"] = entry
        st.session_state.listed[entry] = evidence.found("", None, None, None, SORTS[-1])


def _offered(app: AppTest) -> list[str]:
    return list(widget(app, "selectbox", WHERE).options)


@pytest.mark.slow
@each_dossier
def test_each_number_opens_by_its_link(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    dossier = read_dossier(folder)
    # Slow, and tried in test_evidence.py.
    monkeypatch.setattr("dashboard.session.evidence.flip", lambda _: None)
    app = read_in_one_run(monkeypatch, folder, _each_number)
    assert [each.value for each in app.subheader] == [
        judgement_words(dossier, own.id) for own in judgements(dossier)
    ]
    own = Counter(
        said
        for one in backed(dossier)
        for said in (
            f"**{words.KINDS[one.kind]}**, confidence {one.confidence}",
            *(reason.paraphrase for reason in one.reasons),
        )
    )
    said = Counter(each.value for each in app.markdown)
    assert {each: said[each] for each in own} == own
    assert not [one.value for one in app.warning if "record disagrees" not in one.value]


def _each_number() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from dashboard import session  # noqa: PLC0415
    from dashboard.draw.evidence import closer  # noqa: PLC0415
    from dashboard.session import evidence  # noqa: PLC0415

    session.open_link()
    for number in evidence.by_id():
        st.query_params["number"] = number
        closer.show()

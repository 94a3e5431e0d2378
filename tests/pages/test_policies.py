"""The app offers every dossier on the shelf, and opens the one that a link was made for."""

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.dossier import shelved
from tests.pages.support import SCRIPT, TOTAL, answer_of_dossier, headline, opened, ran, widget
from tests.support import LAKELAND, ROOT, write_link

COAST = "climate_adaptation_finance"
CHOICE = "Look at another policy"


@pytest.fixture(autouse=True)
def opens_with_the_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICY_DOSSIER", raising=False)


def titles(app: AppTest) -> list[str]:
    return list(widget(app, "radio", CHOICE).options)


def test_it_offers_every_dossier() -> None:
    assert sorted(titles(opened())) == sorted(shelved().values())


def test_one_of_a_folder_elsewhere_is_offered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))
    assert len(titles(opened())) == len(shelved()) + 1


def test_another_policy_opens_with_its_own_scenario_and_the_way_back() -> None:
    app, first = opened(), headline(opened())
    widget(app, "slider", TOTAL).set_value(7.0)
    app = ran(app.run())
    widget(app, "radio", CHOICE).set_value(COAST)
    app = ran(app.run())
    answer = answer_of_dossier(ROOT / "data" / COAST)
    assert headline(app) != first
    assert widget(app, "slider", TOTAL).value == answer.scenario.total_musd
    assert app.title[0].value == answer.dossier.header.question
    widget(app, "slider", TOTAL).set_value(20.0)
    app = ran(app.run())
    assert widget(app, "slider", TOTAL).value == 20.0
    widget(app, "radio", CHOICE).set_value("russia_council_of_europe_1997")
    assert headline(app.run()) == first
    assert not app.warning


def test_a_link_opens_its_policy() -> None:
    answer = answer_of_dossier(ROOT / "data" / COAST)
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["s"] = write_link(answer)
    app = ran(app.run())
    assert app.title[0].value == answer.dossier.header.question
    assert not app.warning

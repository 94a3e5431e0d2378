"""Each chart of a working page is offered as a picture, the file of its own scenario."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.findings import years
from policy_model.outputs.picture.catalogue import pictures_of
from policy_model.outputs.picture.picture import Picture, imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from tests.outputs.picture.support import picture_of
from tests.pages.support import answer_of_dossier, opened, ran

PAGES = {
    "": ["corners", "years"],
    "../pages/budgets.py": ["gains", "years of the mix", "next money", "reach"],
    "../pages/compare.py": ["points", "costs", "reasons", "effective weights"],
    "../pages/robustness.py": [
        "ranks",
        "priorities it takes",
        "weights that change it",
        "single judgements",
        "shares of the uncertainty",
        "regret by priorities",
        "regret by future",
        "worth of knowing",
        "methods",
    ],
    "../pages/allocate.py": [
        "best mix",
        "contributions",
        "best mix at every total",
        "index at every total",
        "next money",
    ],
}


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> list[Picture]:
    """Pictures that pages offer from now on."""
    found: list[Picture] = []
    monkeypatch.setattr("dashboard.draw.downloads.picture", found.append)
    return found


def turned_to(page: str, offered: list[Picture]) -> AppTest:
    """The app at a page; what the first page offered on the way doesn't count."""
    app = opened()
    if page:
        offered.clear()
        ran(app.switch_page(page).run())
    return app


@pytest.mark.parametrize("page", PAGES)
def test_each_chart_is_offered_and_stands_in_the_catalogue(
    page: str, offered: list[Picture]
) -> None:
    app = turned_to(page, offered)
    charts = len(app.get("vega_lite_chart"))
    names = [each.name for each in offered]
    possible = {each.name: each for each in pictures_of(answer_of_dossier())}
    assert len(names) == len(set(names)) == charts
    assert set(names) <= set(PAGES[page])
    for each in offered:
        if each.name in possible:
            assert each == possible[each.name]
        else:
            assert each.name == "years of the mix"
    assert {each for each in possible if each in PAGES[page]} <= set(names)


def test_present_offers_none(offered: list[Picture]) -> None:
    turned_to("../pages/present.py", offered)
    assert offered == []


def test_a_picture_is_drawn_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    files: dict[str, Callable[[], bytes]] = {}

    def offer(
        _: object, label: str, data: Callable[[], bytes], file_name: str, **more: Any
    ) -> None:
        assert more["on_click"] == "ignore"
        files[file_name] = data

    monkeypatch.setattr("policy_model.outputs.picture.drawn.vl_convert", drawn)
    monkeypatch.setattr("streamlit.delta_generator.DeltaGenerator.download_button", offer)
    opened()
    monkeypatch.undo()
    answer = answer_of_dossier()
    stamp, picture = imprint(answer), picture_of(years.FINDING, answer)
    (png,) = (data for name, data in files.items() if name.startswith("years-s") and "png" in name)
    (svg,) = (data for name, data in files.items() if name.startswith("years-s") and "svg" in name)
    assert png() == picture_png(picture, stamp)
    assert svg() == picture_svg(picture, stamp)


def test_each_control_has_a_name_of_its_own() -> None:
    app = opened("../pages/compare.py")
    labels = [each.proto.popover.label for each in app.get("popover")]
    names = [each for each in labels if each.startswith("Picture of the ")]
    assert len(names) == len(set(names)) == len(app.get("vega_lite_chart"))

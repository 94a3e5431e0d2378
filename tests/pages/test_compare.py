"""Compare options, as the page writes it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import PRIORITIES, TOTAL, csvs, headline, opened, page_text, tables, widget
from tests.support import DOSSIERS, LAKELAND, lakeland

CHARTS = 4


def compare() -> AppTest:
    return opened("../pages/compare.py")


def shares(app: AppTest) -> list[float]:
    """Percent of all weight, as shown beside each slider."""
    return [float(each.strip("*").partition("%")[0]) for each in beside_sliders(app)]


def beside_sliders(app: AppTest) -> list[str]:
    """What is said of each weight beside its slider."""
    return [str(each.value) for each in app.markdown if "** of all" in str(each.value)]


def bars(app: AppTest) -> list[str]:
    """What is said beside each bar of the part of a scale in use."""
    drawn = (each.proto.body for each in app.get("html"))
    found = (re.fullmatch(r'<p class="used">.*</span>(.*)</p>', body) for body in drawn)
    return [each[1] for each in found if each]


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_the_page_opens(monkeypatch: pytest.MonkeyPatch, dossier: object) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    app = compare()
    charts = app.get("vega_lite_chart")
    # Nothing is drawn of a leader and runner-up that are level in everything.
    assert len(charts) == CHARTS - ("No criterion makes a difference" in page_text(app))
    assert all(chart.proto.alt for chart in charts)
    assert len(tables(app)) == 1 + CHARTS, "the options, and a table behind each chart"
    assert len(app.subheader) == CHARTS
    assert "cost" in page_text(app)
    assert "left out of the points" in page_text(app)


def test_the_answer_is_the_overview_s() -> None:
    overview, app = opened(), compare()
    assert headline(app) == headline(overview)
    assert tables(app)[0] == tables(overview)[-1]
    for page in (app, overview):
        assert "1 point weighs as much here as USD 0.25 million a year." in page_text(page)
        assert "Download the options (CSV)" in [each.proto.label for each in csvs(page)]


def test_one_objective_s_criteria() -> None:
    app = compare()
    assert list(tables(app)[1][0]) == ["Option", "People", "Money", "Together"]
    widget(app, "selectbox", "Broken into").select("people").run()
    assert not app.exception
    assert list(tables(app)[1][0]) == ["Option", "Village voice", "Together"]


def test_any_two_options_can_be_compared() -> None:
    app = compare()
    ids = [each.id for each in lakeland().options]
    for first in ids:
        widget(app, "selectbox", "Why is").set_value(first)
        widget(app, "selectbox", "ahead of").set_value(ids[2]).run()
        assert not app.exception
    widget(app, "selectbox", "Why is").set_value(ids[2]).run()
    assert "same option twice" in page_text(app)
    assert len(app.get("vega_lite_chart")) == CHARTS - 1


def test_the_pair_starts_with_leader_and_runner_up() -> None:
    app = compare()
    names = [widget(app, "selectbox", label) for label in ("Why is", "ahead of")]
    first, second = (row["Option"] for row in tables(app)[0][:2])
    by_id = {each.id: each.name for each in lakeland().options}
    assert [by_id[each.value] for each in names] == [first, second]


def test_the_pair_follows_the_leader_until_somebody_chooses() -> None:
    app = compare()
    before = widget(app, "selectbox", "Why is").value
    widget(app, "selectbox", PRIORITIES).select("treasury").run()
    leader = tables(app)[0][0]["Option"]
    by_id = {each.id: each.name for each in lakeland().options}
    assert by_id[before] != by_id[widget(app, "selectbox", "Why is").value] == leader


@pytest.mark.parametrize("total", [0.0, 0.1, 5.0])
def test_the_ends_of_the_slider(total: float) -> None:
    app = compare()
    widget(app, "slider", TOTAL).set_value(total).run()
    assert not app.exception


class TestWeights:
    def test_sliders_start_at_the_priorities_chosen(self) -> None:
        app = compare()
        assert widget(app, "slider", "Villages decide about their water").value == 80
        assert widget(app, "slider", "Money spent").value == 20
        assert shares(app) == [80, 20]
        assert "unheard → deciding" in page_text(app)

    def test_moving_one_keeps_the_others_and_shows_shares(self) -> None:
        app = compare()
        before = page_text(app)
        widget(app, "slider", "Money spent").set_value(80.0).run()
        assert not app.exception
        assert widget(app, "slider", "Villages decide about their water").value == 80
        assert shares(app) == [50, 50]
        assert page_text(app) != before

    def test_other_priorities_put_them_back(self) -> None:
        app = compare()
        widget(app, "slider", "Money spent").set_value(80.0).run()
        widget(app, "selectbox", PRIORITIES).select("treasury").run()
        assert shares(app) == [10, 90]
        assert widget(app, "slider", "Money spent").value == 90

    def test_a_button_puts_them_back(self) -> None:
        app = compare()
        assert widget(app, "button", "Back to the chosen priorities").disabled
        widget(app, "slider", "Money spent").set_value(80.0).run()
        widget(app, "button", "Back to the chosen priorities").click().run()
        assert shares(app) == [80, 20]
        assert widget(app, "slider", "Money spent").value == 20

    def test_the_last_weight_stays(self) -> None:
        app = compare()
        widget(app, "slider", "Money spent").set_value(0.0).run()
        assert shares(app) == [100, 0]
        widget(app, "slider", "Villages decide about their water").set_value(0.0).run()
        assert not app.exception
        assert shares(app) == [100, 0]
        assert widget(app, "slider", "Villages decide about their water").value == 80

    def test_only_cost_may_count(self) -> None:
        app = compare()
        widget(app, "slider", "Villages decide about their water").set_value(0.0).run()
        assert not app.exception
        assert "Nothing but cost counts here" in page_text(app)

    def test_what_each_decides_stands_beside_it_with_the_part_of_its_scale_in_use(self) -> None:
        app = compare()
        voice, cost = beside_sliders(app)
        assert "**100.0%** in effect" in voice
        assert "**0.0%** in effect" in cost
        assert "⚠" not in voice + cost
        assert bars(app) == ["29 of 100 used here", "40 of 100 used here"]
        widget(app, "selectbox", PRIORITIES).select("treasury").run()
        marked = next(each for each in app.markdown if "⚠" in str(each.value))
        assert "**10.0%** of all" in str(marked.value)
        assert "decides 10.0 times what its weight says" in marked.proto.help
        assert "“Village voice” decides 100.0% where its weight is 10.0%" in page_text(app)

    def test_without_money_weights_stand_alone(self) -> None:
        app = compare()
        widget(app, "slider", TOTAL).set_value(0.0).run()
        assert shares(app) == [80, 20]
        assert not bars(app)
        assert "in effect" not in "".join(beside_sliders(app))

    def test_overview_follows(self) -> None:
        app = compare()
        widget(app, "slider", "Villages decide about their water").set_value(0.0).run()
        said = headline(app)
        app.switch_page("../pages/overview.py").run()
        assert headline(app) == said
        app.switch_page("../pages/compare.py").run()
        assert not app.exception
        assert widget(app, "slider", "Villages decide about their water").value == 0


def test_the_small_dossier_is_the_one_opened() -> None:
    assert LAKELAND.name == "water_in_lakeland"
    assert widget(compare(), "slider", TOTAL).value == 2.0

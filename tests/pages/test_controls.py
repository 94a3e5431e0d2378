"""Controls show what the scenario says; one that has been made anew has no say any more."""

import re
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.menu import PAGES, file
from policy_model.analysis.answer import find_answer
from policy_model.scenario import change, value_at
from tests.pages.support import (
    SCRIPT,
    TOTAL,
    TYPED,
    answer_of_dossier,
    headline,
    opened,
    ran,
    widget,
)
from tests.support import write_link


def totals(app: AppTest) -> tuple[float, float]:
    return widget(app, "slider", TOTAL).value, widget(app, "number_input", TYPED).value


def test_the_last_word_of_a_renewed_widget_does_not_count() -> None:
    """Both widgets of the total speak in one message: the first renews the second."""
    app = opened()
    widget(app, "slider", TOTAL).set_value(4.0)
    widget(app, "number_input", TYPED).set_value(1.0)
    app.run()
    assert headline(app).startswith("At USD 4.0 million")
    assert totals(app) == (4.0, 4.0)


@pytest.mark.parametrize("late", [1.0, 4.0])
def test_only_the_renewed_widget_gets_a_new_key(late: float) -> None:
    app = opened()
    before = widget(app, "slider", TOTAL).key, widget(app, "number_input", TYPED).key
    widget(app, "slider", TOTAL).set_value(late).run()
    assert widget(app, "slider", TOTAL).key == before[0]
    assert widget(app, "number_input", TYPED).key != before[1]


def test_controls_of_every_page_show_the_scenario_wherever_one_comes_from() -> None:
    asked = answer_of_dossier()
    scenario = replace(asked.scenario, total_musd=3.3, perspective="treasury", future="drought")
    scenario = change(scenario, asked.dossier, "mix_from", "wells")
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["s"] = write_link(find_answer(asked.inputs, scenario))
    ran(app.run())
    for page in (*PAGES, *reversed(PAGES)):
        ran(app.switch_page(file(page)).run())
        controls = {
            each.key.rpartition(":")[0]: each.value
            for kind in ("slider", "number_input", "selectbox")
            for each in app.get(kind)
            if re.fullmatch(r".+:(slider|typed|choice):\d+", each.key or "")
        }
        assert len(controls) >= 3
        for name, shown in controls.items():
            path = name.rpartition(":")[0]
            unset = 1.0 if path.startswith("most_shares") else 0.0
            assert (shown or unset) == (value_at(scenario, asked.dossier, path) or unset), path

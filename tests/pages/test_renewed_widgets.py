"""A widget that has been made anew has no say any more."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import TOTAL, TYPED, headline, opened, widget


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

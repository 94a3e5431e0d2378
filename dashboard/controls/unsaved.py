"""What a reader has set and the address doesn't say yet: a reload in that moment must not lose it.

A control shows a value at once; the address has it when the server has. When the page is left in
between, `unsaved.js` puts aside what is seen, and after the reload loads the address that was left,
which hands over what controls showed besides.
"""

import json
from functools import cache
from html import escape
from typing import Any

import streamlit as st

from dashboard import session
from dashboard.controls import widgets
from dashboard.session import history
from policy_model.scenario import Scenario, accept_scenario, change, scenario_data, value_at
from policy_model.scenario.best_mix import LIMITS

_SET = "set"  # parameter of the address
_FIELDS = {
    *("total_musd", "perspective", "future", "objective", "mix_from"),
    *("weights", "drivers", "mix_musd", *LIMITS),
}


def take_up() -> None:
    """Take what the address hands over into the scenario, once: a session that goes on has it."""
    text = st.query_params.get(_SET)
    if text is not None:
        del st.query_params[_SET]
        if not history.can_undo():
            history.change(_with(history.edited(), text))
            widgets.renew()


def hand_over() -> None:
    """Put the script into the page that hands over.

    To be drawn first: what the rest of the page shows until then is not what the reader left.
    """
    with st.container(key="unsaved"):
        _keeper()(key="unsaved_keeper")


def tell() -> None:
    """Tell the script what the address knows of what controls show. To be drawn last."""
    known = json.dumps(widgets.known(), ensure_ascii=False, separators=(",", ":"))
    with st.container(key="known"):
        st.html(f'<i data-known="{escape(known)}"></i>')


def _with(before: Scenario, text: str) -> Scenario:
    """A scenario with what a text sets, where that can be; anybody may have written it."""
    asked, dossier = before, session.dossier()
    try:
        for path, value in json.loads(text):
            if path.partition(".")[0] in _FIELDS:
                value_at(asked, dossier, path)  # fails where there is none such
                asked = change(asked, dossier, path, value)
        data = scenario_data(asked, dossier)
    except (ValueError, TypeError, LookupError, AttributeError, StopIteration, RecursionError):
        return before
    return accept_scenario(data, session.dossier_as_read(), "address")[0]


@cache
def _keeper() -> Any:
    return st.components.v2.component(
        "unsaved_settings",
        html="<unsaved-settings></unsaved-settings>"
        '<script type="module" src="app/static/unsaved.js"></script>',
        isolate_styles=False,
    )

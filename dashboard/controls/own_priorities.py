"""The form that keeps the present weights under a name."""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard import session
from dashboard.controls import actions, widgets
from dashboard.session import history
from policy_model.scenario import LONGEST_NAME, OWN, change, perspectives_of
from policy_model.words import priorities

_KEPT = "kept_priorities"


def show() -> None:
    """Draw what keeps the present weights under a name, and forgets them again."""
    kept, dossier = st.session_state.setdefault(_KEPT, _Kept()), session.dossier()
    with st.form("keep_priorities", border=False):
        name, button = st.columns([3, 1], vertical_alignment="bottom")
        name.text_input(
            priorities.KEEP,
            max_chars=LONGEST_NAME,
            placeholder=priorities.name_rule(),
            help=priorities.KEEP_HELP,
            key=kept.key,
        )
        button.form_submit_button("Keep", icon=":material/bookmark_add:", on_click=_keep)
    if kept.refused:
        st.error(kept.refused, icon=":material/error:")
        kept.refused = ""
    for each in perspectives_of(session.scenario(), dossier):
        if each.id.startswith(OWN):
            path = "own_perspectives.remove"
            forgotten = change(session.scenario(), dossier, path, each.id)
            actions.button(
                f"Remove “{each.name}”", "delete", partial(history.change, forgotten), True
            )


@dataclass
class _Kept:
    """The field of the name: made anew once its name is kept, and why one was not."""

    refused: str = ""
    times: int = 0

    @property
    def key(self) -> str:
        return f"kept_name:{self.times}"


def _keep() -> None:
    kept, scenario, dossier = st.session_state[_KEPT], session.scenario(), session.dossier()
    name = st.session_state[kept.key]
    kept.refused = priorities.why_not_kept(scenario, dossier, name)
    if not kept.refused:
        kept.times += 1
        history.change(change(scenario, dossier, "own_perspectives.add", name))
        widgets.renew()

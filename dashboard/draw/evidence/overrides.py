"""Challenge a number: set it otherwise for the scenario, see what that does, take it back."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.controls import actions, widgets
from dashboard.draw import downloads
from dashboard.session import history
from policy_model.dossier import Judgement
from policy_model.outputs.text.rows import file_rows
from policy_model.outputs.text.scenario import changed_table
from policy_model.scenario import (
    Override,
    Scenario,
    accept_scenario,
    change,
    overridden,
    scenario_data,
    today,
)
from policy_model.scenario.override import LONGEST_REASON, without_override
from policy_model.words import overrides as words
from policy_model.words import refused
from policy_model.words.judgements import judgement_words


def challenge(judgement: Judgement) -> None:
    """Draw the form that sets a number otherwise, and what the dossier allows."""
    now, allowed = judgement.quantity, judgement.allowed
    with st.form(f"challenge:{judgement.id}:{now.mode}", border=False):
        names = refused.VALUE if allowed.certain else refused.ENDS
        ends = (now.mode,) if allowed.certain else (now.low, now.mode, now.high)
        columns = st.columns(len(names))
        typed = [
            column.number_input(name, value=end, format="%g", step=None)
            for column, name, end in zip(columns, names, ends, strict=True)
        ]
        st.caption(f"Allowed: {refused.bounds(judgement) or f'any number ({allowed.name})'}")
        why, who = st.columns([5, 1])
        reason = why.text_input(refused.WHY, max_chars=LONGEST_REASON)
        initials = who.text_input(refused.WHO, max_chars=8)
        if st.form_submit_button("Change it for this scenario", icon=":material/edit:"):
            low, mode, high = typed if len(typed) > 1 else typed * 3
            signed = reason.strip(), initials.strip(), today()
            _set(Override(judgement.id, low, mode, high, *signed))


def changed_numbers() -> None:
    """Draw the list of changed numbers, with what each does, and the way back."""
    asked, dossier = session.scenario().overrides, session.dossier()
    if not asked:
        return
    effects = [
        words.effect(session.answer(), session.answer_without(each.judgement), each)
        for each in asked
    ]
    changed = changed_table(dossier, asked, effects)
    draw.shown(changed, mark=False)
    rows = file_rows(changed, session.answer().comparison)
    downloads.csv("Download the changed numbers (CSV)", rows, "changed-numbers")
    for each in asked:
        name = judgement_words(dossier, each.judgement)
        actions.button(f"Take back: {name}", "undo", partial(_remove, each.judgement), True)


def _set(new: Override) -> None:
    """Take a change in, or say in one sentence why it can't be."""
    others = without_override(session.scenario().overrides, new.judgement)
    wrong = refused.refused(overridden(session.dossier_as_read(), others), new)
    if wrong:
        st.error(wrong, icon=":material/block:")
        return
    _show(change(session.scenario(), session.dossier(), "overrides.set", new))
    widgets.renew()
    st.rerun()


def _remove(judgement: str) -> None:
    _show(change(session.scenario(), session.dossier(), "overrides.remove", judgement))


def _show(wanted: Scenario) -> None:
    """Show a scenario with other overrides; what no longer fits the numbers goes back to them."""
    read = session.dossier_as_read()
    data = scenario_data(wanted, overridden(read, wanted.overrides))
    history.change(accept_scenario(data, read, "scenario")[0])

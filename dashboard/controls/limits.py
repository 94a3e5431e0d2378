"""Controls of what is asked of the best mix: what is to be most, and within which limits."""

import streamlit as st

from dashboard import session
from dashboard.controls import actions
from dashboard.controls.widgets import bound
from dashboard.session import allocation
from policy_model.analysis.allocation.search import STEP_MUSD
from policy_model.scenario.best_mix import objectives
from policy_model.words import best_mix as words


def show() -> None:
    """Draw the objective, the shares of groups, and the limits of one programme at a time."""
    dossier = session.dossier()
    names = {each: words.objective_name(dossier, each) for each in objectives(dossier)}
    st.selectbox(
        words.MOST_OF,
        list(names),
        format_func=names.__getitem__,
        help=words.MOST_OF_HELP,
        **bound("objective", "choice", names),
    )
    for path, label in words.shares(dossier).items():
        st.slider(
            label,
            min_value=0.0,
            max_value=1.0,
            step=0.05,
            format="percent",
            help=words.shares_help(dossier),
            **bound(path, "slider"),
        )
    _programme()
    st.caption(words.limits_set(dossier, session.scenario()))
    actions.button(words.CLEAR, "filter_alt_off", allocation.clear_limits, allocation.has_limits())


def _programme() -> None:
    """Draw the choice of a programme, and what it may get."""
    programmes = {each.id: each for each in session.dossier().programmes}
    chosen = st.selectbox(
        words.PROGRAMME,
        list(programmes),
        index=None,
        format_func=lambda each: programmes[each].short_name,
        placeholder="Choose a programme",
        help=words.amounts_help(session.dossier()),
        key="limited_programme",
    )
    if chosen is None:
        return
    fields = st.columns(len(words.AMOUNTS), gap="small")
    for column, (field, label) in zip(fields, words.AMOUNTS.items(), strict=True):
        column.number_input(
            label,
            min_value=0.0,
            max_value=programmes[chosen].maximum_musd.mode,
            step=STEP_MUSD,
            format="%.2f",
            placeholder="–",
            **bound(f"{field}.{chosen}", "typed"),
        )

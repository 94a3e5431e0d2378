"""The sliders of the weights, and the form that keeps them under a name."""

from functools import partial

import streamlit as st

from dashboard import session
from dashboard.controls import actions, own_priorities, widgets
from dashboard.session import history
from policy_model import words
from policy_model.dossier.value_tree import Criterion
from policy_model.scenario import change, value_at


def show() -> None:
    """Draw all of it."""
    _weights()
    own_priorities.show()


def _weights() -> None:
    """Draw a slider for the weight of each criterion, under its objective, with its share."""
    dossier, comparison = session.dossier(), session.answer().comparison
    raw = [value_at(session.scenario(), dossier, f"weights.{each.id}") for each in dossier.criteria]
    most = max(100.0, *raw)
    own = change(session.scenario(), dossier, "perspective", session.scenario().perspective)
    actions.button(
        "Back to the chosen priorities",
        "restart_alt",
        partial(history.change, own),
        bool(session.scenario().weights),
    )
    columns = st.columns(2, gap="large")
    for place, objective in enumerate(dossier.objectives):
        with columns[place % 2]:
            st.markdown(f"**{objective.name}**")
            for criterion, share in zip(dossier.criteria, comparison.weights, strict=True):
                if criterion.objective == objective.id:
                    _weight(criterion, float(share), most)


def _weight(criterion: Criterion, share: float, most: float) -> None:
    slider, shown = st.columns([4, 1], vertical_alignment="center")
    slider.slider(
        criterion.name,
        min_value=0.0,
        max_value=most,
        step=1.0,
        format="%.0f",
        help=words.swing(criterion),
        **widgets.bound(f"weights.{criterion.id}", "slider"),
    )
    slider.caption(f"{criterion.worst_words} → {criterion.best_words}")
    shown.markdown(f"**{share:.1%}** of all")

"""The sliders of the weights, and the form that keeps them under a name."""

from functools import partial
from html import escape

import streamlit as st

from dashboard import session
from dashboard.controls import actions, own_priorities, widgets
from dashboard.session import history
from policy_model import words
from policy_model.analysis.effective_weights import EffectiveWeights, find_effective_weights
from policy_model.dossier.value_tree import Criterion
from policy_model.scenario import change, value_at
from policy_model.words import weights as effect_words


def show() -> None:
    """Draw all of it."""
    _weights()
    own_priorities.show()


def _weights() -> None:
    """Draw a slider for the weight of each criterion, under its objective, with its share."""
    dossier, found = session.dossier(), session.answer().once(find_effective_weights)
    raw = [value_at(session.scenario(), dossier, f"weights.{each.id}") for each in dossier.criteria]
    most = max(100.0, *raw)
    own = change(session.scenario(), dossier, "perspective", session.scenario().perspective)
    actions.button(
        "Back to the chosen priorities",
        "restart_alt",
        partial(history.change, own),
        bool(session.scenario().weights),
    )
    columns = st.columns(2, gap="medium")
    for place, objective in enumerate(dossier.objectives):
        with columns[place % 2]:
            st.markdown(f"**{objective.name}**")
            for j, criterion in enumerate(dossier.criteria):
                if criterion.objective == objective.id:
                    _weight(criterion, found, j, most)


def _weight(criterion: Criterion, found: EffectiveWeights, j: int, most: float) -> None:
    slider, shown = st.columns([9, 4], vertical_alignment="center")
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
    said, warning = f"**{effect_words.share(found.nominal[j])}** of all", ""
    if session.scenario().total_musd:
        slider.html(_used(float(found.scales.low[j]), float(found.scales.high[j])))
        said += f"  \n:small[{effect_words.in_effect(found, j)}]"
        warning = effect_words.beyond(criterion, found, j)
    shown.markdown(said, help=warning or None)


def _used(low: float, high: float) -> str:
    """Draw the part of a scale that mixes and options attain, and say how much it is."""
    said = escape(effect_words.used(high - low))
    return (
        '<p class="used"><span class="range" aria-hidden="true">'
        f'<i style="left:{low:.1%};right:{1 - high:.1%}"></i></span>{said}</p>'
    )

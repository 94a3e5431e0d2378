"""What a browser session holds, and the caches at the seam between pages and model."""

import os

import streamlit as st

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.analysis.draws import draw_judgements
from policy_model.charts.look import Mode
from policy_model.dossier import Dossier, InputError, find_dossier, read_dossier
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, default_scenario, scenario_hash

_SCENARIO = "scenario"


def dossier() -> Dossier:
    """The dossier of this app: the one named by POLICY_DOSSIER, or the one data/ opens with."""
    return _inputs(_named()).dossier


def guard() -> None:
    """Stop with one sentence a problem where the dossier can't be read."""
    try:
        dossier()
    except InputError as error:
        st.error("This dossier can't be opened.\n\n" + "\n".join(f"- {p}" for p in error.problems))
        st.stop()


def scenario() -> Scenario:
    """The scenario that every page shows."""
    return st.session_state.setdefault(_SCENARIO, default_scenario(dossier()))


def set_scenario(changed: Scenario) -> None:
    """Show another scenario from the next run on."""
    st.session_state[_SCENARIO] = changed


def answer() -> Answer:
    """The model's answer to the scenario."""
    return _answer(scenario())


def corner_check() -> tuple[BestSplit, ...]:
    """The best split inside each corner, in the scenario."""
    return _corner_check(scenario())


def mode() -> Mode:
    """Whether the browser shows the light or the dark theme."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _named() -> str | None:
    return os.environ.get("POLICY_DOSSIER") or None


@st.cache_resource(max_entries=4, show_spinner=False)
def _inputs(name: str | None) -> Inputs:
    read = read_dossier(find_dossier(name))
    return build_inputs(read, draw_judgements(read))


def _hash(asked: Scenario) -> str:
    return scenario_hash(asked, dossier())


# An answer holds a few megabytes, so few are kept.
@st.cache_resource(max_entries=24, show_spinner=False, hash_funcs={Scenario: _hash})
def _answer(asked: Scenario) -> Answer:
    return find_answer(_inputs(_named()), asked)


@st.cache_resource(max_entries=24, show_spinner=False, hash_funcs={Scenario: _hash})
def _corner_check(asked: Scenario) -> tuple[BestSplit, ...]:
    return best_splits(_inputs(_named()), _answer(asked).comparison)

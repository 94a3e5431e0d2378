"""What a browser session holds, and the caches at the seam between pages and model."""

import os
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.analysis.dominance import Dominance, find_dominated
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.effects import Effect, effects_of, option_shown
from policy_model.analysis.next_dollar import Gain, next_dollar
from policy_model.analysis.pairwise import Pairwise, compare_pair
from policy_model.analysis.response import Response, responses
from policy_model.charts.look import Mode
from policy_model.dossier import Dossier, InputError, find_dossier, read_dossier
from policy_model.export.link import Opened, write_link
from policy_model.export.link import open_link as read_link
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, default_scenario, scenario_hash
from views.shared import history

_LINK = "s"
_OPENED = "opened_link"


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


def open_link() -> None:
    """Start a session with the scenario of the link that opened it, or with the dossier's own."""
    if not history.started():
        text = st.query_params.get(_LINK)
        opened = read_link(text, dossier()) if text else None
        st.session_state[_OPENED] = opened
        history.start(opened.scenario if opened else default_scenario(dossier()))


def opened_link() -> Opened | None:
    """What the link that opened the session said."""
    opened: Opened | None = st.session_state[_OPENED]
    return opened


def show_in_link() -> None:
    """Keep the address of the page a link to the scenario."""
    text = write_link(answer())
    if st.query_params.get(_LINK) != text:
        st.query_params[_LINK] = text


def link() -> str:
    """The whole link to the scenario."""
    address = urlsplit(st.context.url or "")
    return urlunsplit(address._replace(query=urlencode({_LINK: write_link(answer())})))


def scenario() -> Scenario:
    """The scenario that every page shows."""
    return history.now()


def answer() -> Answer:
    """The model's answer to the scenario."""
    return _answer(scenario())


def corner_check() -> tuple[BestSplit, ...]:
    """The best split inside each corner, in the scenario."""
    return _corner_check(scenario())


def dominance() -> Dominance:
    """What each option brings for its money, and which are dominated."""
    return find_dominated(answer().comparison)


def pair(first: int, second: int) -> Pairwise:
    """Two options, by their positions, criterion by criterion."""
    return compare_pair(answer().comparison, first, second)


def shown() -> int:
    """Position of the option that a page on budgets shows: the user's mix, or the advice."""
    return option_shown(answer().comparison)


def effects() -> tuple[Effect, ...]:
    """What that option does to each outcome."""
    return effects_of(answer().comparison, shown())


def next_money() -> tuple[Gain, ...]:
    """What the next USD 100,000 would buy on top of that option."""
    return _next_money(scenario())


def reaches() -> tuple[Response, ...]:
    """How far that option's money reaches in each programme."""
    return responses(answer().comparison, shown())


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


@st.cache_resource(max_entries=24, show_spinner=False, hash_funcs={Scenario: _hash})
def _next_money(asked: Scenario) -> tuple[Gain, ...]:
    comparison = _answer(asked).comparison
    return next_dollar(_inputs(_named()), comparison, option_shown(comparison))

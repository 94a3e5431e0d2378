"""What a browser session holds, and the caches at the seam between pages and model."""

import os
from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.analysis.dominance import Dominance, find_dominated
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.effects import Effect, effects_of, option_shown
from policy_model.analysis.pairwise import Pairwise, compare_pair
from policy_model.analysis.response import Response, responses
from policy_model.charts.look import LOOKS, STAGE, Look
from policy_model.dossier import Dossier, InputError, find_dossier, read_dossier
from policy_model.export.link import Opened, write_link
from policy_model.export.link import open_link as read_link
from policy_model.export.tables import origin as origin_of
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, default_scenario
from views.shared import history

_LINK = "s"
_OPENED = "opened_link"
_READING = Lock()


def dossier() -> Dossier:
    """The dossier of this app: the one named by POLICY_DOSSIER, or the one data/ opens with."""
    return inputs_of(_named()).dossier


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
    text = _link(_named(), scenario())
    if st.query_params.get(_LINK) != text:
        st.query_params[_LINK] = text


def link() -> str:
    """The whole link to the scenario."""
    address = urlsplit(st.context.url or "")
    return urlunsplit(address._replace(query=urlencode({_LINK: _link(_named(), scenario())})))


def scenario() -> Scenario:
    """The scenario that every page shows."""
    return history.now()


def key() -> tuple[str | None, Scenario]:
    """What an answer hangs on: the dossier, by its name here, and the scenario."""
    return _named(), scenario()


def origin() -> Mapping[str, str]:
    """What a file says of where its figures come from."""
    return origin_of(dossier(), scenario())


def answer() -> Answer:
    """The model's answer to the scenario."""
    return answer_to(*key())


def corner_check() -> tuple[BestSplit, ...]:
    """The best split inside each corner, in the scenario."""
    return _corner_check(_named(), scenario())


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


def reaches() -> tuple[Response, ...]:
    """How far that option's money reaches in each programme."""
    return responses(answer().comparison, shown())


def look(stage: bool = False) -> Look:
    """The look of charts in the browser's theme, at a desk or for a room."""
    looks = STAGE if stage else LOOKS
    return looks["dark" if st.context.theme.type == "dark" else "light"]


def _named() -> str | None:
    return os.environ.get("POLICY_DOSSIER") or None


def inputs_of(name: str | None) -> Inputs:
    """The draws of a dossier."""
    with _READING:  # who comes first reads, and all others share what was read
        return _read(name)


@lru_cache(maxsize=4)
def _read(name: str | None) -> Inputs:
    read = read_dossier(find_dossier(name))
    return build_inputs(read, draw_judgements(read))


# Plain caches of functions: a page asks a hundred times a run. An answer holds seven megabytes,
# so they are few, yet more than the visitors that one server has at a time.
@lru_cache(maxsize=40)
def answer_to(name: str | None, asked: Scenario) -> Answer:
    """The model's answer to any scenario of a dossier."""
    return find_answer(inputs_of(name), asked)


@lru_cache(maxsize=256)
def _link(name: str | None, asked: Scenario) -> str:
    return write_link(answer_to(name, asked))


@lru_cache(maxsize=24)
def _corner_check(name: str | None, asked: Scenario) -> tuple[BestSplit, ...]:
    return best_splits(inputs_of(name), answer_to(name, asked).comparison)

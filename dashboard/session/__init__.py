"""What a browser session holds, and the caches at the seam between pages and model."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from dashboard.menu import LINK
from dashboard.session import history, policies, scheme
from dashboard.session.store import Policy, kept
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.effects import option_shown
from policy_model.dossier import Dossier, InputError
from policy_model.findings.kit.look import LOOKS, STAGE, Look
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.outputs.link.link import Link, Opened, fit_link
from policy_model.outputs.link.link import open_link as read_link
from policy_model.outputs.text.scenario_file import scenario_file
from policy_model.scenario import Scenario, default_scenario, overridden
from policy_model.scenario.override import Overrides, without_override
from policy_model.scenario.provenance import origin as origin_of

_SCENARIO = "scenario.yaml"
_OPENED = "opened_link"


def dossier() -> Dossier:
    """The dossier of this session, with the numbers that its scenario sets."""
    return inputs().dossier


def dossier_as_read() -> Dossier:
    """The dossier of this app: the one named by POLICY_DOSSIER, or the one data/ opens with."""
    return inputs_of(policies.chosen()).dossier


def guard() -> None:
    """Stop with one sentence a problem where the dossier can't be read."""
    try:
        dossier_as_read()
    except InputError as error:
        st.error("This dossier can't be opened.\n\n" + "\n".join(f"- {p}" for p in error.problems))
        st.stop()


def open_link() -> None:
    """Start a session with the scenario of the link that opened it, or with the dossier's own."""
    if not history.started():
        text = st.query_params.get(LINK)
        here = policies.choose_for(text) if text else False
        opened = read_link(text, dossier_as_read()) if text and here else None
        st.session_state[_OPENED] = opened
        history.start(opened.scenario if opened else default_scenario(dossier_as_read()))


def opened_link() -> Opened | None:
    """What the link that opened the session said."""
    opened: Opened | None = st.session_state[_OPENED]
    return opened


def show_in_link() -> None:
    """Keep the address of the page a link to the scenario."""
    tell_address(LINK, link_text().text)


def tell_address(name: str, text: str) -> None:
    """Keep a text in the address, or nothing of that name."""
    if st.query_params.get(name, "") == text:
        return
    if text:
        st.query_params[name] = text
    else:
        del st.query_params[name]


def link() -> str:
    """The whole link to the scenario."""
    address = urlsplit(st.context.url or "")
    return urlunsplit(address._replace(query=urlencode({LINK: link_text().text})))


def link_text() -> Link:
    """What a link says of the scenario, and what does not fit into it."""
    return _link(*key())


def scenario() -> Scenario:
    """The scenario that every page shows."""
    return history.now()


def key() -> tuple[Policy, Scenario]:
    """What an answer hangs on: the policy that is looked at, and the scenario."""
    return policies.chosen(), scenario()


def command_line() -> tuple[list[str], dict[str, bytes]]:
    """Arguments of the command line that ask for what the pages show, and the files they name."""
    name, files = policies.for_command_line()
    files = {**files, _SCENARIO: scenario_file(scenario(), dossier())}
    return [f"--dossier={name}", "--scenario", _SCENARIO], files


def origin() -> Mapping[str, str]:
    """What a file says of where its figures come from."""
    return origin_of(dossier(), scenario())


def answer() -> Answer:
    """The model's answer to the scenario."""
    return answer_to(*key())


def answer_of(asked: Scenario) -> Answer:
    """The model's answer to another scenario of this session's dossier."""
    return answer_to(policies.chosen(), asked)


def answer_without(judgement: str) -> Answer:
    """The model's answer with one judgement as the dossier has it."""
    left = without_override(scenario().overrides, judgement)
    return answer_to(policies.chosen(), replace(scenario(), overrides=left))


def overrides_at_work() -> Overrides:
    """Judgements set otherwise that an equation may use, here or in the other futures and mixes."""
    every = scenario().overrides
    return tuple(each for each in every if not each.judgement.startswith("background."))


def shown() -> int:
    """Position of the option that a page on budgets shows: the user's mix, or the advice."""
    return option_shown(answer().comparison)


def look(stage: bool = False) -> Look:
    """The look of charts in the browser's theme, at a desk or for a room."""
    return (STAGE if stage else LOOKS)[scheme.now()]


def inputs() -> Inputs:
    """The draws of this session's dossier, with the numbers that its scenario sets."""
    return inputs_of(policies.chosen(), scenario().overrides)


def inputs_of(policy: Policy, overrides: Overrides = ()) -> Inputs:
    """The draws of a dossier, with the judgements that a scenario sets otherwise."""
    return _drawn(policy, overrides)


# Up to twenty megabytes each, less where only a few numbers are set otherwise.
@kept(16)
def _drawn(policy: Policy, overrides: Overrides) -> Inputs:
    as_read = _drawn(policy, ()).dossier if overrides else policies.read(policy)[0]
    read = overridden(as_read, overrides)
    return build_inputs(read, draw_judgements(read))


# An answer holds seven megabytes and all that was found of it, so they are few, yet more than the
# visitors that one server has at a time.
@kept(40)
def answer_to(policy: Policy, asked: Scenario) -> Answer:
    """The model's answer to any scenario of a dossier."""
    return find_answer(inputs_of(policy, asked.overrides), asked)


@kept(40)
def _link(policy: Policy, asked: Scenario) -> Link:
    return fit_link(answer_to(policy, asked))

"""What a reader chooses of a finding."""

from typing import Any

import streamlit as st

from dashboard import session
from policy_model.findings.kit.choice import Choice, OneOf, Threshold
from policy_model.findings.kit.finding import Finding


def of(finding: Finding) -> dict[str, Any]:
    """What its controls will show, which stand further down, by the id of the choice."""
    return {each.id: _chosen(finding, each) for each in finding.choices}


def show(finding: Finding, choice: Choice) -> None:
    """Draw the control of a choice."""
    key, answer = _key(finding, choice), session.answer()
    if isinstance(choice, Threshold):
        ends = choice.least, choice.most, choice.default, choice.step
        decimals = len(f"{choice.step:g}".partition(".")[2])
        st.slider(choice.words(answer), *ends, format=f"%.{decimals}f", key=key)
        return
    words = choice.options(answer)
    values, at = list(words), list(words).index(_chosen(finding, choice))
    if choice.folded:
        st.selectbox(choice.words, values, at, words.__getitem__, key=key)
    else:
        st.radio(choice.words, values, at, words.__getitem__, horizontal=True, key=key)


def _key(finding: Finding, choice: Choice) -> str:
    """Of its control; another one where another value holds unless somebody chooses."""
    return f"choice:{finding.id}:{choice.id}:{choice.default_of(session.answer())}"


def _chosen(finding: Finding, choice: Choice) -> Any:
    answer = session.answer()
    chosen = st.session_state.get(_key(finding, choice), choice.default_of(answer))
    if isinstance(choice, OneOf) and chosen not in choice.options(answer):
        return choice.default_of(answer)  # chosen of another policy
    return chosen

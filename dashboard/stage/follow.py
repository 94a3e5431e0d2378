"""The answer on a stage, which follows the slider of the total while somebody moves it.

Beside the page the model works out what it says at every total. `follow.js` shows the one that the
slider stands at, and works nothing out itself. What is let go is asked of the model.
"""

import json
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any

import streamlit as st

from dashboard import draw, session
from dashboard.draw.later import Hook, later
from dashboard.session.store import Policy, kept
from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.by_total import Span, answers_by_total, near_first, span, totals
from policy_model.briefing.answer_chart import answer_chart, figures
from policy_model.findings.kit.look import Look
from policy_model.scenario import Scenario

_HEIGHT = 430
_AT_ONCE = 10  # answers sent together: one twelfth of a usual slider
_Frames = dict[float, str]


def show(answer: Answer, look: Look) -> None:
    """Draw the answer: the sentence, how sure it is, every option's points."""
    every_total = _span(*_whatever_the_total())
    with st.container(key="answer", gap=None):
        st.title(words.headline(answer), anchor=False)
        st.markdown(f"**{words.sureness(answer)}**")
        drawn = answer_chart(answer.comparison, answer.verdict, every_total, look, _HEIGHT)
        draw.chart(drawn, words.every_option(answer))
    with st.container(key="settled", gap=None):
        st.markdown(words.what_would_change_it(answer))
        _follower()(key="follower")
    with st.container(key="frames"):
        _send("now", [_frame(answer, every_total)])
        _work_ahead()


@later
def _work_ahead(progress: Hook) -> None:
    """Send what the model says at every total, first where the slider stands."""
    policy, asked = _whatever_the_total()
    known, every_total = _frames(policy, asked), _span(policy, asked)
    inputs = session.inputs_of(policy, asked.overrides)
    stops = near_first(totals(inputs.dossier.header.total_musd), session.scenario().total_musd)
    for start in range(0, len(stops), _AT_ONCE):
        some = stops[start : start + _AT_ONCE]
        missing = [total for total in some if total not in known]
        for answer in answers_by_total(inputs, asked, missing, progress):
            known[answer.scenario.total_musd] = _frame(answer, every_total)
        _send("ahead", [known[total] for total in some])


def _frame(answer: Answer, every_total: Span) -> str:
    """What is shown at one total, as JSON."""
    content = {
        "total": answer.scenario.total_musd,
        "headline": words.headline(answer),
        "sureness": words.sureness(answer),
        "figures": figures(answer.comparison, answer.verdict, every_total),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _send(what: str, frames: list[str]) -> None:
    """Put frames into the page, under the name of what they hang on besides the total."""
    name = sha256(repr(_whatever_the_total()).encode()).hexdigest()[:12]
    sent = escape(f"[{','.join(frames)}]")
    st.html(f'<div data-frames="{what}" data-of="{name}" data-content="{sent}"></div>')


def _whatever_the_total() -> tuple[Policy, Scenario]:
    """The policy and the scenario at the dossier's own total, the same at every total."""
    policy, asked = session.key()
    own = session.dossier().header.total_musd.default.mode
    return policy, replace(asked, total_musd=own)


# Both hang on no answer: they are the same at every total. Some hundred kilobytes each, filled as
# they are worked out, by whoever needs them first.
@kept(24)
def _frames(_policy: Policy, _asked: Scenario) -> _Frames:
    return {}


@kept(64)
def _span(policy: Policy, asked: Scenario) -> Span:
    return span(session.inputs_of(policy, asked.overrides), asked)


@cache
def _follower() -> Any:
    return st.components.v2.component(
        "answer_follower",
        html='<answer-follower slider="total_musd"><p class="nearest">Still being worked '
        "out here: what you see is the answer nearest to it.</p>"
        '<p class="let-go" aria-live="polite"></p></answer-follower>'
        '<script type="module" src="app/static/follow.js"></script>',
        isolate_styles=False,
    )

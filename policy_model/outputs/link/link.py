"""The share link: a scenario as a short text that a link carries, and back.

Version, a point, and the compressed difference from the dossier's own scenario, with the
dossier's digest and the headline as it was when the link was made.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import Any, Literal

from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier, Problem
from policy_model.outputs.link.packed import pack, unpack
from policy_model.scenario import Scenario, accept_scenario, default_scenario, scenario_data
from policy_model.scenario.override import Overrides
from policy_model.version import __version__

VERSION = "1"
LONGEST = 4_000  # characters that browsers, mail and proxies pass on
_MOST_BYTES = 40_000
_SHORT = 24
_LINK = "link"
_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Headline:
    """What an answer came to when a link was made.

    Attributes
    ----------
    leader : str
        Id of the leading option.
    value, index : float
        Its mean value, 0 to 1, and its empowerment index, 0 to 100.
    """

    leader: str
    value: float
    index: float


@dataclass(frozen=True)
class Opened:
    """What a link says.

    Attributes
    ----------
    scenario : Scenario
    rejected : tuple of Problem
        What was not taken, and why.
    then : Headline or None
        The headline that it carries, when it was made with another dossier or model.
    changed : tuple of {'dossier', 'model'}
        Which of them is another one since.
    """

    scenario: Scenario
    rejected: tuple[Problem, ...]
    then: Headline | None = None
    changed: tuple[Literal["dossier", "model"], ...] = ()


@dataclass(frozen=True)
class Link:
    """The text of a link, and what did not fit into it.

    Attributes
    ----------
    text : str
    reasons_cut : bool
        Whether it has no more than the start of why judgements were set otherwise.
    left_out : int
        How many judgements that were set otherwise it leaves out.
    """

    text: str
    reasons_cut: bool = False
    left_out: int = 0


def fit_link(answer: Answer) -> Link:
    """Write the scenario of an answer, and its headline, as far as a link holds them."""
    asked = answer.scenario
    whole = _write(answer, asked)
    if len(whole) <= LONGEST or not asked.overrides:
        return Link(whole)
    short = _cut(asked.overrides)
    for kept in range(len(short), -1, -1):
        text = _write(answer, replace(asked, overrides=short[:kept]))
        if len(text) <= LONGEST:
            break
    return Link(text, reasons_cut=True, left_out=len(short) - kept)


def _cut(overrides: Overrides) -> Overrides:
    """Overrides with the start of their reasons alone."""
    return tuple(
        each if len(each.reason) <= _SHORT else replace(each, reason=f"{each.reason[:_SHORT]}…")
        for each in overrides
    )


def _write(answer: Answer, asked: Scenario) -> str:
    dossier = answer.dossier
    content = {
        "dossier": dossier.id,
        "made_with": _maker(dossier),
        "headline": [*headline_of(answer).__dict__.values()],
        "scenario": scenario_data(asked, dossier),
    }
    return pack(VERSION, content)


def open_link(text: str, dossier: Dossier) -> Opened:
    """Read the text of a link; what can't be read is said and left as the dossier has it."""
    own = default_scenario(dossier)
    content = _read(text)
    if content is None:
        expected = f"the whole link as it was copied, of version {VERSION}"
        return Opened(own, (Problem(_LINK, "", _newer(text) or text, expected),))
    if content.dossier != dossier.id:
        return Opened(own, (Problem(_LINK, "dossier", content.dossier, dossier.id),))
    scenario, rejected = accept_scenario(content.scenario, dossier, _LINK)
    if content.made_with == _maker(dossier):
        return Opened(scenario, rejected)
    return Opened(scenario, rejected, content.headline, _changed(content.made_with, dossier))


def dossier_of(text: str) -> str | None:
    """Id of the dossier that the text of a link was made for; None where it can't be read."""
    content = _read(text)
    return content.dossier if content and isinstance(content.dossier, str) else None


@dataclass(frozen=True)
class _Content:
    """What a link carries, whatever its version; what is not checked may be anything."""

    dossier: Any
    made_with: Any
    headline: Headline
    scenario: dict[Any, Any]


def _read(text: str) -> _Content | None:
    """What a link carries; None where it can't be read."""
    version, _, packed = text.partition(".")
    reader = _READERS.get(version)
    try:
        return reader(packed) if reader else None
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        return None


def _read_1(packed: str) -> _Content:
    content = unpack(packed, _MOST_BYTES)
    leader, value, index = content["headline"]
    then = Headline(str(leader), float(value), float(index))
    if not (isinstance(content["scenario"], dict) and isfinite(then.value + then.index)):
        raise TypeError
    if not _ID.fullmatch(then.leader):  # it is shown where a dossier no longer has it
        raise ValueError(then.leader)
    return _Content(content["dossier"], content["made_with"], then, content["scenario"])


# A version that has been written is read for ever: a new one is one more function here.
_READERS: Mapping[str, Callable[[str], _Content]] = MappingProxyType({"1": _read_1})


def _newer(text: str) -> str:
    """Name the version of a link that a later model has written; empty for any other text."""
    version, point, _ = text.partition(".")
    is_later = bool(point and re.fullmatch("[1-9][0-9]{0,3}", version)) and version not in _READERS
    return f"a link of version {version}, which a newer model has written" if is_later else ""


def headline_of(answer: Answer) -> Headline:
    """What a link says an answer comes to."""
    leader, comparison = answer.verdict.leader, answer.comparison
    value, index = comparison.mean_value[leader], comparison.index[-1, leader].mean()
    return Headline(answer.leader.id, round(float(value), 4), round(float(index), 2))


def _maker(dossier: Dossier) -> str:
    return f"{dossier.digest[:8]}-{__version__}"


def _changed(made_with: Any, dossier: Dossier) -> tuple[Literal["dossier", "model"], ...]:
    """What a link was made with that is another one now."""
    digest, _, model = str(made_with).partition("-")
    now, _, version = _maker(dossier).partition("-")
    dossier_part: tuple[Literal["dossier"], ...] = () if digest == now else ("dossier",)
    return dossier_part if model == version else (*dossier_part, "model")

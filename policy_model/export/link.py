"""The share link: a scenario as a short text that a link carries, and back.

Version, a point, and the compressed difference from the dossier's own scenario, with the
dossier's digest and the headline as it was when the link was made.
"""

import base64
import json
import re
import zlib
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from policy_model import __version__
from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier, Problem
from policy_model.scenario import Scenario, accept_scenario, default_scenario, scenario_data
from policy_model.scenario.override import Overrides

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
    """

    scenario: Scenario
    rejected: tuple[Problem, ...]
    then: Headline | None = None


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


def write_link(answer: Answer) -> str:
    """Write the scenario of an answer, and its headline, as the text of a link."""
    return fit_link(answer).text


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
        "headline": [*_headline(answer).__dict__.values()],
        "scenario": scenario_data(asked, dossier),
    }
    packed = zlib.compress(json.dumps(content, separators=(",", ":")).encode(), 9)
    return f"{VERSION}.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def open_link(text: str, dossier: Dossier) -> Opened:
    """Read the text of a link; what can't be read is said and left as the dossier has it."""
    own = default_scenario(dossier)
    try:
        content = _unpack(text)
        scenario_part, (leader, value, index) = content["scenario"], content["headline"]
        then = Headline(str(leader), float(value), float(index))
        made_for, made_with = content["dossier"], content["made_with"]
        if not (isinstance(scenario_part, dict) and isfinite(then.value + then.index)):
            raise TypeError
        if not _ID.fullmatch(then.leader):  # it is shown where a dossier no longer has it
            raise ValueError(then.leader)
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError, zlib.error):
        expected = f"the whole link as it was copied, of version {VERSION}"
        return Opened(own, (Problem(_LINK, "", text, expected),))
    if made_for != dossier.id:
        return Opened(own, (Problem(_LINK, "dossier", made_for, dossier.id),))
    scenario, rejected = accept_scenario(scenario_part, dossier, _LINK)
    return Opened(scenario, rejected, None if made_with == _maker(dossier) else then)


def dossier_of(text: str) -> str | None:
    """Id of the dossier that the text of a link was made for; None where it can't be read."""
    try:
        made_for = _unpack(text)["dossier"]
    except (ValueError, TypeError, KeyError, RecursionError, zlib.error):
        return None
    return made_for if isinstance(made_for, str) else None


def _unpack(text: str) -> dict[str, Any]:
    version, _, packed = text.partition(".")
    if version != VERSION:
        raise ValueError(version)
    padded = packed + "=" * (-len(packed) % 4)
    reader = zlib.decompressobj()
    data = reader.decompress(base64.b64decode(padded, b"-_", validate=True), _MOST_BYTES)
    if not reader.eof:
        raise ValueError("cut short, or more than a scenario can need")
    content = json.loads(data)
    return dict(content)


def _headline(answer: Answer) -> Headline:
    leader, comparison = answer.verdict.leader, answer.comparison
    value, index = comparison.mean_value[leader], comparison.index[-1, leader].mean()
    return Headline(answer.leader.id, round(float(value), 4), round(float(index), 2))


def _maker(dossier: Dossier) -> str:
    return f"{dossier.digest[:8]}-{__version__}"

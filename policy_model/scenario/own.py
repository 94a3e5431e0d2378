"""Perspectives that the user adds: the present weights, saved under a name."""

import unicodedata
from dataclasses import replace

from policy_model.dossier import Dossier
from policy_model.scenario.record import OWN, OwnPerspectives, Scenario, raw_weights

MOST_OWN = 4
LONGEST_NAME = 40
# A name is shown in Markdown and in cells of spreadsheets: it holds no mark that means
# something there, no dot and no colon (which make links), and starts with a letter or a digit.
_MARKS = " ,()-–’"


def clean_name(text: str) -> str:
    """What of a text can be a perspective's name; empty for nothing.

    Letters, digits and a few marks, a letter or a digit first, single spaces, at most
    `LONGEST_NAME` characters.
    """
    composed = " ".join(unicodedata.normalize("NFC", text.replace("'", "’")).split())
    kept = "".join(c for c in composed if c in _MARKS or unicodedata.category(c)[0] in "LMN")
    return " ".join(_from_first_letter(kept)[:LONGEST_NAME].split())


def is_name(name: object) -> bool:
    """Whether this can be a perspective's name as it stands."""
    return isinstance(name, str) and name != "" and clean_name(name) == name


def add_perspective(scenario: Scenario, dossier: Dossier, text: str) -> Scenario:
    """Save the present weights under a name, and choose that perspective.

    A name that is taken gets the present weights. The scenario stays as it is when nothing of
    the text can be a name, or when it has `MOST_OWN` of them already.
    """
    name, others = clean_name(text), dict(scenario.own_perspectives)
    others.pop(name, None)
    if not name or len(others) >= MOST_OWN:
        return scenario
    now = raw_weights(scenario, dossier) | dict(scenario.weights)
    own = in_order({**others, name: tuple(sorted(now.items()))})
    return replace(scenario, own_perspectives=own, perspective=OWN + name, weights=())


def remove_perspective(scenario: Scenario, dossier: Dossier, perspective: str) -> Scenario:
    """Forget an added perspective, by its id; the weights that hold now go on to hold."""
    own = {name: each for name, each in scenario.own_perspectives if OWN + name != perspective}
    left = replace(scenario, own_perspectives=in_order(own))
    if scenario.perspective != perspective or len(own) == len(scenario.own_perspectives):
        return left
    now = raw_weights(scenario, dossier) | dict(scenario.weights)
    default = dossier.header.default_perspective
    return replace(left, perspective=default, weights=tuple(sorted(now.items())))


def in_order(own: dict[str, tuple[tuple[str, float], ...]]) -> OwnPerspectives:
    """Added perspectives as a scenario has them: by name."""
    return tuple(sorted(own.items()))


def _from_first_letter(text: str) -> str:
    first = next((i for i, c in enumerate(text) if unicodedata.category(c)[0] in "LN"), len(text))
    return text[first:]

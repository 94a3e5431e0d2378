"""Bookmarks: scenarios put aside under a name, as a short text that an address carries.

Version, a point, and the compressed names and differences from the dossier's own scenario.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from policy_model.dossier import Dossier, Problem
from policy_model.outputs.link.packed import pack, unpack
from policy_model.scenario import (
    Scenario,
    accept_scenario,
    clean_name,
    overridden,
    scenario_data,
)

MOST = 9  # one for each digit key
LONGEST = 3_000  # characters, beside the link in the same address
_VERSION = "1"
_MOST_BYTES = 200_000
_WHERE = "bookmarks"


@dataclass(frozen=True)
class Bookmark:
    """A scenario put aside.

    Attributes
    ----------
    name : str
        Plain text, as `clean_name` leaves it.
    scenario : Scenario
    """

    name: str
    scenario: Scenario


def write_bookmarks(bookmarks: Sequence[Bookmark], dossier: Dossier) -> str:
    """Write bookmarks as text for an address; nothing for none.

    Parameters
    ----------
    bookmarks : sequence of Bookmark
    dossier : Dossier
        Without overrides.
    """
    if not bookmarks:
        return ""
    kept = [
        [each.name, scenario_data(each.scenario, overridden(dossier, each.scenario.overrides))]
        for each in bookmarks
    ]
    content = {"dossier": dossier.id, "kept": kept}
    return pack(_VERSION, content)


def read_bookmarks(text: str, dossier: Dossier) -> tuple[tuple[Bookmark, ...], tuple[Problem, ...]]:
    """Read bookmarks from the text of an address.

    Returns
    -------
    tuple of Bookmark
        Those that can be opened as they were put aside.
    tuple of Problem
        What was not taken, and why.
    """
    try:
        content = _unpack(text)
        made_for, kept = content["dossier"], content["kept"]
        entries = [(clean_name(str(name)), dict(data)) for name, data in kept[:MOST]]
    except (ValueError, TypeError, KeyError, RecursionError):
        expected = f"the whole address as it was copied, bookmarks of version {_VERSION}"
        return (), (Problem(_WHERE, "", text, expected),)
    if made_for != dossier.id:
        return (), (Problem(_WHERE, "dossier", made_for, dossier.id),)
    read: dict[str, Scenario] = {}
    problems: list[Problem] = []
    for name, data in entries:
        scenario, rejected = accept_scenario(data, dossier, f"{_WHERE}, “{name}”")
        problems += rejected
        # What was prepared is opened as it was, or not at all.
        if name and not rejected:
            read[name] = scenario
    return tuple(Bookmark(*each) for each in read.items()), tuple(problems)


def _unpack(text: str) -> dict[str, Any]:
    version, _, packed = text.partition(".")
    if version != _VERSION:
        raise ValueError(version)
    return unpack(packed, _MOST_BYTES)

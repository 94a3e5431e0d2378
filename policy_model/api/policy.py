"""A dossier opened, to be asked."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import Any

from policy_model.api.answer import Answer
from policy_model.api.plain import plain
from policy_model.dossier import Dossier, InputError, Problem, Source, open_source
from policy_model.outputs.bundle.asked import Asked
from policy_model.scenario import read_scenario, today


@dataclass(frozen=True, repr=False)
class Policy:
    """A dossier that was read and found right; made by `open`."""

    source: Source

    def __repr__(self) -> str:
        return f"<Policy {self.id}: {self.dossier.header.title}>"

    @property
    def id(self) -> str:
        """Id of the dossier."""
        return self.dossier.id

    @property
    def dossier(self) -> Dossier:
        """Every number, name and reason of it."""
        return self.source.dossier

    def answer(self, **scenario: Any) -> Answer:
        """Put a scenario to the dossier; what is not said is as the dossier has it.

        Parameters
        ----------
        **scenario
            As a scenario file has them: `total_musd` (millions a year), `perspective` and
            `future` (ids), `horizon_years`, `weights`, `drivers`, `mix_musd`,
            `own_perspectives`, `objective`, `floors_musd`, `ceilings_musd`, `earmarks_musd`,
            `least_shares`, `most_shares`, `overrides` (mappings), `date` (today's by default).

        Raises
        ------
        InputError
            With every value that does not fit, a sentence each.
        """
        asked = read_scenario(plain(scenario), self.dossier, "scenario")
        return Answer(Asked(self.source, asked if asked.date else replace(asked, date=today())))


def open(id_or_path: str | os.PathLike[str] | None = None) -> Policy:  # noqa: A001 - as asked for
    """Read a dossier.

    Parameters
    ----------
    id_or_path : str or path, optional
        Id of a dossier that comes with the package, or path of a folder or a zip; by default
        the one that the dashboard opens.

    Raises
    ------
    InputError
        With every problem found, a sentence each.
    """
    return Policy(open_source(None if id_or_path is None else _named(id_or_path)))


def _named(given: Any) -> str:
    """An id or a path as text, whatever was handed in for it."""
    name = os.fspath(given) if isinstance(given, str | os.PathLike) else None
    if isinstance(name, str):  # no path of bytes
        return name
    expected = "the id of a dossier, or the path of a folder or a zip"
    raise InputError([Problem("open", "id_or_path", given, expected)])

"""Many scenarios of one dossier: which they are, and their options as rows."""

import json
from collections.abc import Generator, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Any

from policy_model.analysis.answer import find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.progress import Hook, unheard
from policy_model.api.plain import plain
from policy_model.dossier import Dossier, InputError, Problem
from policy_model.findings import options
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.outputs.text.rows import Row
from policy_model.outputs.text.tables import rows_of
from policy_model.scenario import (
    Scenario,
    accept_scenario,
    overridden,
    perspectives_of,
    today,
)

ALL = "all"
_CONTEXT = ("total_musd", "perspective", "future", "horizon_years")


@dataclass(frozen=True)
class Case:
    """One scenario of a sweep, small enough to be sent to another process.

    Attributes
    ----------
    dossier : Dossier
        Without the overrides of the scenario.
    scenario : Scenario
    context : dict
        The columns that tell the case from others.
    """

    dossier: Dossier
    scenario: Scenario
    context: Row


def cases_of(
    dossier: Dossier, fields: Mapping[str, Any], where: str, base: Scenario | None = None
) -> list[Case]:
    """Read every scenario that takes one value of each field.

    Parameters
    ----------
    dossier : Dossier
        Without overrides.
    fields : mapping
        Keys are those of a scenario file. A list has several values, anything else is one;
        `ALL` is every perspective, or every future.
    where : str
        How errors call the source.
    base : Scenario, optional
        The rest of the scenario; the dossier's own when not given.

    Returns
    -------
    list of Case
        The last field changes first; total, perspective, future and horizon come before others.

    Raises
    ------
    InputError
        With every problem of any of them, each once.
    """
    order = [*(key for key in _CONTEXT if key in fields), *(k for k in fields if k not in _CONTEXT)]
    axes = {key: _values(key, fields[key], where) for key in order}
    axes |= {key: _every(key, axes, dossier, base, where) for key in axes if axes[key] == [ALL]}
    raws = [dict(zip(axes, values, strict=True)) for values in product(*axes.values())]
    read = [accept_scenario(raw, dossier, where, base) for raw in raws]
    if problems := {str(each): each for _, wrong in read for each in wrong}:
        raise InputError(problems.values())
    day = today()
    scenarios = [replace(each, date=each.date or day) for each, _ in read]
    return [
        Case(dossier, scenario, _context(scenario, raw))
        for scenario, raw in zip(scenarios, raws, strict=True)
    ]


def case_rows(
    cases: Sequence[Case], executor: Executor | None = None, progress: Hook = unheard
) -> list[Row]:
    """Compare the options in each case: its context, then the columns of the options.

    Parameters
    ----------
    cases : sequence of Case
    executor : Executor, optional
        What works them out, several at once; one by one in this process when not given. The rows
        are the same, in the order of the cases.
    progress : callable
        Told the share of the cases done; what it raises ends the work: no other case is begun.
    """
    rows: list[Row] = []
    with closing(_worked_out(cases, executor)) as worked_out:
        for done, of_case in enumerate(worked_out, start=1):
            rows += of_case
            progress(done / len(cases))
    return rows


def _worked_out(
    cases: Iterable[Case], executor: Executor | None
) -> Generator[list[Row], None, None]:
    """The rows of each case; once nobody asks for more, none is begun any more."""
    if executor is None:
        yield from map(_rows, cases)
        return
    futures: list[Future[list[Row]]] = []
    try:
        futures.extend(executor.submit(_rows, case) for case in cases)
        for future in futures:
            yield future.result()
    finally:
        for future in futures:
            future.cancel()


def _rows(case: Case) -> list[Row]:
    inputs = _inputs(overridden(case.dossier, case.scenario.overrides))
    rows = rows_of(options.FINDING, find_answer(inputs, case.scenario))
    return [{**case.context, **row} for row in rows]


# Seven megabytes each; fields that change numbers change first, so those in turn are kept.
@lru_cache(maxsize=16)
def _inputs(dossier: Dossier) -> Inputs:
    """Built once in a process for the cases that share it: it takes as long as a comparison."""
    return build_inputs(dossier, draw_judgements(dossier))


def _values(key: str, given: Any, where: str) -> list[Any]:
    given = plain(given)
    if isinstance(given, str | Mapping) or not isinstance(given, Iterable):
        return [given]
    values = [plain(each) for each in given]
    if not values:
        raise InputError([Problem(where, key, values, "at least one value")])
    return values


def _every(
    key: str, axes: Mapping[str, list[Any]], dossier: Dossier, base: Scenario | None, where: str
) -> list[Any]:
    if key == "future":
        return [each.id for each in dossier.futures]
    if key == "perspective":
        own = axes.get("own_perspectives", [])
        if len(own) > 1:
            expected = "the ids, as own_perspectives has several values"
            raise InputError([Problem(where, key, ALL, expected)])
        raw = {"own_perspectives": own[0]} if own else {}
        scenario, _ = accept_scenario(raw, dossier, "", base)
        return [each.id for each in perspectives_of(scenario, dossier)]
    return [ALL]


def _context(scenario: Scenario, raw: Mapping[str, Any]) -> Row:
    """What is handed in as columns, mappings as JSON; dossier and date stand in the others."""
    return {
        key: json.dumps(raw[key], ensure_ascii=False)
        if isinstance(raw.get(key), dict)
        else getattr(scenario, key)
        for key in dict.fromkeys((*_CONTEXT, *raw))
        if key not in ("dossier", "date")
    }

"""Many scenarios in one frame."""

from __future__ import annotations

import os
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any

from policy_model.analysis.progress import Hook, unheard
from policy_model.api.cases import case_rows, cases_of
from policy_model.api.frame import frame
from policy_model.api.policy import Policy
from policy_model.api.policy import open as opened

if TYPE_CHECKING:
    from pandas import DataFrame


def sweep(
    policy: Policy | str | os.PathLike[str],
    *,
    executor: Executor | None = None,
    progress: Hook = unheard,
    **fields: Any,
) -> DataFrame:
    """Compare the options in many scenarios: one row for each scenario and option.

    Parameters
    ----------
    policy : Policy, str or path
        What `open` returns, or what it takes.
    executor : concurrent.futures.Executor, optional
        What works the scenarios out: threads, processes or a cluster; this process, one by one,
        when not given. The frame is the same.
    progress : callable
        Told the share of the scenarios done, 0 to 1; what it raises ends the work.
    **fields
        As `Policy.answer` takes them, and any may have several values as a list: every
        combination is a scenario. ``perspective="all"`` and ``future="all"`` stand for all.

    Returns
    -------
    DataFrame
        `total_musd` (millions a year), `perspective`, `future` (text), `horizon_years`
        (years); each other field that was handed in, a mapping as JSON; then the columns of
        `Answer.options`. Scenarios in the order of these columns, options from first to last.

    Raises
    ------
    InputError
        With every value that does not fit, a sentence each, before any work.
    """
    policy = policy if isinstance(policy, Policy) else opened(policy)
    return frame(case_rows(cases_of(policy.dossier, fields, "scenario"), executor, progress))

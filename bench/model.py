"""The model's share of an answer, against the bare equations on the same arrays."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median
from typing import Any

from bench.bare import answer
from bench.figures import Line, against, limited, middle
from bench.given import budgets, flat
from bench.plan import Plan
from policy_model.analysis.comparison import compare
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.effects import option_shown
from policy_model.dossier import find_dossier, read_dossier
from policy_model.findings.years.tables import index_rows
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, default_scenario

AT_MOST_MS = 40
AT_MOST_BARE = 2
_WARM_UP = 3
_STEP_MUSD = 0.1


def measure(plan: Plan) -> Iterator[Line]:
    """Answer scenarios of different totals, the app's way and the bare one in turn."""
    dossier = read_dossier(find_dossier())
    inputs = build_inputs(dossier, draw_judgements(dossier))
    scenario = default_scenario(dossier)
    given = flat(inputs, scenario)
    ours, bare = [], []
    for turn in range(_WARM_UP + plan.models):
        asked = replace(scenario, total_musd=1 + _STEP_MUSD * turn)
        compared = compare(inputs, asked)
        spent, shown = budgets(compared), option_shown(compared)
        ours.append(took(lambda asked=asked: in_full(inputs, asked)))
        bare.append(took(lambda spent=spent, shown=shown: answer(given, spent, shown)))
    ours, bare = ours[_WARM_UP:], bare[_WARM_UP:]
    yield limited(
        "model",
        "values of all options, fan of the one shown",
        middle(ours),
        f"≤ {AT_MOST_MS} ms",
        median(ours) <= AT_MOST_MS,
    )
    ratio = median(ours) / median(bare)
    yield against("model", "the same / bare NumPy", middle(bare), ratio, AT_MOST_BARE)


def in_full(inputs: Inputs, scenario: Scenario) -> tuple[Any, ...]:
    """What the app works out of a scenario: values, and the rows of the lines and the fan."""
    compared = compare(inputs, scenario)
    rows = index_rows(compared, option_shown(compared))
    return compared.mean_value, compared.drawn_value, rows


def took(act: Callable[[], Any]) -> float:
    """Milliseconds that something takes."""
    started = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - started)

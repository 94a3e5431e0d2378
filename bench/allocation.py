"""The best mix for the money: our search, and SciPy's, on the same draws of the memo's dossier.

SciPy gets the mean value as a function of budgets, as a user would give it: no derivatives. What
is found is judged by that function. All of it on few draws, which every search gets alike.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from scipy.optimize import LinearConstraint, differential_evolution, minimize

from bench.figures import Line, middle
from bench.plan import Plan
from policy_model.analysis.allocation.curves import grid_of
from policy_model.analysis.allocation.limits import limits_of
from policy_model.analysis.allocation.objective import mean_value
from policy_model.analysis.allocation.search import best_mix
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import Dossier, find_dossier, read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.scenario import default_scenario

DRAWS = 256
REACHED = 1e-4
STARTS = 32
GENERATIONS = 60
_SELDOM = 5  # many starts take a minute: from every fifth seed alone
PROGRAMMES = (10, 20, 40, 80)


@dataclass(frozen=True)
class Task:
    """A mean value to make large: what a search is given."""

    goal: Any
    grid: Any
    limits: Any
    most: Any

    @property
    def total(self) -> float:
        """What can be spent."""
        return float(self.limits.total_musd)


@dataclass(frozen=True)
class Run:
    """One search: how long it took, and what it found."""

    milliseconds: float
    worth: float


Search = Callable[[Task, int], Any]


def measure(plan: Plan) -> Iterator[Line]:
    """Search in each way from every seed in turn; then ours with more and more programmes."""
    memo = read_dossier(find_dossier())
    yield from compared(task_of(memo, DRAWS), plan.searches, STARTS)
    yield from growth(memo, PROGRAMMES, DRAWS, plan.counts)


def compared(task: Task, seeds: int, starts: int) -> Iterator[Line]:
    """Lines of each way to search: its time, how far from the best, and how often it gets there."""
    ways: dict[str, Search] = {
        "ours": lambda task, _: ours(task),
        "SLSQP, 1 start": lambda task, seed: slsqp(task, seed, 1),
        (many := f"SLSQP, {starts} starts"): lambda task, seed: slsqp(task, seed, starts),
        "differential evolution": evolution,
    }
    found: dict[str, list[Run]] = {name: [] for name in ways}
    for seed in range(seeds):
        for name, search in ways.items():
            if name != many or seed % _SELDOM == 0:
                found[name].append(timed(task, search, seed))
    best = max(run.worth for runs in found.values() for run in runs)
    yield from _lines(found, best, len(task.most))


def growth(dossier: Dossier, sizes: tuple[int, ...], draws: int, turns: int) -> Iterator[Line]:
    """Lines of our search with other numbers of programmes, and how it grows with them."""
    tasks = {size: task_of(resized(dossier, size), draws) for size in sizes}
    found: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(turns):
        for size, task in tasks.items():
            found[size].append(timed(task, lambda task, _: ours(task), 0).milliseconds)
    first = median(found[sizes[0]])
    for size, times in found.items():
        said = f"ours, {size} programmes / {sizes[0]}"
        yield Line("allocation", said, middle(times), median(times) / first)


def task_of(dossier: Dossier, draws: int) -> Task:
    """The mean value of a dossier's own scenario, on few draws."""
    inputs = build_inputs(dossier, draw_judgements(dossier, draws))
    scenario = default_scenario(dossier)
    most = np.array([each.maximum_musd.mode for each in dossier.programmes])
    goal = mean_value(inputs, scenario)
    return Task(goal, grid_of(inputs), limits_of(dossier, scenario), most)


def resized(dossier: Dossier, programmes: int) -> Dossier:
    """A dossier with so many programmes: the first ones, then copies of them under other ids."""
    own = dossier.programmes
    copies = (
        own[i % len(own)].model_copy(update={"id": f"{own[i % len(own)].id}_{i // len(own)}"})
        for i in range(len(own), programmes)
    )
    return dossier.model_copy(update={"programmes": (*own[:programmes], *copies)})


def timed(task: Task, search: Search, seed: int) -> Run:
    """Search once, and judge what is found."""
    start = perf_counter()
    budgets = search(task, seed)
    passed = 1000 * (perf_counter() - start)
    if not task.limits.allow(budgets):
        raise RuntimeError("allocation: a search left the limits")
    return Run(passed, task.goal.worth(budgets))


def ours(task: Task) -> Any:
    """From nothing, knowing no other mix."""
    return best_mix(task.goal, task.grid, task.limits).best.budgets


def slsqp(task: Task, seed: int, starts: int) -> Any:
    """Sequential quadratic programming from mixes drawn at random; the best of the ends."""
    chance = np.random.default_rng([seed, starts])
    found = []
    for _ in range(starts):
        start = kept(chance.dirichlet(np.ones(len(task.most))) * task.total, task)
        end = minimize(
            lambda budgets: -task.goal.worth(np.clip(budgets, 0, task.most)),
            start,
            method="SLSQP",
            bounds=[(0, each) for each in np.minimum(task.most, task.total)],
            constraints=[LinearConstraint(np.ones((1, len(start))), -np.inf, task.total)],
        )
        found.append(kept(end.x, task))
    return max(found, key=task.goal.worth)


def evolution(task: Task, seed: int) -> Any:
    """Differential evolution over sixty generations; mixes over the total are scaled down to it."""
    end = differential_evolution(
        lambda budgets: -task.goal.worth(kept(budgets, task)),
        [(0, each) for each in np.minimum(task.most, task.total)],
        rng=seed,
        polish=False,
        tol=1e-6,  # of values near a half: the default stops at once
        maxiter=GENERATIONS,
    )
    return kept(end.x, task)


def kept(budgets: Any, task: Task) -> Any:
    """The mix within its bounds, scaled down to the total where it is over."""
    within = np.clip(budgets, 0, task.most)
    return within * min(1.0, task.total / max(within.sum(), 1e-12))


def _lines(found: dict[str, list[Run]], best: float, programmes: int) -> Iterator[Line]:
    base = median(run.milliseconds for run in found["ours"])
    for name, runs in found.items():
        short = [best - run.worth for run in runs]
        reached = sum(each <= REACHED for each in short)
        said = f"{name}, {programmes} programmes × {DRAWS} draws / ours"
        times = [run.milliseconds for run in runs]
        off = f"{100 * median(short):.3f} points short"
        figures = f"{middle(times)}, {off}, best in {reached} of {len(runs)}"
        ratio = median(times) / base
        yield Line("allocation", said, figures, ratio)

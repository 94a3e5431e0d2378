"""How often each option takes each rank: ours, bare NumPy, and two packages, on the same draws.

Scores and weights are drawn from continuous distributions, so that no two options are level and
every rule for ties counts the same. Packages get the draws as they want them, and their faster way.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from statistics import median
from typing import Any

import numpy as np
from pymcdm.methods import WSM

from bench.figures import Line, against, middle
from bench.model import took
from bench.plan import Plan
from policy_model.analysis.robustness.smaa import smaa

AT_MOST_BARE = 2
_OPTIONS, _CRITERIA, _DRAWS = 12, 10, 100_000
_ONE_BY_ONE = 2_000  # draws for the package that ranks them one by one
_LEFT_OUT = (
    "pysensmcda is left out, as it asks for an older pandas than the app's; to have it: "
    f"{sys.executable} -m pip install --no-deps "
    "pysensmcda==2.0.0 cloudpickle joblib npy-append-array seaborn tqdm\n"
)
Count = Callable[[], Any]
Way = tuple[Count, Any]  # and the ranks that we count on its draws


def measure(plan: Plan) -> Iterator[Line]:
    """Count the ranks of the same draws in each way in turn; refuse ranks that differ."""
    scores, weights = drawn(_OPTIONS, _CRITERIA, _DRAWS)
    few = scores[..., :_ONE_BY_ONE], weights[:, :_ONE_BY_ONE]
    ours = smaa(scores, weights).ranks
    ways: dict[str, Way] = {
        "bare": (partial(bare, scores, weights), ours),
        "ours": (lambda: smaa(scores, weights).ranks, ours),
        "pymcdm": (pymcdm(*few), smaa(*few).ranks),
    }
    try:
        ways["pysensmcda"] = pysensmcda(scores, weights), ours
    except ImportError:
        sys.stderr.write(_LEFT_OUT)
    found = in_turns(ways, plan.counts)
    found["pymcdm"] = [each * _DRAWS / _ONE_BY_ONE for each in found["pymcdm"]]
    yield from _lines(found)


def in_turns(ways: dict[str, Way], turns: int) -> dict[str, list[float]]:
    """Milliseconds of each way, after a turn that only looks at the ranks it counts."""
    for name, (count, ours) in ways.items():
        same(ours, count(), name)
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(turns):
        for name, (count, _ranks) in ways.items():
            found[name].append(took(count))
    return found


def same(ours: Any, theirs: Any, name: str) -> None:
    """Refuse rank acceptabilities that are not exactly ours."""
    if not np.array_equal(ours, theirs):
        apart = np.abs(ours - theirs).max()
        raise RuntimeError(f"SMAA: the ranks of {name} are not ours, {apart:g} apart")


def drawn(options: int, criteria: int, draws: int) -> tuple[Any, Any]:
    """Scores, shape (O, J, N), and weights that add up to 1, shape (J, N)."""
    chance = np.random.default_rng(1)
    weights = chance.dirichlet(np.ones(criteria), draws)
    return chance.random((options, criteria, draws)), np.ascontiguousarray(weights.T)


def bare(scores: Any, weights: Any) -> Any:
    """The least that gives the ranks: values, their order, and a count."""
    values = np.einsum("ojn,jn->on", scores, weights)
    places = np.argsort(-values, axis=0)
    counts = [np.bincount(place, minlength=len(scores)) for place in places]
    return np.stack(counts, axis=1) / values.shape[-1]


def pysensmcda(scores: Any, weights: Any) -> Count:
    """Its simulation, with a product of matrices as the method; `ImportError` where it isn't."""
    from pysensmcda.smaa import simulate  # noqa: PLC0415 - not a requirement

    matrices, each_weights, types = _by_draw(scores, weights)
    given = {"weights": each_weights, "matrix_samples": matrices, "store": "accumulate"}
    return lambda: simulate(_sum, matrices[0], types, **given).rank_acceptability()


def pymcdm(scores: Any, weights: Any) -> Count:
    """Its weighted sum and ranks draw by draw, without its checks of what it is given."""
    matrices, each_weights, types = _by_draw(scores, weights)
    method, options = WSM(lambda column, **_: column), np.arange(len(scores))

    def count() -> Any:
        counts = np.zeros((len(scores), len(scores)))
        for matrix, own in zip(matrices, each_weights, strict=True):
            values = method(matrix, own, types, validation=False)
            counts[options, method.rank(values).astype(int) - 1] += 1
        return counts / len(matrices)

    return count


def _by_draw(scores: Any, weights: Any) -> tuple[Any, Any, Any]:
    """Matrices, weights and types of criteria as the packages take them, one draw after another."""
    matrices = np.ascontiguousarray(np.moveaxis(scores, -1, 0))
    return matrices, np.ascontiguousarray(weights.T), np.ones(scores.shape[1])


def _sum(matrix: Any, weights: Any, _types: Any) -> Any:
    return matrix @ weights


def _lines(found: dict[str, list[float]]) -> Iterator[Line]:
    size = f"{_OPTIONS} options × {_CRITERIA} criteria × {_DRAWS:,} draws"
    yield Line("smaa", f"ranks by bare NumPy, {size}", middle(found["bare"]))
    floor = median(found["bare"])
    ratio = median(found["ours"]) / floor
    yield against("smaa", "ours / bare, equal ranks", middle(found["ours"]), ratio, AT_MOST_BARE)
    for name, scaled in (("pysensmcda", ""), ("pymcdm", f", scaled up from {_ONE_BY_ONE:,} draws")):
        if name in found:
            said = f"{name} {version(name)} / bare, equal ranks{scaled}"
            yield Line("smaa", said, middle(found[name]), median(found[name]) / floor)

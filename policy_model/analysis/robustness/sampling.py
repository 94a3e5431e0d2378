"""The model run over the judgements' draws and over any driver levels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.draws import SEED, draw_uniform, shuffled
from policy_model.analysis.order import TIE
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.lead import uncertain
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.model.outlook import Setting, look_ahead
from policy_model.model.value import scores, value

ROUNDS = 4


@dataclass(frozen=True)
class Sample:
    """Cases that the model was run in.

    Attributes
    ----------
    ids : tuple of str, length D
        ``drivers.<id>`` for the level of a driver, else the id of a judgement; sorted.
    points : ndarray, shape (D, C)
        Driver levels in [0, 1]; judgements in their own units.
    first : ndarray of int, shape (C,)
        Position of the option that is first; the comparison's leader where it is level.
    """

    ids: tuple[str, ...]
    points: Array
    first: NDArray[np.intp]


def sample(inputs: Inputs, comparison: Comparison, progress: Hook = unheard) -> Sample:
    """Run the model on the judgements' draws with driver levels from 0 to 1.

    The levels are deep uncertainty: uniform, stratified (Latin hypercube), independent of each
    other, the same in every year; the scenario's future and sliders are set aside. An option
    that sets drivers keeps its own. `ROUNDS` Latin hypercubes of N cases each.

    Parameters
    ----------
    inputs : Inputs
        Of N draws.
    comparison : Comparison
        Made with `inputs`.
    progress : callable
    """
    dossier, draws = inputs.dossier, inputs.running.shape[1]
    drivers = [f"drivers.{each.id}" for each in dossier.drivers]
    judged = uncertain(inputs.values)
    points, first = [], []
    for again in range(ROUNDS):
        seed = SEED + again
        drawn = build_inputs(dossier, shuffled(inputs.values, seed)) if again else inputs
        levels = draw_uniform(drivers, draws, seed)
        told = part(progress, again / ROUNDS, (again + 1) / ROUNDS)
        values = values_at(drawn, comparison, levels, told)
        varied = [*levels, *(drawn.values[each] for each in judged)]
        points.append(np.reshape(varied, (-1, draws)))  # of nothing that varies, too
        first.append(_first(values, comparison))
    ids = [*drivers, *judged]
    order = sorted(range(len(ids)), key=ids.__getitem__)  # that of the files changes nothing
    return Sample(
        ids=tuple(ids[d] for d in order),
        points=np.concatenate(points, axis=1)[order],
        first=np.concatenate(first),
    )


def values_at(
    inputs: Inputs, comparison: Comparison, levels: Array, progress: Hook = unheard
) -> Array:
    """Value of every option in each draw, at driver levels of its own, shape (O, N).

    Parameters
    ----------
    inputs : Inputs
    comparison : Comparison
        Whose options, weights and horizon hold.
    levels : ndarray, shape (D, N)
        Driver levels, the same in every year.
    progress : callable
    """
    years = comparison.scenario.horizon_years
    setting = Setting(inputs, np.broadcast_to(levels, (years, *levels.shape)))
    values = []
    for done, option in enumerate(comparison.candidates, start=1):
        raw = look_ahead(setting, [option]).raw[0]
        values.append(value(scores(raw, inputs.dossier.criteria), comparison.weights))
        progress(done / len(comparison.candidates))
    return np.stack(values)


def _first(values: Array, comparison: Comparison) -> NDArray[np.intp]:
    """The option that is first in each draw, shape (N,), a mix that is a twin left out."""
    ranked = np.array(comparison.contenders)
    among = values[ranked]
    # Options stand in order of mean value: of equals the first is the leader where it is one.
    first: NDArray[np.intp] = ranked[(among >= among.max(axis=0) - TIE).argmax(axis=0)]
    return first

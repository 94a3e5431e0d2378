"""Coverage: does every claim of the source rest on a number that moves a result?"""

from dataclasses import dataclass

import numpy as np

from policy_model.dossier import Dossier, Judgement, judgements
from policy_model.dossier.backing import backed
from policy_model.dossier.value_tree import Cost
from policy_model.model.budgets import candidates
from policy_model.model.context import driver_paths
from policy_model.model.inputs import Array, Values, build_inputs
from policy_model.model.outlook import Setting, look_ahead

NOTHING_BELOW = 0.001


@dataclass(frozen=True)
class Move:
    """The result that a judgement moves most between its low and its high.

    Attributes
    ----------
    result, option, future : str
        Names.
    total_musd : float
        Total at which the options were projected.
    unit : str
    low, high : float
        The result with the judgement at its low and at its high, all else most likely.
    """

    result: str
    option: str
    future: str
    total_musd: float
    unit: str
    low: float
    high: float


@dataclass(frozen=True)
class Cited:
    """A judgement that rests on a paragraph.

    Attributes
    ----------
    judgement : Judgement
    from_source : bool
        Whether the paragraph states it or it is inferred from there; a judgement of ours
        only names the paragraph that raises the question.
    move : Move or None
        What it moves, by more than a thousandth of the result's scale; None for nothing.
    """

    judgement: Judgement
    from_source: bool
    move: Move | None

    @property
    def counts(self) -> bool:
        """Whether it covers the paragraph."""
        return self.from_source and self.move is not None


@dataclass(frozen=True)
class ParagraphCoverage:
    """What rests on one paragraph, and whether that covers what it claims."""

    paragraph: int
    claim: bool
    cited: tuple[Cited, ...]

    @property
    def covered(self) -> bool:
        """Whether a number that is stated there or inferred from there moves a result."""
        return any(each.counts for each in self.cited)


def coverage(dossier: Dossier) -> tuple[ParagraphCoverage, ...]:
    """Read coverage paragraph by paragraph, of the numbers that equations use."""
    counted = [each for each in backed(dossier) if each.computes]
    uncertain = [each.judgement for each in counted if not each.judgement.quantity.certain]
    moves = _moves(dossier, uncertain)
    covered = []
    for paragraph in dossier.paragraphs:
        cited = []
        for each in counted:
            if own := each.on(paragraph.id):
                cited.append(Cited(own.judgement, own.from_source, moves.get(own.judgement.id)))
        covered.append(ParagraphCoverage(paragraph.id, paragraph.claim, tuple(cited)))
    return tuple(covered)


def _moves(dossier: Dossier, uncertain: list[Judgement]) -> dict[str, Move]:
    """Largest move of each judgement, in the first case where it moves anything."""
    if not uncertain:
        return {}
    values = _one_at_a_time(dossier, uncertain)
    found: dict[str, Move] = {}
    header = dossier.header
    years = int(header.horizon.default_years.mode)
    inputs = build_inputs(dossier, values)
    expected_first = sorted(dossier.futures, key=lambda each: each.id != header.default_future)
    for total in (header.total_musd.default.mode, header.total_musd.maximum.mode):
        options = candidates(dossier, total)
        for future in expected_first:
            setting = Setting(inputs, driver_paths(dossier, future, {}, years))
            outlook = look_ahead(setting, options)
            names, units, results, widths = _results(dossier, outlook.index[-1], outlook.raw)
            ends = results.reshape(*results.shape[:2], -1, 2)
            sizes = np.abs(ends[..., 1] - ends[..., 0]) / widths[:, None]
            for at, judgement in enumerate(uncertain):
                size = sizes[:, :, at]
                if judgement.id not in found and size.max() > NOTHING_BELOW:
                    o, r = np.unravel_index(int(size.argmax()), size.shape)
                    low, high = (float(end) for end in ends[o, r, at])
                    found[judgement.id] = Move(
                        names[r], options[o].name, future.name, total, units[r], low, high
                    )
    return found


def _one_at_a_time(dossier: Dossier, uncertain: list[Judgement]) -> Values:
    """Draws in pairs: one judgement at its low, then at its high, the others at their modes."""
    design = {
        each.id: np.full(2 * len(uncertain), each.quantity.mode) for each in judgements(dossier)
    }
    for at, judgement in enumerate(uncertain):
        design[judgement.id][2 * at] = judgement.quantity.low
        design[judgement.id][2 * at + 1] = judgement.quantity.high
    return design


def _results(
    dossier: Dossier, index: Array, raw: Array
) -> tuple[list[str], list[str], Array, Array]:
    """Names, units, values (O, R, N) and scale widths (R,) of the index and the criteria."""
    kept = [j for j, each in enumerate(dossier.criteria) if not isinstance(each.measure, Cost)]
    criteria = [dossier.criteria[j] for j in kept]
    return (
        [dossier.header.index.name, *(each.name for each in criteria)],
        ["points of 100", *(each.unit for each in criteria)],
        np.concatenate([100 * index[:, None], raw[:, kept]], axis=1),
        np.array([100.0, *(abs(each.best.mode - each.worst.mode) for each in criteria)]),
    )

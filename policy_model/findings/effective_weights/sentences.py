"""What each weight decides, in plain words."""

from collections.abc import Iterable

import numpy as np

from policy_model.analysis.answer import Answer
from policy_model.analysis.effective_weights import EffectiveWeights
from policy_model.analysis.overlap import MIXES
from policy_model.analysis.price import is_cost
from policy_model.dossier import Dossier
from policy_model.words.phrases import listed, money
from policy_model.words.weights import share

HELP = (
    "A weight multiplies scores: where all ways to spend the money score alike, even a large one "
    "decides nothing. In effect: weight times the spread of the criterion's scores (standard "
    "deviation over random mixes), as a share of the sum over all criteria. That weights are not "
    "importance: Paruolo, Saisana & Saltelli 2013; Becker et al. 2017. That scores go together is "
    "left out here."
)
_MOST_NAMED = 3
_SMALLEST = 0.0005  # of all weight: less is said as 0.0%
_EACH = "Each weight decides what it says"
_ALIKE = "No weight decides how to spend this money: all ways score alike on what counts"


def verdict(dossier: Dossier, found: EffectiveWeights) -> str:
    """Name the criteria that decide most beyond their weight, and those that decide little."""
    if not found.effective.any():
        return _ALIKE
    more = found.effective - found.nominal
    told = np.abs(more) >= _SMALLEST
    beyond, short = (
        [int(j) for j in np.argsort(way * more, kind="stable") if which[j] and told[j]]
        for way, which in ((-1, found.beyond), (1, found.short))
    )
    if not beyond and not short and more.max() < _SMALLEST:
        return _EACH
    most = int(more.argmax())
    first = _named(dossier, found, beyond) if beyond else _furthest(dossier, found, most)
    if not short:
        return first
    names = _listed(f"“{dossier.criteria[j].short_name}”" for j in short)
    say = "matter less than half as much as their weights say"
    if len(short) == 1:
        say = "matters less than half as much as its weight says"
    return f"{first}; {names} {say}"


def _named(dossier: Dossier, found: EffectiveWeights, beyond: list[int]) -> str:
    first, *others = (
        (dossier.criteria[j].short_name, share(found.effective[j]), share(found.nominal[j]))
        for j in beyond
    )
    said = f"“{first[0]}” decides {first[1]} where its weight is {first[2]}"
    return _listed([said, *(f"“{name}” {effect} where {own}" for name, effect, own in others)])


def _furthest(dossier: Dossier, found: EffectiveWeights, most: int) -> str:
    return (
        f"No criterion decides more than twice its weight: “{dossier.criteria[most].short_name}” "
        f"goes furthest, with {share(found.effective[most])} for {share(found.nominal[most])}"
    )


def how_found(answer: Answer) -> str:
    """Say among what the weights decide, and what cost can't decide there."""
    total = money(answer.dossier, answer.scenario.total_musd)
    costs = is_cost(answer.dossier.criteria).any()
    spent = " All of them spend what they can, so cost tells them only from spending less."
    return (
        f"Thick bars: what a weight decides between {MIXES:,} random ways to spend {total}, "
        "as a share of all, at the most likely values. Thin bars and the right-hand figures: the "
        f"weight itself.{spent if costs else ''}"
    )


def alt(dossier: Dossier, found: EffectiveWeights) -> str:
    """Describe the bars for those who can't see them."""
    said = [
        f"{dossier.criteria[j].name} {share(found.effective[j])} for {share(found.nominal[j])}"
        for j in found.order
    ]
    return f"What each criterion decides, and its weight. {'; '.join(said)}."


def _listed(said: Iterable[str]) -> str:
    """Join the first few, and count the rest."""
    every = list(said)
    if len(every) <= _MOST_NAMED:
        return listed(every)
    return listed([*every[: _MOST_NAMED - 1], f"{len(every) - _MOST_NAMED + 1} more"])

"""Warnings of criteria that say the same."""

from collections.abc import Iterator, Sequence

from policy_model.analysis.overlap import MIXES, MUCH, Overlap
from policy_model.dossier import Dossier
from policy_model.scenario import default_scenario
from policy_model.words.judgements import entry_words
from policy_model.words.phrases import listed, signed


def overlap_lines(dossier: Dossier, found: Sequence[Overlap]) -> Iterator[str]:
    """Say which criteria score the same outcome, then which correlate, a line a pair."""
    shared = [each for each in found if each.shared]
    if shared:
        yield "warning: two criteria score the same outcome, so that a gain there counts twice"
        yield from (f"    {_pair(each)}: {_outcomes(dossier, each)}" for each in shared)
    correlated = sorted((each for each in found if each.correlates), key=_strength)
    if correlated:
        yield f"warning: scores of two criteria correlate above {MUCH:g} in size {_over(dossier)}"
        yield from (f"    {_pair(each)}: {signed(each.correlation, 2)}" for each in correlated)


def _strength(each: Overlap) -> float:
    return -abs(each.correlation)


def _pair(each: Overlap) -> str:
    return f"“{each.first.short_name}” and “{each.second.short_name}”"


def _outcomes(dossier: Dossier, each: Overlap) -> str:
    names = listed([entry_words(dossier, f"outcomes.{name}") for name in each.shared])
    return f"{names} (as a factor of a product)" if each.in_product else names


def _over(dossier: Dossier) -> str:
    """Over which mixes, in which case."""
    scenario = default_scenario(dossier)
    future = entry_words(dossier, f"futures.{scenario.future}")
    return (
        f"over {MIXES:,} random mixes of {dossier.header.currency} {scenario.total_musd:g} million "
        f"(“{future}”, {scenario.horizon_years} years, most likely values)"
    )

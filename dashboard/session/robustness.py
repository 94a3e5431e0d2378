"""The seam between the questions on robustness and their analysis: caches by scenario."""

from collections.abc import Mapping, Sequence

from dashboard import session
from dashboard.session.store import Policy, kept
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.acceptability import (
    Acceptability,
    JudgementsAre,
    WeightsAre,
)
from policy_model.analysis.robustness.acceptability import acceptability as find_acceptability
from policy_model.analysis.robustness.basis import Basis, basis_of
from policy_model.analysis.robustness.discovery import Discovery, discover
from policy_model.analysis.robustness.every_flip import Kind, every_flip
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.information import Information, find_information
from policy_model.analysis.robustness.methods import MethodComparison, compare_methods
from policy_model.analysis.robustness.sobol import (
    FirstOrder,
    Index,
    find_first_order,
    find_total_order,
)
from policy_model.analysis.robustness.tornado import Tornado, find_tornado
from policy_model.scenario import Scenario
from policy_model.scenario.override import Overrides


def search_changes(progress: Hook) -> Mapping[Kind, Sequence[Flips]]:
    """Where each number, whatever its kind, changes the leader."""
    return every_flip(session.answer(), progress)


def tornado() -> Tornado:
    """How each judgement moves the lead, one at a time."""
    return tornado_of(*session.key())


def first_order() -> FirstOrder:
    """What each judgement and entry explains of the lead's variance by itself."""
    return first_order_of(*session.key())


def total_order(progress: Hook) -> tuple[Index, ...]:
    """What each entry explains of the lead's variance, its part in interactions included."""
    asked = session.answer()
    return find_total_order(asked.inputs, asked.comparison, progress=progress)


def information() -> Information:
    """What it would be worth to know before choosing."""
    return _information(*session.key())


def methods() -> MethodComparison:
    """How options rank by other rules of adding up."""
    return compare_methods(session.answer().comparison)


def search_losses(progress: Hook) -> Discovery:
    """In which context, and with which judgements, the leader loses more often."""
    asked = session.answer()
    return discover(asked.inputs, asked.comparison, progress)


# 34 MB for each dossier.
@kept(2)
def basis(policy: Policy, overrides: Overrides) -> Basis:
    """Polynomials of a dossier's judgements, the same for every scenario that sets the same."""
    return basis_of(session.inputs_of(policy, overrides).values)


def tornado_of(policy: Policy, asked: Scenario) -> Tornado:
    """How each judgement moves the lead in any scenario of a dossier."""
    return session.answer_to(policy, asked).once(find_tornado)


@kept(24)
def first_order_of(policy: Policy, asked: Scenario) -> FirstOrder:
    """What each judgement and entry explains by itself in any scenario of a dossier."""
    found = session.answer_to(policy, asked)
    return find_first_order(found.inputs, found.comparison, basis(policy, asked.overrides))


def acceptability(weights: WeightsAre, judgements: JudgementsAre) -> Acceptability:
    """How often each option takes each rank."""
    return _acceptability(*session.key(), weights, judgements)


@kept(48)
def _acceptability(
    policy: Policy, asked: Scenario, weights: WeightsAre, judgements: JudgementsAre
) -> Acceptability:
    return find_acceptability(session.answer_to(policy, asked).comparison, weights, judgements)


@kept(24)
def _information(policy: Policy, asked: Scenario) -> Information:
    found = session.answer_to(policy, asked)
    return find_information(found.inputs, found.comparison, basis(policy, asked.overrides))

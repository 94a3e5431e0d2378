"""The answer to a scenario: comparison, verdict, and what would change it, in one object."""

from dataclasses import dataclass
from functools import cached_property

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.disagreement import (
    Case,
    Disagreement,
    by_future,
    by_perspective,
    disagree,
)
from policy_model.analysis.switching import WeightSwitch, weight_switches
from policy_model.analysis.verdict import Verdict, judge
from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario


@dataclass(frozen=True)
class Answer:
    """What the model says of one scenario; who disagrees is found when it is first asked.

    Attributes
    ----------
    inputs : Inputs
        Of the draws.
    comparison : Comparison
    verdict : Verdict
    switches : tuple of WeightSwitch
        Weights at which first place changes hands, smallest change first.
    """

    inputs: Inputs
    comparison: Comparison
    verdict: Verdict
    switches: tuple[WeightSwitch, ...]

    @cached_property
    def disagreement(self) -> Disagreement:
        """Every future and perspective, the costly part of an answer."""
        return disagree(self.inputs, self.comparison)

    @property
    def scenario(self) -> Scenario:
        """The scenario answered."""
        return self.comparison.scenario

    @property
    def dossier(self) -> Dossier:
        """The dossier it is about."""
        return self.comparison.dossier

    @property
    def leader(self) -> Candidate:
        """The leading option."""
        return self.comparison.candidates[self.verdict.leader]

    @cached_property
    def perspectives(self) -> tuple[Case, ...]:
        """How the source's advice fares for each perspective, in the scenario's future."""
        return by_perspective(self.disagreement, self.scenario.future)

    @cached_property
    def futures(self) -> tuple[Case, ...]:
        """How the source's advice fares in each future, at the scenario's weights."""
        return by_future(self.disagreement)


def find_answer(inputs: Inputs, scenario: Scenario) -> Answer:
    """Answer a scenario from the draws of its dossier's judgements."""
    comparison = compare(inputs, scenario)
    verdict = judge(comparison)
    return Answer(
        inputs=inputs,
        comparison=comparison,
        verdict=verdict,
        switches=weight_switches(comparison, verdict.leader),
    )

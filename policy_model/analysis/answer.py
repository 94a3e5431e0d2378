"""The answer to a scenario: comparison, verdict, and what would change it, in one object."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.disagreement import (
    Case,
    Disagreement,
    by_future,
    by_perspective,
    disagree,
)
from policy_model.analysis.effects import option_shown
from policy_model.analysis.next_dollar import Gain, next_dollar
from policy_model.analysis.progress import Hook, unheard
from policy_model.analysis.robustness.weight_flips import WeightFlips, weight_flips
from policy_model.analysis.verdict import Verdict, judge
from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Inputs
from policy_model.model.kept import Kept, kept_property
from policy_model.scenario import Scenario

Result = TypeVar("Result")


@dataclass(frozen=True)
class Answer:
    """What the model says of one scenario; its costly parts are found when first asked.

    Attributes
    ----------
    inputs : Inputs
        Of the draws.
    comparison : Comparison
    verdict : Verdict
    weight_flips : tuple of WeightFlips
        Weights at which first place changes hands, in the dossier's order.
    kept : Kept
        What was found of it.
    """

    inputs: Inputs
    comparison: Comparison
    verdict: Verdict
    weight_flips: tuple[WeightFlips, ...]
    kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)

    @property
    def disagreement(self) -> Disagreement:
        """Every future and perspective, the costly part of an answer."""
        return self.look_around()

    def look_around(self, progress: Hook = unheard) -> Disagreement:
        """Find who disagrees, once; see `disagree`."""
        return self.once(disagree, progress=progress)

    def next_money(self, progress: Hook = unheard) -> tuple[Gain, ...]:
        """Find what the next money would buy, once; see `next_dollar`."""
        return self.once(_next_money, progress=progress)

    def once(
        self, search: Callable[..., Result], *asked: Hashable, progress: Hook | None = None
    ) -> Result:
        """Make a search, and keep what it finds; see `Kept.once`.

        Parameters
        ----------
        search : callable
            A module's function of `inputs` and `comparison`, of what is `asked`, and of the hook
            where one is given.
        *asked : hashable
        progress : callable, optional
        """
        return self.kept.once(search, (self.inputs, self.comparison), asked, progress)

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

    @kept_property
    def perspectives(self) -> tuple[Case, ...]:
        """How the source's advice fares for each perspective, in the scenario's future."""
        return by_perspective(self.disagreement, self.scenario.future)

    @kept_property
    def futures(self) -> tuple[Case, ...]:
        """How the source's advice fares in each future, at the scenario's weights."""
        return by_future(self.disagreement)


def _next_money(inputs: Inputs, comparison: Comparison, progress: Hook) -> tuple[Gain, ...]:
    return next_dollar(inputs, comparison, option_shown(comparison), progress)


def find_answer(inputs: Inputs, scenario: Scenario) -> Answer:
    """Answer a scenario from the draws of its dossier's judgements."""
    comparison = compare(inputs, scenario)
    return Answer(
        inputs=inputs,
        comparison=comparison,
        verdict=judge(comparison),
        weight_flips=weight_flips(comparison),
    )

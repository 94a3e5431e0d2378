"""What files to take away are made of."""

from dataclasses import dataclass, replace
from functools import cached_property

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import Source
from policy_model.model.inputs import build_inputs
from policy_model.scenario import Scenario, overridden
from policy_model.scenario.override import without_override


@dataclass(frozen=True)
class Asked:
    """A scenario put to a dossier.

    Attributes
    ----------
    source : Source
        The dossier as its files have it, without what the scenario sets otherwise.
    scenario : Scenario
    """

    source: Source
    scenario: Scenario

    @cached_property
    def answer(self) -> Answer:
        """The model's answer."""
        return self._answer(self.scenario)

    def without(self, judgement: str) -> Answer:
        """The model's answer with one judgement as the dossier has it."""
        left = without_override(self.scenario.overrides, judgement)
        return self._answer(replace(self.scenario, overrides=left))

    def _answer(self, scenario: Scenario) -> Answer:
        dossier = overridden(self.source.dossier, scenario.overrides)
        return find_answer(build_inputs(dossier, draw_judgements(dossier)), scenario)

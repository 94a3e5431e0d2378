"""What files to take away are made of."""

from dataclasses import dataclass, replace
from functools import cached_property

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import Source
from policy_model.model.inputs import Inputs, build_inputs
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
    def inputs(self) -> Inputs:
        """What the model computes with."""
        return _inputs(self.source, self.scenario)

    @cached_property
    def answer(self) -> Answer:
        """The model's answer."""
        return find_answer(self.inputs, self.scenario)

    def without(self, judgement: str) -> Answer:
        """The model's answer with one judgement as the dossier has it."""
        left = without_override(self.scenario.overrides, judgement)
        scenario = replace(self.scenario, overrides=left)
        return find_answer(_inputs(self.source, scenario), scenario)


def _inputs(source: Source, scenario: Scenario) -> Inputs:
    dossier = overridden(source.dossier, scenario.overrides)
    return build_inputs(dossier, draw_judgements(dossier))

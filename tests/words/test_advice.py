"""How the source's advice fares."""

from dataclasses import replace

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.words.support import LEADING, answer_of


class TestAdvice:
    def test_leads_everywhere(self) -> None:
        assert words.advice(answer_of(LEADING)) == (
            "The note's advice leads. At this total it loses in none of the 2 priorities and "
            "2 futures that we look at."
        )

    def test_loses_for_somebody_and_in_a_future(self) -> None:
        thrifty, dry = [0.8, 0.3, 0.2, 0.1, 0.1], [0.1, 0.3, 0.2, 0.1, 0.31]
        answer = answer_of(LEADING, by_perspective=[LEADING, thrifty], by_future=[LEADING, dry])
        assert words.advice(answer) == (
            "The note's advice leads. It loses for “Treasury” (to “No extra money”, by 50 points); "
            "in the future “Drought” (to “Shared fund to villages”, by 1.0 point)."
        )

    def test_loses_for_a_perspective_of_ones_own(self, inputs: Inputs) -> None:
        own = (("Audit board", (("cost", 1.0),)),)
        scenario = replace(default_scenario(inputs.dossier), own_perspectives=own)
        assert "“Audit board” (to “No extra money”, by" in words.advice(
            find_answer(inputs, scenario)
        )

    def test_is_behind_by_less_than_a_tie(self) -> None:
        said = words.advice(answer_of([0.1, 0.595, 0.2, 0.6, 0.3]))
        assert "loses in none of the 2 priorities" in said
        assert said.endswith("It is within 1 point of the best other option everywhere.")

    def test_is_level_for_some(self) -> None:
        near = [0.1, 0.6, 0.2, 0.595, 0.3]
        said = words.advice(answer_of(LEADING, by_perspective=[near, LEADING]))
        assert said.endswith(" It is within 1 point of the best other option for “Villagers”.")
        said = words.advice(
            answer_of(LEADING, by_perspective=[near, near], by_future=[LEADING, near])
        )
        assert said.endswith(
            " It is within 1 point of the best other option for “Villagers”, “Treasury”; "
            "in the future “Drought”."
        )

    def test_a_twin_of_the_mix_does_not_count(self, inputs: Inputs) -> None:
        plain = find_answer(inputs, default_scenario(inputs.dossier))
        for programme in ("village_wells", "direct_grants"):
            scenario = replace(plain.scenario, mix_musd=((programme, 1.0),))
            assert words.advice(find_answer(inputs, scenario)) == words.advice(plain)

    def test_a_mix_of_its_own_counts(self, inputs: Inputs) -> None:
        mix = (("direct_grants", 1.0), ("ministry_pumps", 1.0))
        plain = replace(default_scenario(inputs.dossier), perspective="treasury")
        before = words.advice(find_answer(inputs, plain))
        after = words.advice(find_answer(inputs, replace(plain, mix_musd=mix)))
        assert " of 5. " in before
        assert " of 6. " in after

    def test_rank(self) -> None:
        said = words.advice(answer_of([0.1, 0.25, 0.2, 0.5, 0.3]))
        assert said.startswith("The note's advice is number 3 of 5. It loses for “Villagers” (to ")

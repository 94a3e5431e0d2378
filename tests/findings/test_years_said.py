"""How far an option takes the index, in words."""

from policy_model.analysis.answer import find_answer
from policy_model.findings.years import sentences
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.words.support import ADVICE, MINISTRY, QUO


class TestEmpowerment:
    def test_says_level_year_and_gain(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        comparison = answer.comparison
        level, gain = comparison.index[-1, ADVICE].mean(), comparison.gain[ADVICE].mean()
        assert sentences.verdict(answer, ADVICE) == (
            f"Village wells: village voice {level:.0f} of 100 by 2030, {gain:.0f} points above "
            "no extra money"
        )

    def test_says_a_loss(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        assert "below no extra money" in sentences.verdict(answer, MINISTRY)
        assert " down." in sentences.caption(answer, MINISTRY)

    def test_status_quo_is_compared_with_nothing(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        assert sentences.verdict(answer, QUO).endswith(" of 100 by 2030")

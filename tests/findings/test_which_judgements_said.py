"""How to read which judgements move the lead."""

from policy_model.analysis.robustness.tornado import Tornado
from policy_model.findings.which_judgements import sentences as words
from tests.words.robustness.test_which_judgements import STEADY, TURNING, tornado


def test_the_caption_says_that_one_varies_at_a_time() -> None:
    said = words.caption(tornado(TURNING, STEADY), 1)
    assert said.startswith("One judgement varies at a time, all others at their most likely values")
    assert "At the most likely values the lead is 10 points" in said
    assert said.endswith("1 more moves it less.")
    assert "lost by 3.0 points" in words.caption(Tornado(-0.03, 0.01, (STEADY,)), 1)

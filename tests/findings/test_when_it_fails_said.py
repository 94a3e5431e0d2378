import numpy as np
import pytest

from policy_model.analysis.robustness.box import Box
from policy_model.analysis.robustness.discovery import Discovery, Limit, Outcome
from policy_model.findings.when_it_fails import FINDING
from policy_model.findings.when_it_fails import sentences as words
from tests.support import lakeland
from tests.words.support import ADVICE, GRANTS, LEADING, answer_of, asked

NOWHERE = np.full(2, np.inf)
BOX = Box(-NOWHERE, NOWHERE, coverage=0.44, density=0.37, mass=0.06, share=0.05)
RAIN = Limit("drivers.good_rains", None, 0.25, 0.0, 1.0, 1e-9)
START = Limit("programmes.village_wells.start_up_musd", 0.1, 0.25, 0.05, 0.4, 1e-9)


def found(*limits: Limit, outcome: Outcome = "box", share: float = 0.05) -> Discovery:
    boxed = outcome == "box"
    return Discovery(
        ADVICE, share, outcome, 8192, (), BOX if boxed else None, limits, GRANTS if boxed else None
    )


def test_it_loses_more_often_within_the_limits_and_never_just_is() -> None:
    answer = answer_of(LEADING)
    said = words.verdict(answer, found(RAIN, START))
    assert "is overtaken more often when “" in said
    assert "is below 25% and “" in said
    assert "its start-up cost” is between USD 0.1 million a year and USD 0.25 million" in said
    there = words.there(answer, found(RAIN))
    assert "in 37% of cases, against 5% overall" in there
    assert answer.comparison.candidates[GRANTS].name in there
    assert "and still leads in 63%." in there
    assert "44% of all cases in which it is overtaken lie there." in there


@pytest.mark.parametrize(
    ("outcome", "share", "said"),
    [
        ("never", 0.0, "never overtaken: it comes first in each of the 8,192 cases"),
        ("always", 1.0, "is overtaken in each of the 8,192 cases"),
        ("scattered", 0.02, "overtaken in 2% of the cases, but no simple limits"),
        ("scattered", 49 / 8192, "49 in all: too few to tell what they have in common."),
        ("scattered", 1 / 8192, "under 1% of the cases, one in all: too few"),
        ("scattered", 50 / 8192, "no simple limits on context or judgements were found"),
    ],
)
def test_without_limits(outcome: Outcome, share: float, said: str) -> None:
    answer, none = answer_of(LEADING), found(outcome=outcome, share=share)
    assert said in words.verdict(answer, none)
    assert words.there(answer, none) == ""


def test_no_extra_money() -> None:
    still = asked(lakeland(), total_musd=0.0)
    assert FINDING.told(still).verdict == "With no extra money there is nothing to compare."


def test_the_ends_of_a_driver_are_in_its_words() -> None:
    dossier = lakeland()
    (rain,) = dossier.drivers
    assert words.ends_of(dossier, RAIN) == (f"0%: {rain.low_words}", f"100%: {rain.high_words}")
    assert words.ends_of(dossier, START) == ("USD 0.05 million a year", "USD 0.4 million a year")
    assert words.now_words(dossier, RAIN.id, 0.8) == "(now 80%)"
    assert words.now_words(dossier, RAIN.id, None) == "(set by the future)"

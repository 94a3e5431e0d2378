"""What makes the lead uncertain, in words."""

from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.findings.which_entries import sentences as words
from tests.words.support import LEADING, answer_of

ANSWER = answer_of(LEADING)


def test_shares() -> None:
    entry = Index("programmes.village_wells", 0.62, 0.01)
    found = FirstOrder(0.03, 0.9, (), (entry,))
    assert words.verdict(ANSWER, found) == (
        "“Village wells” explains 62% of the lead's uncertainty."
    )
    assert "Together 90%" in words.caption(found, None)
    assert "Hollow" in words.caption(found, (entry,))
    assert "Hollow" not in words.caption(found, None)
    nothing = FirstOrder(0.0, 0.0, (), ())
    assert words.verdict(ANSWER, nothing) == "Nothing makes the lead uncertain."
    assert words.share_words(0.001) == "under 1%"

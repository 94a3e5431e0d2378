from dataclasses import replace

import numpy as np

from policy_model.analysis.robustness.methods import MethodComparison
from policy_model.findings.methods import FINDING
from policy_model.findings.methods import sentences as words
from tests.support import lakeland
from tests.words.support import LEADING, answer_of, asked

RANKS = np.array([[5, 1, 4, 2, 3]] * 4)
SAME = MethodComparison(
    ("weighted_sum", "weighted_product", "topsis", "promethee"),
    RANKS,
    np.ones(4),
    (False,) * 4,
    (False,) * 4,
)


def test_methods_that_agree() -> None:
    answer = answer_of(LEADING)
    said = words.verdict(answer, SAME)
    assert said.startswith(f"No. “{answer.leader.name}” comes first by all 4 methods")
    assert "No line crosses" in words.how_to_read(SAME)
    assert "stays the answer" in words.how_to_read(SAME)


def test_another_order_further_down() -> None:
    other = replace(SAME, order_differs=(False, False, True, False))
    said = words.verdict(answer_of(LEADING), other)
    assert said.startswith("Not for first place")
    assert "“Nearest to the best” (TOPSIS)" in said
    assert "methods disagree" in words.how_to_read(other)


def test_another_first_is_named_with_its_methods() -> None:
    ranks = RANKS.copy()
    ranks[1:3] = [5, 2, 4, 1, 3]
    differs = (False, True, True, False)
    answer = answer_of(LEADING)
    said = words.verdict(answer, replace(SAME, ranks=ranks, first_differs=differs))
    assert said == (
        f"It does: “{answer.comparison.candidates[3].name}” comes first by “Points multiplied” "
        "(weighted product) and “Nearest to the best” (TOPSIS)."
    )


def test_no_extra_money() -> None:
    still = asked(lakeland(), total_musd=0.0)
    told = FINDING.told(still)
    assert told.verdict == "With no extra money there is nothing to compare."
    assert told.parts == ()
    assert told.table.records()


def test_the_alternative_names_every_option() -> None:
    answer = answer_of(LEADING)
    said = words.alt(answer, SAME)
    assert all(said.count(each.name) == 4 for each in answer.comparison.candidates)

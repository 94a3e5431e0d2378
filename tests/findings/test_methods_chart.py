from dataclasses import replace

import numpy as np

from policy_model.analysis.robustness.methods import compare_methods
from policy_model.findings.methods.chart import method_ranks, rank_rows
from tests.findings.kit.support import drawn_text, svg
from tests.support import compared, lakeland

COMPARISON = compared(lakeland(), 64)
FOUND = compare_methods(COMPARISON)


def test_equals_share_a_rank_but_not_a_place() -> None:
    level = replace(FOUND, ranks=np.ones_like(FOUND.ranks))
    rows = rank_rows(COMPARISON, level)
    first = [row for row in rows if row["column"] == 0]
    assert {row["rank"] for row in first} == {"1"}
    assert len({row["place"] for row in first}) == len(COMPARISON.candidates)


def test_every_option_is_named_at_both_ends() -> None:
    text = drawn_text(method_ranks(COMPARISON, FOUND).to_dict())
    for option in COMPARISON.candidates:
        assert text.count(option.short_name) == 2


def test_heads_stand_in_one_line_where_there_is_room_and_else_in_two() -> None:
    chart = method_ranks(COMPARISON, FOUND).to_dict()
    assert ">Points added up</text>" in svg(chart, 900)
    assert ">Points added</tspan>" in svg(chart, 500)

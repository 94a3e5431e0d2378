"""Whether the method matters, as tables."""

from policy_model.analysis.robustness.methods import compare_methods
from policy_model.findings.methods.tables import by_option, every_rank
from tests.support import compared, lakeland

COMPARISON = compared(lakeland(), 64)
FOUND = compare_methods(COMPARISON)


def test_a_row_for_each_method_and_option() -> None:
    rows = every_rank(COMPARISON, FOUND).records()
    options = [each.id for each in COMPARISON.candidates]
    assert len(rows) == len(FOUND.methods) * len(options)
    for row in rows:
        m, o = FOUND.methods.index(row["method"]), options.index(row["option_id"])
        assert row["rank"] == FOUND.ranks[m, o]
        assert row["order_differs"] == FOUND.order_differs[m]


def test_the_table_ends_with_how_far_the_methods_agree() -> None:
    table = by_option(COMPARISON, FOUND)
    *options, last = table.read()
    assert [row[0] for row in options] == [
        COMPARISON.candidates[o].name for o in COMPARISON.ranking
    ]
    assert [row[1] for row in options] == [str(FOUND.ranks[0, o]) for o in COMPARISON.ranking]
    assert "Kendall" in last[0]
    assert last[1] == "1.00"
    assert table.on_pages[3].heading == "Nearest to the best (TOPSIS)"

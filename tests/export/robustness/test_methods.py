from policy_model.analysis.robustness.methods import compare_methods
from policy_model.export.robustness.methods import methods_rows, methods_summary
from tests.support import compared, lakeland

COMPARISON = compared(lakeland(), 64)
FOUND = compare_methods(COMPARISON)


def test_a_row_for_each_method_and_option() -> None:
    rows = methods_rows(COMPARISON, FOUND)
    options = [each.id for each in COMPARISON.candidates]
    assert len(rows) == len(FOUND.methods) * len(options)
    for row in rows:
        m, o = FOUND.methods.index(row["method"]), options.index(row["option_id"])
        assert row["rank"] == FOUND.ranks[m, o]
        assert row["order_differs"] == FOUND.order_differs[m]
        assert row["scenario_hash"]


def test_the_table_ends_with_how_far_the_methods_agree() -> None:
    *options, last = methods_summary(COMPARISON, FOUND)
    assert [row["Option"] for row in options] == [
        COMPARISON.candidates[o].name for o in COMPARISON.ranking
    ]
    assert "Kendall" in last.pop("Option")
    assert next(iter(last.values())) == "1.00"

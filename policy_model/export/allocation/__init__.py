"""The best mix for the money, as rows."""

from policy_model.export.allocation.frontier import frontier_rows
from policy_model.export.allocation.mix import mix_data, mix_rows
from policy_model.export.allocation.robust import robust_rows
from policy_model.export.allocation.why import binding_rows, contribution_rows

__all__ = [
    "binding_rows",
    "contribution_rows",
    "frontier_rows",
    "mix_data",
    "mix_rows",
    "robust_rows",
]

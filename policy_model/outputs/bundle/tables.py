"""Every table of a scenario as CSV, the same bytes as the command line gives one by one."""

from collections.abc import Callable
from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.text.rows import Row, file_rows

Rows = Callable[[Answer, Hook], list[Row]]


def rows_of(finding: Finding, answer: Answer, progress: Hook = unheard) -> list[Row]:
    """Every figure of a finding, as files have them."""
    return file_rows(finding.figures(answer, progress), answer.comparison)


# By the name of the file. Those of the best mix may find that no mix meets the limits.
TABLES: dict[str, Rows] = {each.table_name: partial(rows_of, each) for each in shown_in("file")}

"""A scenario in plain words: its settings, and the numbers that it sets otherwise."""

from collections.abc import Sequence
from operator import itemgetter

from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.scenario import Override
from policy_model.words.overrides import changed_rows
from policy_model.words.settings import settings

_SETTINGS = (
    Column("setting", "Setting", itemgetter(0), width=56),
    Column("here", "Here", itemgetter(1), width=52),
    Column("in_dossier", "In the dossier", itemgetter(2), width=40),
)


def settings_table(answer: Answer) -> Table:
    """What is asked, setting by setting, and what the dossier asks by itself."""
    return table_of("What is asked", _SETTINGS, settings(answer.dossier, answer.scenario))


def changed_table(dossier: Dossier, overrides: Sequence[Override], effects: Sequence[str]) -> Table:
    """One row a changed number, its columns named in files as for readers; see `changed_rows`."""
    rows = changed_rows(dossier, overrides, effects)
    columns = [Column(head, head, itemgetter(head)) for head in rows[0]]
    return table_of("Changed numbers", columns, rows)

"""How far each budget reaches, in figures."""

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.response import Response
from policy_model.findings.kit.format import MUSD, SHARE
from policy_model.findings.kit.table import Column, Table, table_of

_REACH = replace(SHARE, reads="{:.0%}".format)

_COLUMNS = (
    Column("programme_id", "Id", lambda each: each.programme.id, seen="in files and sheets"),
    Column("programme", "Programme", lambda each: each.programme.name),
    Column("start_up_musd", "Start-up cost", lambda each: each.programme.start_up_musd.mode, MUSD),
    Column("today_musd", "Runs today", lambda each: each.today_musd, MUSD),
    Column("today_reach", "Reach today", lambda each: each.today, _REACH),
    Column("chosen_musd", "With this mix", lambda each: each.chosen_musd, MUSD),
    Column("chosen_reach", "Reach with it", lambda each: each.chosen, _REACH),
    Column("most_musd", "At most", lambda each: each.most_musd, MUSD),
    Column("most_reach", "Reach at most", lambda each: each.most, _REACH),
)


def every_reach(responses: Sequence[Response]) -> Table:
    """One row a programme: its money, and the share of its potential that it reaches."""
    return table_of("How far each budget reaches, in numbers", _COLUMNS, responses)

"""How far each budget reaches: what its programme could do, and how much of that money buys."""

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import option_shown
from policy_model.analysis.progress import Hook
from policy_model.analysis.response import Response, responses
from policy_model.dossier import Dossier
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.format import MUSD, SHARE
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.reach.chart import response_curves

_HELP = (
    "The response function: nothing below the start-up cost, then half of what is missing for each "
    "further sum that an expert would name as “buys half of the potential”."
)
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


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Say where the budgets of the option shown stand on each programme's response to money."""
    found = responses(answer.comparison, option_shown(answer.comparison))
    table = every_reach(found)
    curves = Part(
        name="reach",
        chart=lambda look, _: response_curves(answer.dossier, found, look),
        tables=(table,),
        caption=caption(answer.dossier),
        file=File("how far each budget reaches, in numbers", "reach", table),
    )
    return Told(verdict(found), table, parts=(curves,))


def verdict(responses: Sequence[Response]) -> str:
    """Say which programme has most room left for money, and which has least."""
    most = max(responses, key=lambda each: each.most - each.today)
    least = min(responses, key=lambda each: each.most - each.today)
    if most is least:
        return f"All it can take would bring {_reach(most)}"
    return (
        f"Money can still do most for {_reach(most)} of what it could do, and least for "
        f"{_reach(least)}"
    )


def caption(dossier: Dossier) -> str:
    """Say how to read the response curves."""
    return (
        "Share of a programme's potential (up to the dotted line) by its money in all, to the most "
        f"it can take, {dossier.header.money_unit}. Thin: what runs already; thick: extra money. "
        "Hollow: today; filled: this mix. The block under a line is the start-up cost, which buys "
        "nothing by itself. At the most likely judgements."
    )


def _reach(response: Response) -> str:
    return f"{response.programme.short_name}, from {response.today:.0%} to {response.most:.0%}"


def every_reach(responses: Sequence[Response]) -> Table:
    """One row a programme: its money, and the share of its potential that it reaches."""
    return table_of("How far each budget reaches, in numbers", _COLUMNS, responses)


FINDING = Finding(
    id="reach",
    question="How far does each budget reach?",
    help=_HELP,
    place=40,
    tell=tell,
    media=frozenset({"page", "picture"}),
    page="budgets",
)

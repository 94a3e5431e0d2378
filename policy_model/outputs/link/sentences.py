"""What there is to say of a link: of one to share, and of one that was opened."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.dossier import Problem
from policy_model.findings.kit.format import FIGURES
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.outputs.link.link import Headline, Link, Opened, headline_of
from policy_model.outputs.link.qr import MOST_CHARACTERS
from policy_model.words.overrides import numbers
from policy_model.words.phrases import SMALLEST_SHOWN, capital, points, points_of

LINK = "**This link** opens the same scenario, with the same numbers, for anyone."
CODE = "QR code of the link to this scenario"
ANSWERS = "The answer then and now"
SCAN = "Scan to open this scenario"


def rejected(problems: Sequence[Problem]) -> str:
    """Say what of a link was not taken."""
    said = "Not all of this link could be used; the rest is as the dossier has it."
    return f"{said}\n\n{points(problems)}"


def no_code(address: str) -> str:
    """Say why a link has no code for phones."""
    return (
        f"This link has {len(address):,} characters: too many for a code that a phone can read "
        f"(at most {MOST_CHARACTERS:,}). The scenario file below holds it all."
    )


def since_then(opened: Opened, now: Answer) -> str:
    """Say what has changed since a link was made with another dossier or model.

    Parameters
    ----------
    opened : Opened
        With a headline of then.
    now : Answer
        To what the link asks.
    """
    made_with = " and ".join(opened.changed)
    gone = " Not all that it asks for is still there, so today's question is not quite the same."
    return (
        f"This link was made with an earlier {made_with}. "
        f"{_leads(opened.then, now) if opened.then else ''}{gone if opened.rejected else ''}"
    )


def then_and_now(then: Headline, now: Answer) -> Table:
    """Two rows: the answer that a link carries, and today's to the same question."""
    index = f"{capital(now.dossier.header.index.short_name)}, 0 to 100"
    columns = (
        Column("answer", "Answer", lambda row: row[0]),
        Column("leads", "Leads", lambda row: _option(row[1].leader, now)),
        Column("points", "Points of 100", lambda row: f"{100 * row[1].value:.1f}", FIGURES),
        Column("index", index, lambda row: f"{row[1].index:.1f}", FIGURES),
    )
    both = ("When the link was made", then), ("Today", headline_of(now))
    return table_of(ANSWERS, columns, both)


def not_in_link(link: Link) -> str:
    """Say what of the changed numbers a link does not hold; empty where it holds all."""
    if link.left_out:
        return (
            f"{numbers(link.left_out)} did not fit into this link, and of the "
            "others the reasons are cut short. A scenario file holds them all."
        )
    return (
        "Reasons are cut short in this link: a scenario file holds them."
        if link.reasons_cut
        else ""
    )


def _leads(then: Headline, now: Answer) -> str:
    leader, before = now.leader, _option(then.leader, now)
    if leader.id == then.leader:
        more = 100 * (headline_of(now).value - then.value)
        if abs(more) < SMALLEST_SHOWN:
            return f"“{leader.name}” still leads, with the same points."
        count = points_of(more).replace(" ", " more " if more > 0 else " fewer ", 1)
        return f"“{leader.name}” still leads, with {count}."
    if then.leader in {each.id for each in now.comparison.candidates}:
        return f"“{leader.name}” leads now; then it was “{before}”."
    return f"“{leader.name}” leads now; “{before}”, which led then, is no longer among the options."


def _option(option: str, now: Answer) -> str:
    return {each.id: each.name for each in now.comparison.candidates}.get(option, option)

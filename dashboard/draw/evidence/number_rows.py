"""The table of numbers: a link to each, and its range drawn beside its like."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from math import log
from urllib.parse import urlencode

from dashboard import session
from dashboard.draw import Markup
from dashboard.menu import LINK
from dashboard.session import evidence, policies
from policy_model.dossier.backing import Backed, backed
from policy_model.dossier.quantity import MONEY
from policy_model.findings.kit.format import FIGURES, TEXT
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.inputs import Inputs
from policy_model.words import evidence as words
from policy_model.words.judgements import judgement_words, unit_words

Like = tuple[str, str]


def table(shown: Sequence[str]) -> Table:
    """One row a number, as the page's table shows it."""
    dossier, every = session.dossier(), evidence.by_id()
    shares = {each.id: f"{each.share:.1%}" for each in evidence.first_order().judgements}

    def named(number: str) -> Markup:
        return link(number, judgement_words(dossier, number))

    def figures(number: Backed) -> str:
        quantity = number.judgement.quantity
        return words.range_words(quantity) + (" ✎" if quantity.original else "")

    columns = (
        Column("number", "Number", _id, replace(TEXT, reads=named)),
        Column(
            "range", "Value and range", _id, replace(TEXT, reads=lambda n: drawn_range(every[n]))
        ),
        Column("figures", "In figures", figures),
        Column("unit", "Unit", lambda each: unit_words(dossier, each.judgement)),
        Column("kind", "Kind", words.standing),
        Column("confidence", "Confidence", lambda each: each.confidence),
        Column("source", "Source", lambda each: words.sources(each.paragraphs)),
        Column("share", "Of the lead's uncertainty", lambda each: shares.get(_id(each)), FIGURES),
    )
    return table_of("Numbers of the dossier", columns, map(every.__getitem__, shown))


def _id(number: Backed) -> str:
    return number.judgement.id


def url(judgement: str) -> str:
    """The link to a number's evidence, in this scenario."""
    query = {evidence.NUMBER: judgement, LINK: session.link_text().text}
    return f"evidence?{urlencode(query)}"


def link(judgement: str, said: str) -> Markup:
    """A cell that leads to a number's evidence, where the policy can be met at an address."""
    if policies.uploaded():
        return Markup(escape(said))
    return Markup(f'<a href="{escape(url(judgement))}">{escape(said)}</a>')


def drawn_range(number: Backed) -> Markup:
    """A cell that draws a number as a dot, and its range as a bar, on the scale of its like."""
    quantity = number.judgement.quantity
    start, dot, end = (
        _place(_like(number), at) for at in (quantity.low, quantity.mode, quantity.high)
    )
    return Markup(
        '<span class="range" aria-hidden="true">'
        f'<i style="left:{start:.1%};right:{1 - end:.1%}"></i><b style="left:{dot:.1%}"></b></span>'
    )


def _like(number: Backed) -> Like:
    """What numbers share that are drawn on one scale: the unit, and what they say."""
    return number.judgement.unit, number.judgement.path[-1 if len(number.judgement.path) < 4 else 2]


def _place(like: Like, at: float) -> float:
    """Where a number stands on the scale of its like, 0 to 1; by factors if that starts above 0."""
    low, high = session.inputs().once(_ends, like)
    if not high > low:
        return 0.5 if at >= low else 0.0
    if low > 0:
        low, high, at = log(low), log(high), log(max(at, low))
    return (at - low) / (high - low)


def _ends(inputs: Inputs, like: Like) -> tuple[float, float]:
    alike = [each.judgement.quantity for each in backed(inputs.dossier) if _like(each) == like]
    every = [at for each in alike for at in (each.low, each.mode, each.high)]
    # Sums of money differ by factors, even where one of them is 0: that stands at the left end.
    scaled = [at for at in every if at > 0] if like[0].endswith(MONEY) else every
    return min(scaled, default=0.0), max(every)

"""What to find out first, in figures."""

from collections.abc import Iterable

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.information import Information, Worth
from policy_model.findings.find_out.sentences import points_words
from policy_model.findings.kit.format import FIGURES, FLAG, MUSD, POINTS
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.judgements import judgement_words

_KINDS = {"programmes": "Programme", "outcomes": "Outcome", "criteria": "Criterion"}
_IN_NUMBERS = "What to find out, in numbers"
_Row = tuple[str, Worth]  # what it is about, and what it would be worth


def every_worth(comparison: Comparison, information: Information) -> Table:
    """One row for everything, for each entry, and for each judgement, in that order."""
    rows = [*_together(information), *(("judgement", each) for each in information.judgements)]
    return _table(_IN_NUMBERS, comparison, rows)


def worths(comparison: Comparison, information: Information) -> tuple[Table, ...]:
    """Everything and each entry; each judgement that moves the lead or is worth knowing, if any."""
    noted = [each for each in information.judgements if each.moves or each.told_from_nothing]
    tables = [_table(_IN_NUMBERS, comparison, _together(information))]
    if noted:
        rows = (("judgement", each) for each in noted)
        tables.append(_table("Each judgement by itself", comparison, rows))
    return tuple(tables)


def _together(information: Information) -> list[_Row]:
    return [("everything", information.everything), *(("entry", e) for e in information.entries)]


def _table(name: str, comparison: Comparison, rows: Iterable[_Row]) -> Table:
    unit = comparison.dossier.header.money_unit
    columns = (
        Column("about", "About", lambda row: row[0], seen="in files"),
        Column("id", "Id", lambda row: row[1].id, seen="in files"),
        Column("name", "To find out", lambda row: _name(comparison, row[1])),
        Column("kind", "Kind", lambda row: _kind(row[1]), seen="on pages"),
        Column("worth", "Worth", lambda row: row[1].value, POINTS, seen="in files"),
        Column("worth_error", "Standard error", lambda row: row[1].error, POINTS, seen="in files"),
        Column(
            "told_from_nothing",
            "Told from nothing",
            lambda row: row[1].told_from_nothing,
            FLAG,
            seen="in files",
        ),
        Column("priced", "Priced", lambda row: row[1].musd is not None, FLAG, seen="in files"),
        Column("worth_musd", "As good as", lambda row: row[1].musd, MUSD, seen="in files"),
        Column(
            "moves_lead", "Moves the lead by", lambda row: row[1].moves, POINTS, seen="in files"
        ),
        Column(
            "points", "Worth, points of 100", lambda row: _points(row[1]), FIGURES, seen="on pages"
        ),
        Column(
            "price", f"As good as, {unit}", lambda row: _price(row[1]), FIGURES, seen="on pages"
        ),
        Column(
            "moves",
            "Moves the lead by, points",
            lambda row: f"{100 * row[1].moves:.2f}",
            FIGURES,
            seen="on pages",
        ),
    )
    return table_of(name, columns, rows)


def _name(comparison: Comparison, worth: Worth) -> str:
    if "." not in worth.id:
        return "Everything together"
    return judgement_words(comparison.dossier, worth.id)


def _kind(worth: Worth) -> str | None:
    return _KINDS.get(worth.id.partition(".")[0])


def _points(worth: Worth) -> str:
    return points_words(worth).removesuffix(" points")


def _price(worth: Worth) -> str:
    if worth.musd is None:
        return "not priced"
    return f"{worth.musd:.2f}" if worth.told_from_nothing else "0"

"""Every number of a dossier as a row: for files and sheets in one table, for reading by file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policy_model.analysis.robustness.tornado import Bar
from policy_model.dossier import Dossier, Judgement
from policy_model.dossier.backing import Backed
from policy_model.dossier.quantity import Quantity
from policy_model.findings.kit.format import SHARE, Format
from policy_model.findings.kit.table import OFF_PAPER, Column, Seen, Table, table_of
from policy_model.words.evidence import FILES, range_words, short, sources, standing
from policy_model.words.judgements import judgement_words, unit_words

_SHEETS: Seen = "in files and sheets"
_FIGURE = Format("number", "number's unit", exact=True, sheet="General")
_LEAD = Format("number", "-1 to 1", times=100, decimals=1)
_KIND = Format("text", "text", reads=short)
_EXPLAINED = Format("number", "0 to 1", reads=lambda share: f"{share:.1%}")


@dataclass(frozen=True)
class _Number:
    """A number, and what it moves where that is known."""

    dossier: Dossier
    backed: Backed
    share: float | None
    bar: Bar | None

    @property
    def judgement(self) -> Judgement:
        return self.backed.judgement

    @property
    def id(self) -> str:
        return self.judgement.id

    @property
    def now(self) -> Quantity:
        return self.judgement.quantity

    @property
    def as_read(self) -> Quantity:
        return self.now.as_read

    @property
    def part(self) -> str:
        return FILES[self.id.partition(".")[0]]

    @property
    def paragraphs(self) -> str:
        return " ".join(f"¶{each}" for each in self.backed.paragraphs)

    @property
    def sources(self) -> str:
        return sources(self.backed.paragraphs)

    @property
    def in_words(self) -> str:
        return range_words(self.now) + (" ✎" if self.now.original else "")

    @property
    def was(self) -> str:
        """Say what it was, where the scenario sets it otherwise."""
        if not self.now.original:
            return ""
        ends = dict.fromkeys((self.as_read.low, self.as_read.mode, self.as_read.high))
        return f"✎ was {' / '.join(f'{each:g}' for each in ends)}, {standing(self.backed)}"

    def lead_at(self, end: str) -> float | None:
        return getattr(self.bar, f"lead_at_{end}") if self.bar else None


def _now(name: str, heading: str, place: int) -> Column:
    return Column(name, heading, lambda row: getattr(row.now, name), _FIGURE, 8, _SHEETS, place)


def _in_dossier(name: str) -> Column:
    own = f"{name}_in_dossier"
    return Column(own, own, lambda row: getattr(row.as_read, name), _FIGURE, seen="in files")


_COLUMNS = (
    Column("number", "Id", lambda row: row.id, width=48, seen=_SHEETS, place=OFF_PAPER),
    Column("name", "Number", lambda row: judgement_words(row.dossier, row.id), width=36, place=2),
    _now("low", "Low", 3),
    _now("mode", "Most likely", 4),
    _now("high", "High", 5),
    *(_in_dossier(name) for name in ("low", "mode", "high")),
    Column("unit", "Unit", lambda row: unit_words(row.dossier, row.judgement), width=17, place=6),
    Column("kind", "Kind", lambda row: row.backed.kind, _KIND, 10, _SHEETS, 7),
    Column("standing", "Kind", lambda row: standing(row.backed), seen="on pages", place=7),
    Column("confidence", "Confidence", lambda row: row.backed.confidence, width=12, place=8),
    Column("paragraphs", "Source", lambda row: row.paragraphs, width=10, seen=_SHEETS, place=9),
    Column("why", "Why", lambda row: row.backed.why, width=58, seen=_SHEETS, place=10),
    Column("share_of_lead_variance", "Share", lambda row: row.share, SHARE, seen="in files"),
    Column("lead_at_low", "Lead at low", lambda row: row.lead_at("low"), _LEAD, seen="in files"),
    Column("lead_at_high", "Lead at high", lambda row: row.lead_at("high"), _LEAD, seen="in files"),
    Column(
        "challenged_by", "By", lambda row: row.now.challenged_by, width=8, seen=_SHEETS, place=12
    ),
    Column(
        "challenged_on", "On", lambda row: row.now.challenged_on, width=11, seen=_SHEETS, place=13
    ),
    Column("part", "Part", lambda row: row.part, width=13, seen="on sheets", place=1),
    Column("changed", "Changed", lambda row: row.was, width=15, seen="on sheets", place=11),
    Column("range", "Value and range", lambda row: row.in_words, seen="on pages", place=3),
    Column("sources", "Source", lambda row: row.sources, seen="on pages", place=9),
    Column(
        "explains",
        "Of the lead’s uncertainty",
        lambda row: row.share,
        _EXPLAINED,
        seen="on pages",
        place=10,
    ),
)


def every_number(
    dossier: Dossier,
    numbers: Iterable[Backed],
    shares: Mapping[str, float] | None = None,
    bars: Iterable[Bar] = (),
) -> Table:
    """One row a number, in file order: what it is, here and as it was read, why, what it moves.

    Parameters
    ----------
    dossier : Dossier
    numbers : iterable of Backed
    shares : mapping of str to float, optional
        What each explains of the lead's variance, by id.
    bars : iterable of Bar
        How each moves the lead from end to end of its range.
    """
    moved, explained = {each.judgement: each for each in bars}, shares or {}
    rows = (
        _Number(dossier, each, explained.get(each.judgement.id), moved.get(each.judgement.id))
        for each in numbers
    )
    return table_of("Every number", _COLUMNS, rows)


def by_file(table: Table) -> tuple[Table, ...]:
    """Take the table of every number apart: one for each file of the dossier, called like it."""
    rows: dict[str, list[int]] = {}
    for at, part in enumerate(table.values["part"]):
        rows.setdefault(part, []).append(at)

    def of_part(part: str) -> Table:
        values = {name: [own[at] for at in rows[part]] for name, own in table.values.items()}
        return Table(part, table.columns, values, part)

    return tuple(map(of_part, rows))

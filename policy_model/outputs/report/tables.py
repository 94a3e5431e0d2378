"""Tables as a report prints them: what heads the columns, and which hold figures."""

from dataclasses import dataclass

from policy_model.findings.kit.table import Table as Figures


@dataclass(frozen=True)
class Table:
    """A table to print.

    Attributes
    ----------
    name : str
        Its caption.
    heads : tuple of (str, bool)
        Name of each column, and whether it holds figures.
    rows : tuple of tuple of str
    small : bool
        Whether it is long, and set in small type.
    """

    name: str
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[str, ...], ...]
    small: bool = False


def of_table(table: Figures, small: bool = False) -> Table:
    """Make a table one to print."""
    heads = tuple((each.heading, each.format.aligned) for each in table.on_pages)
    return Table(table.title, heads, tuple(table.read()), small)

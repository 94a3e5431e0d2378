"""A part of a report."""

from dataclasses import dataclass

from policy_model.outputs.report.figures import Figure
from policy_model.outputs.report.tables import Table


@dataclass(frozen=True)
class Section:
    """A part of a report under a heading of its own; what is empty is left out.

    Attributes
    ----------
    title : str
    lead : str
        Its finding.
    said : tuple of str
        Paragraphs.
    answers : tuple of (str, str)
        Questions, each with its answer.
    figures : tuple of Figure
    tables : tuple of Table
    notes : str
        What a reader of the tables must know.
    """

    title: str
    lead: str = ""
    said: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: str = ""

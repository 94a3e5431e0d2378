"""Where things stand on the live sheet."""

from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

OBJECTIVE, CRITERION, SWING, TYPED, USED, SHARE, FIRST = range(7)
TITLE, SENTENCE, HOW_TO, CHOICE, HEADS = 0, 1, 2, 3, 5
CHART_ROWS = 21


def cell(row: int, column: int) -> str:
    """Address of a cell, as it stands."""
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def span(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Address of the cells from one to another, as it stands."""
    return f"{cell(*first)}:{cell(*last)}"


@dataclass(frozen=True)
class Places:
    """Rows and columns, by how many there are of everything.

    Attributes
    ----------
    criteria, options, people : int
        Of the people, the first is whoever types.
    copied : bool
        Whether the user's mix copies a named option, so that it can't lead.
    """

    criteria: int
    options: int
    people: int
    copied: bool

    @property
    def points(self) -> int:
        """Row of all points of an option; its rank is in the next."""
        return HEADS + 1

    @property
    def rank(self) -> int:
        """Row of the ranks."""
        return self.points + 1

    @property
    def place(self) -> int:
        """Row of the places among those that can lead: the ranks, but for a copy."""
        return self.rank + self.copied

    @property
    def lead(self) -> int:
        """Row of the points ahead of the next."""
        return self.place + 1

    @property
    def first(self) -> int:
        """Row of the first criterion."""
        return self.lead + 1

    @property
    def total(self) -> int:
        """Row of the sums, below the last criterion."""
        return self.first + self.criteria

    @property
    def note(self) -> int:
        """Row of what can't be recomputed here."""
        return self.total + 1

    @property
    def chart(self) -> int:
        """Row at which the chart starts."""
        return self.note + 2

    @property
    def people_heads(self) -> int:
        """Row of the heads of everybody's weights; their heading is one above."""
        return self.chart + CHART_ROWS + 1

    @property
    def state(self) -> int:
        """Row that says which column is in use, and whether its weights can be used."""
        return self.people_heads + self.criteria + 1

    @property
    def score_heads(self) -> int:
        """Row of the heads of the scores."""
        return self.state + 4

    @property
    def raw_heads(self) -> int:
        """Row of the heads of the raw figures."""
        return self.score_heads + self.criteria + 4

    @property
    def order(self) -> int:
        """Row of the order between equals, below the last raw figure; then who can lead."""
        return self.raw_heads + self.criteria + 1

    @property
    def end(self) -> int:
        """The last row."""
        return self.order + 1

    @property
    def last_column(self) -> int:
        """The last column that holds anything."""
        return FIRST + max(self.options, self.people) - 1

    def of_options(self, row: int) -> str:
        """All options in a row."""
        return span((row, FIRST), (row, FIRST + self.options - 1))

    def of_people(self, row: int) -> str:
        """Everybody in a row."""
        return span((row, FIRST), (row, FIRST + self.people - 1))

    def of_criteria(self, column: int, first: int | None = None) -> str:
        """All criteria in a column, in the upper table or in that which starts in a row."""
        start = self.first if first is None else first
        return span((start, column), (start + self.criteria - 1, column))

"""What a finding says of an answer: a verdict, and parts with their charts and tables."""

from collections.abc import Callable
from dataclasses import dataclass

from policy_model.findings.kit.chart import Chart, Rows
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.table import Table

NO_TABLE = Table("", (), {})
Drawing = HeatMap | Callable[[Look, int | None], Chart]


@dataclass(frozen=True)
class Pointer:
    """Where a reader may go on.

    Attributes
    ----------
    said, label : str
        Why, and what the link is called.
    page : str
    """

    said: str
    page: str
    label: str


@dataclass(frozen=True)
class File:
    """Figures that a page offers as a file.

    Attributes
    ----------
    name, stem : str
        What they are, as in “Download the weights (CSV)”, and what the file's name starts with.
    table : Table
    """

    name: str
    stem: str
    table: Table


@dataclass(frozen=True)
class Part:
    """One message of a finding, its chart and the figures behind it.

    Attributes
    ----------
    name : str
        What is drawn, in a few words that no slider moves; no other picture has them.
    said : str
        The message; without one it shows what the verdict says.
    chart : HeatMap or function of Look and of pixels of height at most, optional
    tables : tuple of Table
        Behind the chart.
    question : str
        One of its own, asked above it on a page.
    heading, help : str
        Above it on a page; a picture has the heading under its title.
    caption : str
        How to read the chart.
    brief : str, optional
        The same in two or three sentences for a slide.
    alt : str
        What it shows, for those who can't see it.
    choices : tuple of str
        Ids of those that change it.
    pointer : Pointer, optional
    file : File, optional
        Its figures alone.
    unfolded : bool
        Whether a page shows its tables at once.
    """

    name: str
    said: str = ""
    chart: Drawing | None = None
    tables: tuple[Table, ...] = ()
    question: str = ""
    heading: str = ""
    help: str = ""
    caption: str = ""
    brief: str | None = None
    alt: str = ""
    choices: tuple[str, ...] = ()
    pointer: Pointer | None = None
    file: File | None = None
    unfolded: bool = False

    def data(self, look: Look) -> dict[str, Rows]:
        """The rows that its chart shows, by data set; none without a chart."""
        return self.chart(look, None).data if self.chart else {}


@dataclass(frozen=True)
class Told:
    """What is said to the question.

    Attributes
    ----------
    verdict : str
        The answer in a sentence or two.
    table : Table
        Every figure of it, for files; one without columns where no file has any.
    also : str
        What is added where there is room beside the verdict.
    notes : tuple of str
        What else is said where there is room for paragraphs.
    parts : tuple of Part
    in_full : str
        The answer where no parts follow it; the verdict by default.
    help : str
        Beside the verdict, where the words of the dossier belong in it; that of the finding by
        default.
    spoken : tuple of str
        What is for who presents it alone.
    """

    verdict: str
    table: Table = NO_TABLE
    also: str = ""
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    in_full: str = ""
    help: str = ""
    spoken: tuple[str, ...] = ()

    @property
    def messages(self) -> tuple[str, ...]:
        """What the parts say besides the verdict."""
        return tuple(each.said for each in self.parts if each.said)

    def part(self, name: str) -> Part:
        """The part with that name."""
        return {each.name: each for each in self.parts}[name]

    def title(self, part: Part) -> str:
        """What a part of it shows: its message, or the verdict."""
        return part.said or self.verdict

"""A picture: a chart, and what a reader who has nothing else must be told with it."""

from dataclasses import dataclass

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.told import Drawing, Part, Told
from policy_model.scenario.provenance import origin_rows
from policy_model.words.overrides import marked

_NOTHING = ("", "none")


@dataclass(frozen=True)
class Picture:
    """A chart that can leave its page.

    Attributes
    ----------
    name : str
        What it is of, in a few words that no slider moves; no other of an answer has them.
    title : str
        Its finding.
    chart : Chart
    subtitle : str
        What is drawn, where the title doesn't say it.
    caption : str
        How to read it.
    said : str
        What it shows, for those who can't see it.
    """

    name: str
    title: str
    chart: Chart
    subtitle: str = ""
    caption: str = ""
    said: str = ""

    @property
    def stem(self) -> str:
        """What its file is called."""
        return self.name.replace(" ", "-")


def of_part(told: Told, part: Part, drawing: Drawing, look: Look = DESK) -> Picture:
    """The picture of a finding's part that has a chart."""
    drawn, under = drawing(look, None), part.heading or ("" if part.said else told.also)
    under = "" if under == part.caption else under
    return Picture(part.name, told.title(part), drawn, under, part.caption, part.alt)


@dataclass(frozen=True)
class Imprint:
    """What every picture of an answer says of where it comes from.

    Attributes
    ----------
    asked : str
        The scenario, in a line.
    marked : str
        That it rests on changed numbers; empty without any.
    source : tuple of str
        Paragraphs: whose judgement it is; dossier, scenario and model.
    """

    asked: str
    marked: str
    source: tuple[str, ...]


def imprint(answer: Answer) -> Imprint:
    """Say where the pictures of an answer come from."""
    rows = origin_rows(answer.dossier, answer.scenario)
    parts = [f"{name} {said}" for name, said in rows if said not in _NOTHING]
    return Imprint(
        words.asked(answer),
        # The typefaces of pictures have no pencil.
        marked(answer.scenario.overrides).removeprefix("✎ "),
        (words.source(answer), " · ".join(parts)),
    )

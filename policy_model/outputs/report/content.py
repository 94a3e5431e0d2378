"""All that a report says, put together once for every kind of file."""

from collections.abc import Iterator
from dataclasses import dataclass

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, in_turn, part, unheard
from policy_model.findings import shown_in
from policy_model.outputs.report import numbers, sections
from policy_model.outputs.report.figures import Figure
from policy_model.outputs.report.findings import section
from policy_model.outputs.report.method import method
from policy_model.outputs.report.numbers import Without
from policy_model.outputs.report.question import HTML, Form, command, foot, provenance
from policy_model.outputs.report.section import Section
from policy_model.outputs.report.tables import Table, of_table
from policy_model.outputs.text.scenario import settings_table
from policy_model.words.overrides import marked

_TOLD = 0.3  # share of the whole by which the findings are there


@dataclass(frozen=True)
class Report:
    """What a report says, in the order of its parts; what is empty is left out.

    Attributes
    ----------
    subject, question : str
        What the dossier is about, and what is asked.
    headline, sureness, change, what : str
        The answer, how sure it is, what would change it, and what kind of answer it is.
    marked : str
        That numbers are set otherwise.
    sign : Figure
        The 2×2.
    advice : str
        Where the source's advice stands.
    sections : tuple of Section
    method : tuple of (str, str)
    scenario : Table
        What is asked, setting by setting.
    provenance : tuple of (str, str)
    command : str
        What writes the same file.
    evidence : Section
    foot : str
        Provenance in a line.
    date : str
        The scenario's, as ISO has it.
    """

    subject: str
    question: str
    headline: str
    sureness: str
    change: str
    what: str
    marked: str
    sign: Figure
    advice: str
    sections: tuple[Section, ...]
    method: tuple[tuple[str, str], ...]
    scenario: Table
    provenance: tuple[tuple[str, str], ...]
    command: str
    evidence: Section
    foot: str
    date: str = ""

    @property
    def figures(self) -> Iterator[Figure]:
        """Every picture."""
        yield self.sign
        for each in self.sections:
            yield from each.figures


def assemble(
    answer: Answer,
    without: Without,
    dossier: str | None = None,
    progress: Hook = unheard,
    form: Form = HTML,
) -> Report:
    """Put together everything that a reader of the answer needs.

    Parameters
    ----------
    answer : Answer
    without : function from the id of a judgement to Answer
        The answer with that judgement as the dossier has it; asked only where one is changed.
    dossier : str, optional
        Id or path that the dossier was opened by, for the command that writes the same report;
        by default its id.
    progress : Hook
        Told how far the searches are.
    form : Form
        Of the file, for that command.
    """
    findings, sought = part(progress, 0.0, _TOLD), part(progress, _TOLD, 1.0)
    parts = (
        sections.options(answer),
        *(
            section(each, each.whole(answer, progress=of_one))
            for each, of_one in in_turn(shown_in("report"), findings)
        ),
        sections.robustness(answer),
        sections.best_mix(answer, sought),
        numbers.overrides(answer, without),
    )
    return Report(
        subject=answer.dossier.header.title,
        question=answer.dossier.header.question,
        headline=words.headline(answer),
        sureness=words.sureness(answer),
        change=words.what_would_change_it(answer),
        what=words.what_this_is(answer),
        marked=marked(answer.scenario.overrides),
        sign=sections.sign(answer),
        advice=words.advice(answer),
        sections=tuple(each for each in parts if each),
        method=tuple(method(answer)),
        scenario=of_table(settings_table(answer)),
        provenance=tuple(provenance(answer)),
        command=command(answer, dossier, form),
        evidence=numbers.evidence(answer),
        foot=foot(answer),
        date=answer.scenario.date,
    )

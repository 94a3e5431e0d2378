"""The report: one HTML file that needs nothing else, the same bytes for the same scenario."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.export.scenario import scenario_rows
from policy_model.report import numbers, sections
from policy_model.report.method import method
from policy_model.report.numbers import Without
from policy_model.report.question import command, provenance
from policy_model.report.tables import table
from policy_model.words.overrides import marked

_TEMPLATE = Path(__file__).parent / "template"
_PAGE = Environment(
    loader=FileSystemLoader(_TEMPLATE),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def report_html(
    answer: Answer, without: Without, dossier: str | None = None, progress: Hook = unheard
) -> bytes:
    """Write everything that a reader of the answer needs, as one page.

    Parameters
    ----------
    answer : Answer
    without : function from the id of a judgement to Answer
        The answer with that judgement as the dossier has it; asked only where one is changed.
    dossier : str, optional
        Id or path that the dossier was opened by, for the command that writes the same report;
        by default its id.
    progress : Hook
        Told how far the search for the best mix is.
    """
    shares = numbers.shares_of(answer)
    parts = (
        sections.options(answer),
        sections.years(answer),
        sections.disagreement(answer),
        sections.robustness(answer, shares),
        sections.best_mix(answer, progress),
        numbers.overrides(answer, without),
    )
    page = _PAGE.get_template("report.html").render(
        header=answer.dossier.header,
        headline=words.headline(answer),
        sureness=words.sureness(answer),
        change=words.what_would_change_it(answer),
        advice=words.advice(answer),
        what=words.what_this_is(answer),
        marked=marked(answer.scenario.overrides),
        sign=sections.sign(answer),
        sections=[each for each in parts if each],
        evidence=numbers.evidence(answer, shares),
        method=method(answer),
        scenario=table("What is asked", scenario_rows(answer)),
        command=command(answer, dossier),
        provenance=provenance(answer),
    )
    return page.encode()

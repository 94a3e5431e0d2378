"""The report: one HTML file that needs nothing else, the same bytes for the same scenario."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.outputs.report.content import assemble
from policy_model.outputs.report.numbers import Without

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
    answer, without, dossier, progress
        As `policy_model.outputs.report.content.assemble` takes them.
    """
    report = assemble(answer, without, dossier, progress)
    return _PAGE.get_template("report.html").render(vars(report)).encode()

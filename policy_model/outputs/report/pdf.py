"""The report as a PDF: set by Typst, with its own fonts, tagged for who can't see it."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst
import vl_convert

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.outputs.picture.drawn import drawn
from policy_model.outputs.report.content import Report, assemble
from policy_model.outputs.report.figures import Figure
from policy_model.outputs.report.numbers import Without
from policy_model.outputs.report.question import Form

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")
_TYPST_NAMES: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"
_FONT = "IBM Plex Sans"


def report_pdf(
    answer: Answer,
    without: Without,
    dossier: str | None = None,
    paper: Paper = "a4",
    progress: Hook = unheard,
) -> bytes:
    """Write everything that a reader of the answer needs, as pages to print.

    Parameters
    ----------
    answer, without, dossier, progress
        As `policy_model.outputs.report.content.assemble` takes them.
    paper : {"a4", "letter"}
    """
    form = Form("pdf", ("--format", "pdf", "--paper", paper))
    return pages(assemble(answer, without, dossier, progress, form), paper)


def pages(report: Report, paper: Paper = "a4") -> bytes:
    """Set a report in pages: the same bytes for the same report.

    What a dossier or a user wrote goes in as data, which Typst never reads as markup.
    """
    files = {
        "main.typ": (_HERE / "template" / "report.typ").read_bytes(),
        "report.json": json.dumps(report, default=_plain).encode(),
        **{_file(each): _picture(each) for each in report.figures},
    }
    try:
        return _set(files, paper)
    except typst.TypstError:
        # The standard asks for a glyph for every letter, and our fonts have not those of all
        # scripts. Without it such a letter is a box, and the pages say so.
        return _set(files, paper, lacking=True)


def _set(files: Any, paper: Paper, lacking: bool = False) -> bytes:
    data: bytes = typst.compile(
        files,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"paper": _TYPST_NAMES[paper], "lacking": "yes" if lacking else "no"},
        pdf_standards=[] if lacking else ["ua-1"],
    )
    return data


@cache
def _fonts() -> typst.Fonts:
    """Our fonts and Typst's own, none of the machine's; charts are measured with ours too."""
    vl_convert.register_font_directory(str(_FONTS))
    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def _picture(figure: Figure) -> bytes:
    _fonts()
    return drawn(figure.chart, _FONT, width=figure.width).encode()


def _file(figure: Figure) -> str:
    return f"{figure.key}.svg"


def _plain(part: Any) -> dict[str, Any]:
    """A part of a report as the template takes it."""
    if isinstance(part, Figure):
        return {"file": _file(part), "name": part.name, "caption": part.caption}
    fields: dict[str, Any] = vars(part)
    return fields

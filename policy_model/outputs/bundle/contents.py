"""What a bundle holds, part by part, and how long each takes."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.progress import Hook, in_turn, part
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.deck.write import deck_bytes
from policy_model.outputs.picture.catalogue import pictures_of
from policy_model.outputs.picture.picture import imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from policy_model.outputs.report.pdf import report_pdf
from policy_model.outputs.report.write import report_html
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.scenario_file import scenario_file
from policy_model.outputs.text.tables import TABLES, Rows
from policy_model.outputs.workbook.write import workbook_bytes
from policy_model.words.limits import conflict_words

Files = Mapping[str, bytes]
SCENARIO, DOSSIER = "scenario.yaml", "dossier/"


class Part(NamedTuple):
    """A part of a bundle.

    Attributes
    ----------
    name : str
        Of its file, or of its folder with a slash behind.
    said : str
        What it is.
    takes : float
        How long, beside the others.
    make : callable
        Gives its files, by their names in the bundle.
    """

    name: str
    said: str
    takes: float
    make: Callable[[Asked, Hook], Files]


def _dossier(asked: Asked, _: Hook) -> Files:
    return {f"{DOSSIER}{name}": data for name, data in asked.source.files.items()}


def _scenario(asked: Asked, _: Hook) -> Files:
    return {SCENARIO: scenario_file(asked.scenario, asked.answer.dossier)}


def _tables(asked: Asked, progress: Hook) -> Files:
    return dict(_csv(asked, TABLES, progress))


def _csv(asked: Asked, tables: Mapping[str, Rows], progress: Hook) -> Iterator[tuple[str, bytes]]:
    for (name, rows), of_one in in_turn(list(tables.items()), progress):
        try:
            found = rows(asked.answer, of_one)
        except LimitsClashError as no:
            said = f"{conflict_words(asked.answer.dossier, no.limits)}\n"
            yield f"tables/{name}.txt", said.encode()
            continue
        yield f"tables/{name}.csv", csv_bytes(found)


def _pictures(asked: Asked, progress: Hook) -> Files:
    drawn = pictures_of(asked.answer, part(progress, 0.0, 0.7))
    source = imprint(asked.answer)
    files = {}
    for at, each in enumerate(drawn, start=1):
        name = f"pictures/{each.stem}"
        svg = files[f"{name}.svg"] = picture_svg(each, source)
        files[f"{name}.png"] = picture_png(each, source, svg)
        progress(0.7 + 0.3 * at / len(drawn))
    return files


def _named(asked: Asked) -> str:
    """What a command that runs in the bundle's folder calls the dossier."""
    return f"{DOSSIER}{asked.source.name}"


def _html(asked: Asked, progress: Hook) -> Files:
    return {"report.html": report_html(asked.answer, asked.without, _named(asked), progress)}


def _pdf(asked: Asked, progress: Hook) -> Files:
    return {"report.pdf": report_pdf(asked.answer, asked.without, _named(asked), progress=progress)}


def _workbook(asked: Asked, _: Hook) -> Files:
    return {"workbook.xlsx": workbook_bytes(asked.answer)}


def _deck(asked: Asked, progress: Hook) -> Files:
    return {"deck.pptx": deck_bytes(asked.answer, progress)}


PARTS = (
    Part("report.pdf", "the report, to print (A4)", 2.0, _pdf),
    Part("report.html", "the same report for a browser, with no network", 2.0, _html),
    Part("deck.pptx", "slides with charts to edit and notes for who presents", 2.0, _deck),
    Part("workbook.xlsx", "figures to work with: ranks follow the weights", 1.0, _workbook),
    Part("tables/", "every table as CSV", 20.0, _tables),
    Part("pictures/", "every chart as SVG and PNG", 20.0, _pictures),
    Part(SCENARIO, "what was asked, to open under Share or on the command line", 0.1, _scenario),
    Part(DOSSIER, "every number that the answer rests on, as it was", 0.1, _dossier),
)

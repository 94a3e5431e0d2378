"""Pictures taken apart: as XML, and as pixels."""

from functools import cache
from typing import Any
from xml.etree import ElementTree

from policy_model.analysis.answer import Answer
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.picture.catalogue import pictures_of
from policy_model.outputs.picture.picture import Picture, imprint, of_part
from policy_model.outputs.picture.write import picture_svg
from tests.outputs.report.answers import answered

SVG = "{http://www.w3.org/2000/svg}"


@cache
def catalogue(**asked: Any) -> dict[str, Picture]:
    """Every picture of the small dossier's answer, by name."""
    return {each.name: each for each in pictures_of(answered(**asked))}


def picture_of(finding: Finding, answer: Answer) -> Picture:
    """The first picture of a finding."""
    told = finding.told(answer)
    drawing = told.parts[0].chart
    assert drawing
    return of_part(told, told.parts[0], drawing)


def parsed(picture: Picture, answer: Answer) -> ElementTree.Element:
    """A picture's SVG as XML."""
    return ElementTree.fromstring(picture_svg(picture, imprint(answer)))  # noqa: S314 - our own


def lines(svg: ElementTree.Element) -> str:
    """All text of a picture, in its order, with a space between lines."""
    return " ".join("".join(each.itertext()) for each in svg.iter(f"{SVG}text"))

"""QR codes, read back by a reader of another maker."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
import vl_convert
import zxingcpp
from PIL import Image

from policy_model.analysis.answer import find_answer
from policy_model.dossier import read_dossier
from policy_model.outputs.link.qr import MOST_CHARACTERS, qr_svg
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn, write_link

SVG = "{http://www.w3.org/2000/svg}"


def read(drawn_code: str, scale: float = 4.0) -> list[str]:
    picture = Image.open(io.BytesIO(vl_convert.svg_to_png(drawn_code, scale=scale)))
    return [each.text for each in zxingcpp.read_barcodes(picture)]


def squares(drawn_code: str) -> int:
    """Squares on a side, margins and all."""
    _, _, width, height = ElementTree.fromstring(drawn_code).attrib["viewBox"].split()  # noqa: S314
    assert width == height
    return int(width)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_a_link_is_read_back(folder: Path) -> None:
    dossier = read_dossier(folder)
    text = write_link(find_answer(drawn(dossier, 4), default_scenario(dossier)))
    address = f"https://policy.example.org/budgets?s={text}"
    code = qr_svg(address, "a link")
    assert code is not None
    assert read(code) == [address]


@pytest.mark.parametrize("length", [1, 17, 300, 700, 1000, MOST_CHARACTERS])
def test_every_length_that_fits_is_read_back(length: int) -> None:
    address = ("https://policy.example.org/?s=1.eNoNykEKwyAQ-_" * 40)[:length]
    code = qr_svg(address, "a link")
    assert code is not None
    assert read(code) == [address]


def test_a_longer_text_has_no_code() -> None:
    assert qr_svg("x" * (MOST_CHARACTERS + 1), "a link") is None


def test_more_text_makes_more_squares_and_the_longest_few_enough_for_a_projector() -> None:
    sizes = [squares(qr_svg("a" * length, "") or "") for length in (100, 400, MOST_CHARACTERS)]
    assert sizes == sorted(set(sizes))
    assert sizes[-1] <= 125  # four pixels and more each, where 545 are left on 1280 by 800


def test_it_is_dark_on_white_with_a_margin_of_four_squares() -> None:
    code = qr_svg("a link", "")
    assert code is not None
    picture = Image.open(io.BytesIO(vl_convert.svg_to_png(code, scale=8))).convert("L")
    side = picture.width / squares(code)
    margin = round(4 * side)
    edges = [
        picture.crop((0, 0, picture.width, margin - 1)),
        picture.crop((0, 0, margin - 1, picture.height)),
        picture.crop((picture.width - margin + 1, 0, picture.width, picture.height)),
        picture.crop((0, picture.height - margin + 1, picture.width, picture.height)),
    ]
    assert all(each.getextrema() == (255, 255) for each in edges)
    corner = picture.crop((margin + 1, margin + 1, margin + 4, margin + 4))
    assert corner.getextrema() == (0, 0)


def test_who_can_t_see_it_is_told_what_it_is() -> None:
    code = qr_svg("a link", "Code of <this> & that")
    assert code is not None
    root = ElementTree.fromstring(code)  # noqa: S314 - our own
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == "Code of <this> & that"

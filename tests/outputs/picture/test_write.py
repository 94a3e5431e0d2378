"""Pictures as files: whole in themselves, the same twice, legible, safe with any name."""

import re
import subprocess
import sys
from io import BytesIO
from itertools import chain

import pytest
from PIL import Image

from policy_model.findings import corners, years
from policy_model.findings.kit.look import DESK
from policy_model.outputs.picture.picture import Picture, imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from policy_model.scenario.provenance import origin
from tests.outputs.picture.support import SVG, catalogue, lines, parsed, picture_of
from tests.outputs.report.answers import CHANGE, HOSTILE, answered
from tests.support import ROOT

LEAST_UNITS = 13  # of type: 10 points and more at the size it has by itself
PROGRAM = """
from hashlib import sha256
from policy_model.analysis.answer import find_answer
from policy_model.dossier import read_dossier
from policy_model.findings import corners, years
from policy_model.outputs.picture.picture import imprint
from policy_model.outputs.picture.write import picture_png, picture_svg
from policy_model.scenario import default_scenario
from tests.outputs.picture.support import picture_of
from tests.support import LAKELAND, drawn
read = read_dossier(LAKELAND)
answer = find_answer(drawn(read), default_scenario(read))
for picture in (picture_of(each.FINDING, answer) for each in (years, corners)):
    for write in (picture_svg, picture_png):
        print(sha256(write(picture, imprint(answer))).hexdigest())
"""
NAMES = sorted(catalogue())


@pytest.mark.parametrize("name", NAMES)
class TestEvery:
    def test_it_says_what_it_shows_of_which_scenario_and_whence(self, name: str) -> None:
        picture, answer = catalogue()[name], answered()
        said = lines(parsed(picture, answer))
        told = origin(answer.dossier, answer.scenario)
        assert " ".join(picture.title.split()) in said
        for each in (picture.subtitle, picture.caption, imprint(answer).asked):
            assert " ".join(each.split()) in said
        for each in (told["dossier"], told["scenario_hash"], told["model_version"]):
            assert each in said
        assert answer.dossier.header.source in said
        assert "changed" not in said.rpartition("Dossier")[2]

    def test_it_asks_for_nothing_and_runs_nothing(self, name: str) -> None:
        svg = parsed(catalogue()[name], answered())
        tags = {each.tag.removeprefix(SVG) for each in svg.iter()}
        assert not tags & {"script", "image", "foreignObject", "a", "style", "use"}
        values = list(chain.from_iterable(each.items() for each in svg.iter()))
        assert not [key for key, _ in values if key.startswith("on") or key.endswith("href")]
        assert not [value for _, value in values if "//" in value or "url(" in value]
        assert len(list(svg.iter(f"{SVG}title"))) == 1

    def test_no_text_is_small_or_faint(self, name: str) -> None:
        svg = parsed(catalogue()[name], answered())
        sizes = [float(each.get("font-size", "0").removesuffix("px")) for each in texts(svg)]
        assert min(sizes) >= LEAST_UNITS
        # What stands on the white ground itself.
        assert {each.get("fill") for each in svg.findall(f"{SVG}text")} <= {DESK.ink, DESK.quiet}


def texts(svg: object) -> list:
    """Text that holds any."""
    return [each for each in svg.iter(f"{SVG}text") if "".join(each.itertext()).strip()]


@pytest.mark.slow
def test_the_same_scenario_gives_the_same_bytes_in_any_process_and_order() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, check=True, text=True
        ).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    assert len(set(runs[0].split())) == 4
    stamp, picture = imprint(answered()), picture_of(years.FINDING, answered())
    first = picture_svg(picture, stamp)
    picture_svg(catalogue()["reach"], stamp)
    assert picture_svg(picture, stamp) == first


def test_another_scenario_gives_other_bytes() -> None:
    one, other = answered(), answered(total_musd=3.0)
    first, second = (picture_svg(picture_of(years.FINDING, a), imprint(a)) for a in (one, other))
    assert first != second


def test_png_is_white_wide_sharp_and_says_where_it_comes_from() -> None:
    answer = answered()
    picture = picture_of(corners.FINDING, answer)
    png = picture_png(picture, imprint(answer))
    assert picture_png(picture, imprint(answer), picture_svg(picture, imprint(answer))) == png
    opened = Image.open(BytesIO(png))
    opened.load()
    assert opened.size[0] == 1600
    assert opened.info["dpi"][0] == pytest.approx(192, abs=0.1)
    assert opened.info["Title"] == picture.title
    assert origin(answer.dossier, answer.scenario)["scenario_hash"] in opened.info["Source"]
    assert opened.convert("RGBA").getpixel((2, 2)) == (255, 255, 255, 255)
    svg = parsed(picture, answer)
    shape = float(svg.get("height", "0")) / float(svg.get("width", "0"))
    assert opened.size[1] / opened.size[0] == pytest.approx(shape, rel=0.005)


def test_hostile_names_stay_text() -> None:
    answer = answered(hostile=True)
    svg = parsed(
        Picture("x", f"A {HOSTILE}", picture_of(years.FINDING, answer).chart, said=HOSTILE), answer
    )
    assert HOSTILE in lines(svg)
    assert "script" not in {each.tag.removeprefix(SVG) for each in svg.iter()}
    assert svg.findtext(f"{SVG}desc") == HOSTILE


def test_changed_numbers_are_marked_and_named() -> None:
    answer = answered((CHANGE,))
    said = lines(parsed(picture_of(years.FINDING, answer), answer))
    assert "With 1 changed number (AB)" in said
    assert re.search(r"Changed numbers programmes\.village_wells\.half_potential_musd = 0.4", said)

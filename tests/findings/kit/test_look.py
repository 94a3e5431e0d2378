"""The look: colours that everybody can tell apart, on a screen and in grey."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from policy_model.findings.corners.chart import two_by_two
from policy_model.findings.kit.corner_marks import CHANNELS, TARGETS
from policy_model.findings.kit.look import LOOKS, STAGE, Look, dash
from tests.support import compared, lakeland

Colour = NDArray[np.float64]

# Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB.
EYES = {
    "all cones": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# About 2.3 is just noticed (Mahy, Van Eycken & Oosterlinck 1994), of colours side by side. Parts of
# one bar are; objectives are told from memory, between one bar and another.
SIDE_BY_SIDE, FROM_MEMORY = 4.0, 10.0
MOST = 12
XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
D65 = XYZ.sum(axis=1)


def linear(colour: str) -> Colour:
    """Linear RGB of ``#RRGGBB`` (IEC 61966-2-1)."""
    shown = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(shown <= 0.04045, shown / 12.92, ((shown + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Contrast of WCAG 2.2."""
    light, dark = sorted((float(XYZ[1] @ linear(each)) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour: Colour) -> Colour:
    """CIE L*a*b* of linear RGB."""
    ratio = XYZ @ np.clip(colour, 0, 1) / D65
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def pairs(look: Look) -> list[tuple[str, str]]:
    return list(combinations(look.corners.values(), 2))


@pytest.fixture(params=list(LOOKS))
def look(request: pytest.FixtureRequest) -> Look:
    return LOOKS[request.param]


def test_our_measures_are_right() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert lab(linear("#FFFFFF")) == pytest.approx([100, 0, 0], abs=0.01)
    assert lab(linear("#FF0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.02)
    for sees in EYES.values():
        assert sees.sum(axis=1) == pytest.approx(1, abs=1e-5), "white and greys stay as they are"


def test_there_are_four_corners(look: Look) -> None:
    assert set(look.corners) == {(channel, target) for channel in CHANNELS for target in TARGETS}


def test_corners_stand_out_from_the_ground(look: Look) -> None:
    for corner, colour in look.corners.items():
        assert contrast(colour, look.ground) >= 3, corner


@pytest.mark.parametrize("eyes", EYES)
def test_corners_are_told_apart(look: Look, eyes: str) -> None:
    for one, other in pairs(look):
        seen = [lab(EYES[eyes] @ linear(colour)) for colour in (one, other)]
        assert np.linalg.norm(seen[0] - seen[1]) >= 20, (one, other)


def test_corners_are_told_apart_in_grey(look: Look) -> None:
    for one, other in pairs(look):
        assert abs(lab(linear(one))[0] - lab(linear(other))[0]) >= 8, (one, other)


def test_text_on_corners_can_be_read(look: Look) -> None:
    for colour in look.corners.values():
        assert contrast(look.text_on(colour), colour) >= 4.5, colour


def test_text_can_be_read_on_the_ground(look: Look) -> None:
    assert contrast(look.ink, look.ground) >= 7
    assert contrast(look.quiet, look.ground) >= 4.5


@pytest.fixture(params=[*LOOKS, "stage light", "stage dark"])
def anywhere(request: pytest.FixtureRequest) -> Look:
    *stage, mode = request.param.split()
    return (STAGE if stage else LOOKS)[mode]


def apart(colours: Sequence[str]) -> float:
    """How far the two closest of some colours are apart."""
    labs = [lab(linear(each)) for each in colours]
    return min(float(np.linalg.norm(one - other)) for one, other in combinations(labs, 2))


@pytest.mark.parametrize("count", range(2, MOST + 1))
def test_objectives_are_told_apart(anywhere: Look, count: int) -> None:
    colours = [anywhere.objective(place) for place in range(count)]
    assert apart(colours) >= FROM_MEMORY
    for colour in colours:
        others = (*anywhere.corners.values(), anywhere.heat, anywhere.ink, anywhere.quiet)
        assert min(apart([colour, other]) for other in others) >= FROM_MEMORY
        assert contrast(colour, anywhere.ground) >= 3
        assert contrast(anywhere.text_on(colour), colour) >= 4.5


@pytest.mark.parametrize("count", range(2, MOST + 1))
def test_criteria_of_every_objective_are_told_apart(anywhere: Look, count: int) -> None:
    for place in range(MOST):
        fills = anywhere.criteria(anywhere.objective(place), count)
        assert len(fills) == count
        assert apart(fills) >= SIDE_BY_SIDE
        depth = [abs(lab(linear(each))[0] - lab(linear(anywhere.ground))[0]) for each in fills]
        assert depth == sorted(depth, reverse=True), "from strong to faint, also in grey"
        for fill in fills:
            assert contrast(anywhere.text_on(fill), fill) >= 4.5


def test_hundreds_of_parts_have_a_colour_each(look: Look) -> None:
    assert len({look.objective(place) for place in range(300)}) == 300
    assert len(set(look.criteria(look.objective(0), 100))) == 100


def test_an_option_has_one_colour_and_pattern(look: Look) -> None:
    options = compared(lakeland(), draws=2, mix_musd=(("village_wells", 1.0),)).candidates
    quo, advice, ministry, grants, fund, mix = options
    other = replace(quo, role="other")
    assert look.colour(ministry) == look.corners["bilateral", "state"]
    assert look.colour(grants) == look.corners["bilateral", "non_state"]
    assert look.colour(fund) == look.corners["multilateral", "non_state"]
    assert look.colour(advice) == look.colour(mix) == look.ink
    assert look.colour(quo) == look.colour(other) == look.quiet
    assert dash(fund) != dash(grants), "channels differ by more than colour"
    assert dash(quo) not in (dash(fund), dash(grants))


def test_a_finished_chart_fits_its_container() -> None:
    comparison = compared(lakeland(), draws=2)
    spec = two_by_two(comparison, 1, LOOKS["dark"], room=200).to_dict()
    assert (spec["width"], spec["height"]) == ("container", 200)
    assert spec["config"]["text"]["color"] == LOOKS["dark"].ink

"""Colours for as many parts as there are: steps of one hue, and hues beside given ones.

Distances are those of OKLab, in which equal steps look equal (Ottosson, B. (2020). A perceptual
color space for image processing. https://bottosson.github.io/posts/oklab/).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, product

import numpy as np

from policy_model.model.inputs import Array

LEAST_CONTRAST = 3.0  # of a mark against its ground (WCAG 2.2, success criterion 1.4.11)
_SRGB_KNEE = 0.04045
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
# Quiet hues: the corners of the 2×2 have more chroma.
_LIGHTNESS, _CHROMA = np.linspace(0.4, 0.85, 10), (0.03, 0.06, 0.09)
_HUES = np.radians(np.arange(0, 360, 15))


def steps(through: Sequence[str], count: int) -> list[str]:
    """Colours on the way through some, from the first to the last, in steps that look equal.

    Parameters
    ----------
    through : sequence of str
        At least two different ones, ``#RRGGBB``.
    count : int
        How many, at least 2.
    """
    corners = np.array([_lab(each) for each in through])
    lengths = [float(np.linalg.norm(there - here)) for here, there in pairwise(corners)]
    at = np.cumsum([0.0, *lengths])
    wanted = np.linspace(0, at[-1], count)
    labs = np.stack([np.interp(wanted, at, axis) for axis in corners.T], axis=1)
    return [_hex(each) for each in _rgb(labs)]


@lru_cache(maxsize=16)
def beside(taken: tuple[str, ...], ground: str) -> tuple[str, ...]:
    """Quiet colours, each as far as can be from those taken and from those before it.

    Parameters
    ----------
    taken : tuple of str
        At least one, ``#RRGGBB``.
    ground : str
        What each stands out from, by `LEAST_CONTRAST`.

    Returns
    -------
    tuple of str
        Some hundreds, all different; the later, the closer to another.
    """
    grid = product(_LIGHTNESS, _CHROMA, _HUES)
    labs = np.array([(light, c * np.cos(hue), c * np.sin(hue)) for light, c, hue in grid])
    shown = _rgb(labs)
    labs = labs[np.all((shown >= 0) & (shown <= 1), axis=1)]
    colours = [_hex(each) for each in _rgb(labs)]
    stands_out = [contrast(each, ground) >= LEAST_CONTRAST for each in colours]
    gaps = np.min([np.linalg.norm(labs - _lab(each), axis=1) for each in taken], axis=0)
    gaps[~np.array(stands_out)] = 0.0
    found = []
    while gaps.max() > 0:
        farthest = int(gaps.argmax())
        found.append(colours[farthest])
        gaps = np.minimum(gaps, np.linalg.norm(labs - labs[farthest], axis=1))
    return tuple(found)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours by WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` by WCAG 2.2, 0 to 1."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> list[float]:
    """Linear RGB (IEC 61966-2-1)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= _SRGB_KNEE else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def _lab(colour: str) -> Array:
    lab: Array = _TO_LAB @ np.cbrt(_TO_CONES @ _linear(colour))
    return lab


def _rgb(labs: Array) -> Array:
    """Red, green and blue of colours of shape (n, 3); outside 0 to 1 where no screen has them."""
    linear = np.linalg.solve(_TO_CONES, np.linalg.solve(_TO_LAB, labs.T) ** 3).T
    shown: Array = np.where(
        linear <= _SRGB_KNEE / 12.92,
        linear * 12.92,
        1.055 * np.abs(linear) ** (1 / 2.4) - 0.055,
    )
    return shown


def _hex(shown: Array) -> str:
    return "#" + "".join(f"{round(255 * each):02X}" for each in np.clip(shown, 0, 1))

"""The 2×2 in native shapes: as the product's sign, and with what each corner gains."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import Rows
from policy_model.findings.kit.corner_marks import CHANNELS, TARGETS, axis_words
from policy_model.findings.kit.look import Look
from policy_model.outputs.deck.place import POINTS, Box
from policy_model.outputs.deck.shapes import (
    Align,
    Anchor,
    bare,
    describe,
    diamond,
    put,
    rectangle,
    triangle,
    upright,
    words,
    write,
)
from policy_model.outputs.deck.text import text_width
from policy_model.words.phrases import capital

_GAP, _ROOM = 0.1, 0.42  # between cells; for the names of rows and columns
_MARK, _LABEL = 0.26, 0.3
_SIGNS = {"diamond": "◆", "triangle-up": "▲"}
_NAME, _POINTS, _INDEX, _AXIS = 16, 40, 18, 18


def large_sign(shapes: Any, box: Box, dossier: Dossier, look: Look) -> None:
    """The squares with the names of rows and columns."""
    group = shapes.add_group_shape()
    inner = _named_axes(group.shapes, box, dossier, look)
    for corner, at in _cells(inner, _GAP).items():
        rectangle(group.shapes, at, look.corners[corner], None)
    across, up = (" or ".join(each) for each in axis_words(dossier))
    describe(group, f"Four squares: money that is {across}, and goes {up}.", "2×2")


def corners(
    shapes: Any, box: Box, dossier: Dossier, data: Mapping[str, Rows], look: Look, alt: str
) -> None:
    """The squares with the points that each corner gains, and where other money sits.

    Parameters
    ----------
    shapes, box
    dossier : Dossier
    data : mapping of str to list of dict
        Corners and money, as the chart of the 2×2 has them.
    look : Look
    alt : str
    """
    group = shapes.add_group_shape()
    inner = _named_axes(group.shapes, box, dossier, look)
    places = _cells(inner, _GAP)
    rows = {(CHANNELS[row["x"]], TARGETS[row["y"]]): row for row in data["corners"]}
    for corner, at in places.items():
        row = rows.get(corner)
        if row is None:
            rectangle(group.shapes, at, None, look.line)
            words(group.shapes, _inside(at, 0.5), "no option", _INDEX, look.quiet)
            continue
        _corner(group.shapes, at, row, look)
    _money(group.shapes, inner, data["money"], look)
    describe(group, alt, "2×2")


def _corner(shapes: Any, at: Box, row: dict[str, Any], look: Look) -> None:
    square = rectangle(shapes, at, row["fill"], look.ink if row["leads"] else None, 5)
    frame = square.text_frame
    bare(frame, Anchor.TOP)
    frame.margin_left = frame.margin_top = 150_000
    (line,) = frame.paragraphs
    put(line, row["value_words"], _POINTS, row["text"], bold=True)
    put(line, f"  {row['gain_words']}", _NAME, row["text"])
    line.alignment = Align.LEFT


def _money(shapes: Any, inner: Box, rows: Rows, look: Look) -> None:
    """Marks where money sits, 0 to 2 on either axis, and their names beneath, not over another."""
    labels: list[Box] = []
    for row in rows:
        at = _point(inner, row)
        said = f"{_SIGNS[row['mark']]} {row['words']}"
        width = min(text_width(said, _NAME) / POINTS + 0.2, inner.width)
        left = min(max(at.left - width / 2, inner.left), inner.right - width)
        label = Box(left, min(at.top + _MARK / 2 + 0.04, inner.bottom - _LABEL), width, _LABEL)
        while any(_overlap(label, other) for other in labels):
            label = replace(label, top=label.top + _LABEL + 0.04)
        labels.append(label)
        frame = rectangle(shapes, label, look.ground, None).text_frame
        bare(frame, Anchor.MIDDLE)
        write(frame, [said], _NAME, [look.ink], bold=True)
        frame.paragraphs[0].alignment = Align.CENTER
    for row in rows:
        at = _point(inner, row)
        mark = diamond if row["mark"] == "diamond" else triangle
        place = Box(at.left - _MARK / 2, at.top - _MARK / 2, _MARK, _MARK)
        mark(shapes, place, look.ground, look.ink)


def _point(inner: Box, row: dict[str, Any]) -> Box:
    x, y = row["x"] / 2, row["y"] / 2
    return Box(inner.left + x * inner.width, inner.bottom - y * inner.height, 0.0, 0.0)


def _overlap(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def _named_axes(shapes: Any, box: Box, dossier: Dossier, look: Look) -> Box:
    """Name columns beneath and rows at the left; the box of the squares."""
    inner = Box(box.left + _ROOM, box.top, box.width - _ROOM, box.height - _ROOM)
    places = _cells(inner, _GAP)
    channels, targets = axis_words(dossier)
    for x, said in enumerate(channels):
        at = places[CHANNELS[x], TARGETS[0]]
        foot = Box(at.left, inner.bottom + 0.06, at.width, _ROOM - 0.06)
        words(shapes, foot, capital(said), _AXIS, look.ink, bold=True, align=Align.CENTER)
    for y, said in enumerate(targets):
        at = places[CHANNELS[0], TARGETS[y]]
        beside = Box(box.left, at.top, _ROOM - 0.06, at.height)
        upright(shapes, beside, said, _AXIS, look.ink)
    return inner


def _cells(box: Box, gap: float) -> dict[tuple[str, str], Box]:
    """Where the corners stand: channels from left to right, the state below."""
    width, height = (box.width - gap) / 2, (box.height - gap) / 2
    return {
        (channel, target): Box(
            box.left + x * (width + gap), box.top + (1 - y) * (height + gap), width, height
        )
        for x, channel in enumerate(CHANNELS)
        for y, target in enumerate(TARGETS)
    }


def _inside(box: Box, height: float) -> Box:
    return Box(box.left + 0.16, box.top + 0.12, box.width - 0.3, height)

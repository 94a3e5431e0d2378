"""A chart: a shape, compiled once however often it is drawn, and the data that it shows.

A browser keeps a chart whose shape stays as it is, to the byte, and paints the new data alone.
So whatever a slider moves belongs in the data: figures, words, colours, the ends of an axis.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ParamSpec, cast

import altair as alt

from policy_model.findings.kit.look import Look

Rows = list[dict[str, Any]]
Shape = dict[str, Any]
Given = ParamSpec("Given")
_SHAPES_KEPT = 64


@dataclass(frozen=True)
class Chart:
    """What a page draws.

    Attributes
    ----------
    shape : dict
        Vega-Lite, which names its data sets and holds none.
    data : dict of str to list of dict
        Rows of each data set.
    """

    shape: Shape
    data: dict[str, Rows]

    def to_dict(self) -> dict[str, Any]:
        """Shape and data in one, as files and other tools take it."""
        return {**self.shape, "datasets": self.data}


def compiled(build: Callable[Given, alt.LayerChart]) -> Callable[Given, Shape]:
    """Have a shape built, checked and turned to Vega-Lite once for the same arguments."""

    def compile_once(*args: Given.args, **kwargs: Given.kwargs) -> Shape:
        shape: Shape = build(*args, **kwargs).to_dict()
        return shape

    return cast("Callable[Given, Shape]", lru_cache(_SHAPES_KEPT)(compile_once))


def of(name: str) -> alt.Chart:
    """A layer of the data set with that name."""
    return alt.Chart(alt.NamedData(name=name))


def unseen(name: str) -> alt.Chart:
    """A layer that draws nothing: expressions may ask for its data set."""
    layer: alt.Chart = of(name).mark_point(opacity=0)
    return layer


def first_of(name: str, field: str) -> str:
    """Expression for a field of the first row of a data set; undefined before it is there."""
    return f"pluck(data('{name}'), '{field}')[0]"


def every(name: str, field: str) -> alt.ExprRef:
    """Expression for a field of all rows of a data set."""
    return alt.expr(f"pluck(data('{name}'), '{field}')")


def by_width(limit: int, narrow: float, wide: float) -> str:
    """Expression for pixels on a chart narrower than the limit, and on others.

    Only the browser knows the width.
    """
    return f"(width < {limit} ? {narrow} : {wide})"


def between_ends() -> alt.Scale:
    """A scale from the low to the high end that the data set of ends gives."""
    low, high = (alt.expr(first_of("ends", end)) for end in ("low", "high"))
    return alt.Scale(domainMin=low, domainMax=high, nice=False, zero=False)


def fitted(height: int, room: int | None) -> int:
    """Pixels of height: what the rows take, but no more than there is room for."""
    return height if room is None else min(height, room)


def finished(layers: Sequence[Any], look: Look, height: int) -> alt.LayerChart:
    """Lay layers over each other, in the shared size and configuration."""
    sized = alt.layer(*layers).properties(height=height, width="container")
    configured: alt.LayerChart = sized.configure(**look.config())
    return configured

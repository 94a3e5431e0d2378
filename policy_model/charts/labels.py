"""Labels of axes that count places: names reach the chart as text and nothing else."""

import json
from collections.abc import Sequence

import altair as alt


def named_places(names: Sequence[str], limit: int = 220) -> alt.Axis:
    """An axis with a name at the middle of each place: 0.5, 1.5, and so on."""
    table = json.dumps({str(place): name for place, name in enumerate(names)})
    return alt.Axis(
        title=None,
        values=[place + 0.5 for place in range(len(names))],
        labelExpr=f"({table})[toString(floor(datum.value))]",
        labelFontSize=alt.expr("width < 300 ? 11 : 14"),
        labelLimit=limit,
        labelOverlap=False,
        labelPadding=8,
        grid=False,
        domain=False,
        ticks=False,
    )

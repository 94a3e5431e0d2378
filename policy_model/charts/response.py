"""How far a budget reaches: a small response curve for each programme."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from policy_model.analysis.response import Response
from policy_model.charts.corner_marks import bar_colour
from policy_model.charts.look import LOOKS, Chart, Look, Mode, finished

COLUMNS = 3
_ROW_PIXELS = 130
_WIDE, _HIGH, _FOOT = 0.86, 0.5, 0.2
_HEAD = _FOOT + _HIGH + 0.16


def response_frame(responses: Sequence[Response]) -> pd.DataFrame:
    """Money in all and the share of its potential that each programme reaches with it."""
    return pd.DataFrame(
        [
            {"programme": each.programme.short_name, "money": money, "reach": reach}
            for each in responses
            for money, reach in zip(each.money.tolist(), each.reached.tolist(), strict=True)
        ]
    )


def response_curves(responses: Sequence[Response], mode: Mode = "light") -> Chart:
    """Small multiples: what runs already thin, extra money thick, today and the mix marked.

    One view with coordinates of its own, for facets don't take the width of their page.

    Parameters
    ----------
    responses : sequence of Response
    mode : {'light', 'dark'}
    """
    look, rows = LOOKS[mode], -(-len(responses) // COLUMNS)
    panels = [
        _Panel(each, bar_colour(look, each.programme), i % COLUMNS, rows - 1 - i // COLUMNS)
        for i, each in enumerate(responses)
    ]
    return finished(
        alt.layer(*_grounds(panels, look, rows), *_curves(panels, rows), *_points(panels, look)),
        look,
        height=_ROW_PIXELS * rows,
    )


@dataclass(frozen=True)
class _Panel:
    """A programme's place among the small multiples."""

    response: Response
    colour: str
    column: int
    row: int

    def at(self, money: float, reach: float) -> dict[str, float]:
        most = self.response.most_musd
        along = money / most if most else 0.0
        return {"x": self.column + _WIDE * along, "y": self.row + _FOOT + _HIGH * reach}

    @property
    def start(self) -> float:
        return min(self.response.programme.start_up_musd.mode, self.response.most_musd)


def _wide(wide: int, narrow: int) -> alt.ExprRef:
    """Size of type where panels have room for it, and where not: only the browser knows."""
    return alt.expr(f"width < 600 ? {narrow} : {wide}")


def _x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=(0, COLUMNS), nice=False))


def _y(field: str, rows: int) -> alt.Y:
    return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=(0, rows), nice=False))


def _grounds(panels: Sequence[_Panel], look: Look, rows: int) -> list[alt.Chart]:
    """Name, base line, the start-up cost as a block under the line, and the money's ends."""
    frame = pd.DataFrame(
        [
            {
                "left": panel.column,
                "right": panel.column + _WIDE,
                "start": panel.at(panel.start, 0)["x"],
                "base": panel.row + _FOOT,
                "top": panel.row + _FOOT + _HIGH,
                "under": panel.row + _FOOT - 0.05,
                "head": panel.row + _HEAD,
                "name": panel.response.programme.short_name,
                "most": f"{panel.response.most_musd:.3g}",
            }
            for panel in panels
        ]
    )
    base = alt.Chart(frame)
    left, right = _x("left"), _x("right")
    return [
        base.mark_rule(color=look.line).encode(x=left, x2="right:Q", y=_y("base", rows)),
        base.mark_rule(color=look.line, strokeDash=[2, 3]).encode(
            x=left, x2="right:Q", y=_y("top", rows)
        ),
        base.mark_rect(color=look.quiet, opacity=1).encode(
            x=left, x2="start:Q", y=_y("under", rows), y2="base:Q"
        ),
        base.mark_text(align="left", color=look.ink, fontWeight=600, fontSize=_wide(14, 9)).encode(
            x=left, y=_y("head", rows), text="name:N"
        ),
        base.mark_text(align="right", dy=3, color=look.quiet, fontSize=12, baseline="top").encode(
            x=right, y=_y("under", rows), text="most:N"
        ),
    ]


def _curves(panels: Sequence[_Panel], rows: int) -> list[alt.Chart]:
    frames = {}
    for part, width in (("today", 2), ("extra", 5)):
        points = [
            {"part": f"{panel.response.programme.id}", "colour": panel.colour, "money": money}
            | panel.at(money, reach)
            for panel in panels
            for money, reach in zip(panel.response.money, panel.response.reached, strict=True)
            if (money <= panel.response.today_musd) == (part == "today")
            or money == panel.response.today_musd
        ]
        frames[width] = pd.DataFrame(points)
    return [
        alt.Chart(frame)
        .mark_line(strokeWidth=width, clip=False)
        .encode(
            x=_x("x"),
            y=_y("y", rows),
            order="money:Q",
            detail="part:N",
            color=alt.Color("colour:N", scale=None),
        )
        for width, frame in frames.items()
    ]


def _points(panels: Sequence[_Panel], look: Look) -> list[alt.Chart]:
    """Hollow where the programme stands today, filled with the mix, its reach beside it."""
    rows = max(panel.row for panel in panels) + 1
    today, chosen = [], []
    for panel in panels:
        each = panel.response
        said = {
            "name": each.programme.name,
            "start_up": each.programme.start_up_musd.mode,
            "today_words": f"{each.today_musd:.2f}: {each.today:.0%}",
            "chosen_words": f"{each.chosen_musd:.2f}: {each.chosen:.0%}",
            "most_words": f"{each.most_musd:.2f}: {each.most:.0%}",
            "reach": _reached(each),
            "right": panel.column + _WIDE,
            "head": panel.row + _HEAD,
            "colour": panel.colour,
        }
        today.append(said | panel.at(each.today_musd, each.today))
        chosen.append(said | panel.at(each.chosen_musd, each.chosen))
    tooltip = [
        alt.Tooltip("name:N", title="Programme"),
        alt.Tooltip("start_up:Q", title="Start-up cost, USD million a year", format=".2f"),
        alt.Tooltip("today_words:N", title="Today, money and reach"),
        alt.Tooltip("chosen_words:N", title="With this mix"),
        alt.Tooltip("most_words:N", title="At most"),
    ]
    x, y = _x("x"), _y("y", rows)
    base = alt.Chart(pd.DataFrame(chosen))
    return [
        alt.Chart(pd.DataFrame(today))
        .mark_point(
            filled=True, size=80, color=look.ground, stroke=look.ink, strokeWidth=2, opacity=1
        )
        .encode(x=x, y=y, tooltip=tooltip),
        base.mark_point(filled=True, size=110, color=look.ink, opacity=1).encode(
            x=x, y=y, tooltip=tooltip
        ),
        base.mark_text(align="right", color=look.quiet, fontSize=_wide(13, 0)).encode(
            x=_x("right"), y=_y("head", rows), text="reach:N"
        ),
    ]


def _reached(response: Response) -> str:
    """Say a programme's reach today, and with the mix where that is more."""
    today, chosen = f"{response.today:.0%}", f"{response.chosen:.0%}"
    return today if response.chosen_musd == response.today_musd else f"{today} → {chosen}"

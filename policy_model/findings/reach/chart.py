"""How far a budget reaches: a small response curve for each programme."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from policy_model.analysis.response import Response
from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import Chart, Rows, by_width, compiled, finished, of
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.look import DESK, Look

COLUMNS = 3
_ROW_PIXELS = 144
_WIDE, _HIGH, _FOOT = 0.86, 0.45, 0.19
_HEAD = _FOOT + _HIGH + 0.26
_UNDER_HEAD = 18  # pixels: beside a long name there is no room
_NARROW = 600


def response_curves(dossier: Dossier, responses: Sequence[Response], look: Look = DESK) -> Chart:
    """Small multiples: what runs already thin, extra money thick, today and the mix marked.

    One view with coordinates of its own, for facets don't take the width of their page.

    Parameters
    ----------
    dossier : Dossier
    responses : sequence of Response
    look : Look
    """
    rows = -(-len(responses) // COLUMNS)
    panels = [
        _Panel(each, bar_colour(look, each.programme), i % COLUMNS, rows - 1 - i // COLUMNS)
        for i, each in enumerate(responses)
    ]
    return Chart(
        _shape(look, rows, dossier.header.money_unit),
        {
            "grounds": [panel.ground for panel in panels],
            "today": [row for panel in panels for row in panel.curve(0, panel.response.today_musd)],
            "extra": [row for panel in panels for row in panel.curve(panel.response.today_musd)],
            "points": [row for panel in panels for row in panel.points],
        },
    )


@dataclass(frozen=True)
class _Panel:
    """A programme's place among the small multiples, in columns and rows of the chart."""

    response: Response
    colour: str
    column: int
    row: int

    def at(self, money: float, reach: float) -> dict[str, float]:
        most = self.response.most_musd
        along = money / most if most else 0.0
        return {"x": self.column + _WIDE * along, "y": self.row + _FOOT + _HIGH * reach}

    @property
    def ground(self) -> dict[str, object]:
        """Name and reach, base line, start-up cost as a block under it, the money's end."""
        start = min(self.response.programme.start_up_musd.mode, self.response.most_musd)
        return {
            "left": self.column,
            "right": self.column + _WIDE,
            "start": self.at(start, 0)["x"],
            "base": self.row + _FOOT,
            "top": self.row + _FOOT + _HIGH,
            "under": self.row + _FOOT - 0.05,
            "head": self.row + _HEAD,
            "name": self.response.programme.short_name,
            "most": f"{self.response.most_musd:.3g}",
            "reach": _reached(self.response),
        }

    def curve(self, least: float, most: float = float("inf")) -> Rows:
        """The part of the curve between two amounts of money."""
        points = zip(self.response.money.tolist(), self.response.reached.tolist(), strict=True)
        return [
            {
                "programme": self.response.programme.id,
                "colour": self.colour,
                "money": money,
            }
            | self.at(money, reach)
            for money, reach in points
            if least <= money <= most
        ]

    @property
    def points(self) -> Rows:
        """Where the programme stands today, and with the mix."""
        each = self.response
        said = {
            "name": each.programme.name,
            "start_up": each.programme.start_up_musd.mode,
            "today_words": f"{each.today_musd:.2f}: {each.today:.0%}",
            "chosen_words": f"{each.chosen_musd:.2f}: {each.chosen:.0%}",
            "most_words": f"{each.most_musd:.2f}: {each.most:.0%}",
        }
        return [
            said | {"chosen": False} | self.at(each.today_musd, each.today),
            said | {"chosen": True} | self.at(each.chosen_musd, each.chosen),
        ]


def _reached(response: Response) -> str:
    """Say a programme's reach today, and with the mix where that is more."""
    today, chosen = f"{response.today:.0%}", f"{response.chosen:.0%}"
    return today if response.chosen_musd == response.today_musd else f"{today} → {chosen}"


@compiled
def _shape(look: Look, rows: int, unit: str) -> alt.LayerChart:
    def x(field: str) -> alt.X:
        scale = alt.Scale(domain=(0, COLUMNS), nice=False)
        return alt.X(f"{field}:Q", axis=None, scale=scale)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=(0, rows), nice=False))

    ground = of("grounds").encode(x=x("left"))
    right = of("grounds").encode(x=x("right"))
    lines = {
        width: of(part)
        .mark_line(strokeWidth=width)
        .encode(
            x=x("x"),
            y=y("y"),
            order="money:Q",
            detail="programme:N",
            color=alt.Color("colour:N", scale=None),
        )
        for part, width in (("today", 2), ("extra", 5))
    }
    points = of("points").encode(
        x=x("x"),
        y=y("y"),
        tooltip=[
            alt.Tooltip("name:N", title="Programme"),
            alt.Tooltip("start_up:Q", title=f"Start-up cost, {unit}", format=".2f"),
            alt.Tooltip("today_words:N", title="Today, money and reach"),
            alt.Tooltip("chosen_words:N", title="With this mix"),
            alt.Tooltip("most_words:N", title="At most"),
        ],
    )
    name_size, reach_size = (alt.expr(by_width(_NARROW, *size)) for size in ((9, 14), (0, 13)))
    return finished(
        [
            ground.mark_rule(color=look.line).encode(x2="right:Q", y=y("base")),
            ground.mark_rule(color=look.line, strokeDash=[2, 3]).encode(x2="right:Q", y=y("top")),
            ground.mark_rect(color=look.quiet, opacity=1).encode(
                x2="start:Q", y=y("under"), y2="base:Q"
            ),
            ground.mark_text(
                align="left", color=look.ink, fontWeight=600, fontSize=name_size
            ).encode(y=y("head"), text="name:N"),
            right.mark_text(
                align="right", dy=3, color=look.quiet, fontSize=13, baseline="top"
            ).encode(y=y("under"), text="most:N"),
            ground.mark_text(
                align="left", dy=_UNDER_HEAD, color=look.quiet, fontSize=reach_size
            ).encode(y=y("head"), text="reach:N"),
            *lines.values(),
            points.transform_filter(~alt.datum.chosen).mark_point(
                filled=True, size=80, color=look.ground, stroke=look.ink, strokeWidth=2, opacity=1
            ),
            points.transform_filter(alt.datum.chosen).mark_point(
                filled=True, size=110, color=look.ink, opacity=1
            ),
        ],
        look,
        height=_ROW_PIXELS * rows,
    )

"""The sheet “Options”: the option comparison as figures."""

from collections.abc import Mapping
from typing import Any

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.charts.look import DESK
from policy_model.dossier import Dossier
from policy_model.dossier.wording import Side, Together
from policy_model.export.tables import Row, option_rows
from policy_model.workbook import style
from policy_model.workbook.book import Book
from policy_model.workbook.tables import Column, write_table

NAME = "Options"
_SAID = (
    "Means over all cases, at the scenario’s weights; nine cases in ten lie between a low and a "
    "high end. Further to the right, off the printed page, each criterion’s raw figure, score "
    "(0 worst, 1 best) and share of all weight. The same figures as in the option comparison’s CSV."
)


def options_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each option, from first to last."""
    comparison, index = answer.comparison, answer.dossier.header.index.short_name
    colours = {each.id: DESK.colour(each) for each in comparison.candidates}

    def painted(row: Mapping[str, Any]) -> tuple[str, style.Style]:
        colour = colours[row["option_id"]]
        return "rank", {"bg_color": colour, "font_color": DESK.text_on(colour), "bold": True}

    named = f"{index[0].upper()}{index[1:]}"
    main = [
        Column("rank", "Rank", 8, "0"),
        Column("option", "Option", 34),
        Column("channel", "Channel", 12),
        Column("target", "Target", 11),
        Column("budget_musd", answer.dossier.header.money_unit, 11, style.MONEY),
        Column("value", "Points of 100", 9, style.POINTS, 100),
        Column("value_p05", "low end", 9, style.POINTS, 100),
        Column("value_p95", "high end", 9.5, style.POINTS, 100),
        Column("first_rank_share", "Comes first in", 10, style.SHARE),
        Column("empowerment_index", f"{named},\n0 to 100", 16, style.POINTS),
        Column("empowerment_p05", "low end", 9, style.POINTS),
        Column("empowerment_p95", "high end", 9.5, style.POINTS),
        Column("empowerment_gain", "Gain over no extra money", 13, style.SIGNED),
        Column("gain_p05", "low end", 9, style.SIGNED),
        Column("gain_p95", "high end", 9.5, style.SIGNED),
    ]
    criteria = [
        column
        for each in answer.dossier.criteria
        for column in (
            Column(f"{each.id}_raw", f"{each.short_name}: {each.unit}", 22, style.RAW),
            Column(f"{each.id}_score", f"{each.short_name}: score", 22, style.SCORE),
            Column(f"{each.id}_weight", f"{each.short_name}: share of weight", 22, style.SHARE),
        )
    ]
    sheet = book.sheet(NAME)
    said = " ".join(filter(None, (_SAID, words.notes(answer))))
    columns, rows = (
        [*main, *criteria],
        [_readable(answer.dossier, row) for row in option_rows(comparison)],
    )
    write_table(sheet, "Every option in numbers", said, columns, rows, len(main), painted)
    sheet.page.freeze_panes(4, 2)


def _readable(dossier: Dossier, row: Row) -> Row:
    """A row with the words for its ids; money through both channels has no side."""
    axes = dossier.header.axes
    channels: dict[str, Side] = dict(axes.channel)
    targets: dict[str, Side | Together] = dict(axes.target)
    through, to = channels.get(row["channel"]), targets.get(row["target"])
    return {
        **row,
        "channel": through.in_column if through else row["channel"],
        "target": to.in_column if to else row["target"],
    }

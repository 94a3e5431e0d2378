"""Native charts in the house's look: quiet axes, figures at the marks, no clutter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
)
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICKS
from pptx.enum.chart import XL_TICK_MARK as MARKS
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from policy_model.findings.kit.look import Look
from policy_model.outputs.deck.place import Box
from policy_model.outputs.deck.shapes import describe, rgb
from policy_model.outputs.deck.sheet import Series, chart_data, column_ref

SIZE = 16  # of type, points
INSIDE, AT_BASE, AT_END = (
    XL_LABEL_POSITION.CENTER,
    XL_LABEL_POSITION.INSIDE_BASE,
    XL_LABEL_POSITION.OUTSIDE_END,
)
Label = XL_LABEL_POSITION
BARS, STACKED, LINES = (
    XL_CHART_TYPE.BAR_CLUSTERED,
    XL_CHART_TYPE.BAR_STACKED_100,
    XL_CHART_TYPE.LINE,
)


@dataclass(frozen=True)
class Plot:
    """What a chart shows.

    Attributes
    ----------
    kind : XL_CHART_TYPE
    categories : tuple of str
    series : tuple of Series
    form : str
        Number format of a spreadsheet.
    alt : str
        What it shows, for those who can't see it.
    beside : tuple of Series
        Columns of its workbook that no series shows.
    """

    kind: XL_CHART_TYPE
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    form: str
    alt: str
    beside: tuple[Series, ...] = ()


def add_chart(shapes: Any, box: Box, plot: Plot, look: Look) -> Any:
    """Add a chart without legend, its first category on top."""
    data = chart_data(plot.categories, plot.series, plot.form, plot.beside)
    frame = shapes.add_chart(plot.kind, *box.emu(), data)
    describe(frame, plot.alt, "Chart")
    chart = frame.chart
    chart.has_title, chart.has_legend = False, False
    chart.font.size, chart.font.color.rgb = Pt(SIZE), rgb(look.ink)
    across, up = chart.category_axis, chart.value_axis
    for axis in (across, up):
        axis.major_tick_mark = axis.minor_tick_mark = MARKS.NONE
        axis.has_minor_gridlines = axis.has_major_gridlines = False
        axis.format.line.color.rgb = rgb(look.line)
    across.tick_label_position = TICKS.LOW
    across.tick_labels.font.size = Pt(SIZE)
    if plot.kind != LINES:
        across.reverse_order = True
        up.visible = False
    return chart


def paint(chart: Any, series: Sequence[Series]) -> None:
    """Fill bars; a bar below nothing keeps its colour."""
    for drawn, own in zip(chart.plots[0].series, series, strict=True):
        drawn.invert_if_negative = False
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = rgb(own.colours[0])
        for at, colour in enumerate(own.colours[1:], start=1):
            fill = drawn.points[at].format.fill
            fill.solid()
            fill.fore_color.rgb = rgb(colour)


def hollow(drawn: Any, look: Look) -> None:
    """Leave a series' bars empty, with an edge."""
    drawn.invert_if_negative = False
    drawn.format.fill.solid()
    drawn.format.fill.fore_color.rgb = rgb(look.ground)
    drawn.format.line.color.rgb, drawn.format.line.width = rgb(look.ink), Pt(1.5)


def label(drawn: Any, form: str, where: Label, colour: str, bold: bool = True) -> None:
    """Write the figures of a series at its marks."""
    labels = drawn.data_labels
    labels.show_value, labels.position = True, where
    labels.number_format, labels.number_format_is_linked = form, False
    labels.font.size, labels.font.bold = Pt(SIZE), bold
    labels.font.color.rgb = rgb(colour)


def legend(chart: Any) -> None:
    """Name the series above the picture."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(SIZE)


def whiskers(drawn: Any, minus: Series, plus: Series, colour: str) -> None:
    """Add a range to each bar of the only series: so much less, and so much more.

    Both are the first columns beside it in the workbook.
    """

    def numbers(name: str, at: int, own: Series) -> str:
        points = "".join(
            f'<c:pt idx="{place}"><c:v>{value!r}</c:v></c:pt>'
            for place, value in enumerate(own.values)
        )
        return (
            f"<c:{name}><c:numRef><c:f>{column_ref(1, at, len(own.values))}</c:f><c:numCache>"
            f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(own.values)}"/>{points}'
            f"</c:numCache></c:numRef></c:{name}>"
        )

    xml = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{numbers("plus", 1, plus)}{numbers("minus", 0, minus)}<c:spPr>'
        f'<a:ln w="22225"><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill></a:ln>'
        "</c:spPr></c:errBars>"
    )
    drawn._element.find(_C + "cat").addprevious(xml)


_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def plot_area(chart: Any, left: float, top: float, width: float, height: float) -> None:
    """Say where the plot stands, shares of the chart: the rest is for what is written."""
    area = chart._chartSpace.chart.plotArea
    for layout in area.findall(_C + "layout"):
        area.remove(layout)
    sides = {"x": left, "y": top, "w": width, "h": height}
    said = "".join(f'<c:{key} val="{value:.4f}"/>' for key, value in sides.items())
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{said}</c:manualLayout></c:layout>'
        ),
    )


def stroke(drawn: Any, colour: str, points: float, dashed: MSO_LINE | None = None) -> None:
    """Draw a line without marks."""
    drawn.smooth = False
    drawn.format.line.color.rgb, drawn.format.line.width = rgb(colour), Pt(points)
    if dashed is not None:
        drawn.format.line.dash_style = dashed
    drawn.marker.style = XL_MARKER_STYLE.NONE


def label_one(drawn: Any, at: int, where: Label, colour: str) -> None:
    """Place the figure of one mark otherwise than the others'."""
    own = drawn.points[at].data_label
    own.position = where
    own.font.size, own.font.bold, own.font.color.rgb = Pt(SIZE), True, rgb(colour)


def label_text(drawn: Any, at: int, said: str) -> None:
    """Say something else at one mark than its figure."""
    frame = drawn.points[at].data_label.text_frame
    frame.text = said
    run = frame.paragraphs[0].runs[0]
    run.font.size = Pt(SIZE)


def edge(drawn: Any, look: Look) -> None:
    """Part a series from its neighbours by a thin line of the ground."""
    drawn.format.line.color.rgb, drawn.format.line.width = rgb(look.ground), Pt(1.5)


def mark_each(chart: Any, years: int) -> None:
    """Name only every so many categories."""
    axis = chart.category_axis._element
    for name in ("tickLblSkip", "tickMarkSkip"):
        for old in axis.findall(_C + name):
            axis.remove(old)
        no_multi = axis.find(_C + "noMultiLvlLbl")
        no_multi.addprevious(parse_xml(f'<c:{name} {nsdecls("c")} val="{years}"/>'))


def name_at_end(drawn: Any, down: float, colour: str, size: int) -> None:
    """Write the name of a line and its last level at its end.

    Parameters
    ----------
    drawn : series
    down : float
        How far below the line's own end, share of the chart.
    colour : str
    size : int
    """
    last = len(list(drawn.values)) - 1
    labels = parse_xml(
        f'<c:dLbls {nsdecls("c", "a")}><c:dLbl><c:idx val="{last}"/><c:layout><c:manualLayout>'
        f'<c:x val="0.01"/><c:y val="{down:.4f}"/></c:manualLayout></c:layout><c:numFmt '
        'formatCode="0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{100 * size}" b="1"><a:solidFill><a:srgbClr '
        f'val="{colour[1:]}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>'
        '</c:txPr><c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/><c:separator> </c:separator></c:dLbl><c:showLegendKey '
        'val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
    drawn._element.find(_C + "cat").addprevious(labels)


def from_the_edge(axis: Any) -> None:
    """Let lines start at the axis, not half a category beside it."""
    element = axis._element
    for old in element.findall(_C + "crossBetween"):
        element.remove(old)
    crosses = element.find(_C + "crosses")
    crosses.addnext(parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>'))

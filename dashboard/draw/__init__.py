"""Charts and tables on a page."""

import re
from collections.abc import Callable, Sequence
from html import escape

import pyarrow as pa
import streamlit as st

from dashboard import session
from dashboard.draw import downloads
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.table import Table
from policy_model.outputs.picture.picture import Picture
from policy_model.words.overrides import marked

STYLE = """<style>
.numbers { overflow-x: auto }
.numbers table { border-collapse: collapse; width: 100%; font-size: 0.875rem }
.numbers th, .numbers td {
  padding: 0.4rem 0 0.4rem 1rem; text-align: left; vertical-align: top;
  border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent) }
.numbers th[scope=col] {
  font-weight: 400; vertical-align: bottom;
  color: color-mix(in srgb, currentColor 72%, transparent) }
.numbers th:first-child { padding-left: 0 }
.numbers th[scope=row] { font-weight: 400 }
.numbers:not(.snug) th[scope=row]:not(.figure) { min-width: 9rem }
.numbers a { color: inherit; text-underline-offset: 0.15em }
.range { position: relative; display: inline-block; width: 7rem; height: 0.9rem;
  background: linear-gradient(currentColor, currentColor) center / 100% 1px no-repeat;
  color: color-mix(in srgb, currentColor 70%, transparent) }
.range i { position: absolute; top: 0.3rem; height: 0.3rem; min-width: 1px;
  background: color-mix(in srgb, currentColor 60%, transparent) }
.range b { position: absolute; top: 0.17rem; width: 0.56rem; height: 0.56rem;
  margin-left: -0.28rem; border-radius: 50%; background: currentColor }
.used { display: flex; align-items: center; gap: 0.75rem; margin: -0.75rem 0 0.5rem;
  white-space: nowrap; font-size: 0.875rem;
  color: color-mix(in srgb, currentColor 72%, transparent) }
.used .range { flex: 0 1 55% }
.used .range i { background: currentColor }
.numbers .figure { font-variant-numeric: tabular-nums }
.numbers .figure:not(:first-child) { text-align: right }
.st-key-known, .st-key-scheme, .st-key-unsaved { display: none }
[class*=st-key-below] { flex-wrap: nowrap }
[class*=st-key-below] > :first-child:not(:last-child) { min-width: 0; flex: 1 1 0 }
[class*=st-key-picture] button { min-height: 0; padding: 0.1rem; opacity: 0.75 }
[class*=st-key-picture] button:is(:hover, :focus-visible, [aria-expanded=true]) { opacity: 1 }
[class*=st-key-picture] button [data-testid=stMarkdownContainer] {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
[data-testid=stElementContainer]:has(.unseen) {
  position: absolute; width: 1px !important; height: 1px; overflow: hidden; clip-path: inset(50%) }
</style>"""
_ALT = "Picture of what the heading above says. Its numbers are in the table below."
_POINT = re.compile(r"^- (.*)$", re.MULTILINE)


class Markup(str):
    """A cell of a table that is HTML already: what it says is escaped by who makes it."""

    __slots__ = ()


def as_code(said: str) -> str:
    """Show what an address says as code, so that nothing in it becomes a link or a picture."""
    return f"`{said.replace('`', '′')}`"


def points_as_code(said: str) -> str:
    """Show the points of a list as code, for the same reason."""
    return _POINT.sub(lambda found: f"- {as_code(found[1])}", said)


def picture(make: Callable[[Look], Picture], caption: str | None = None) -> None:
    """Draw a picture's chart, what is said below it, and the offer of it as a file.

    Parameters
    ----------
    make : callable
        Makes it in a look: a file is always light.
    caption : str, optional
        Below the chart here, where the picture's own caption stands elsewhere or is said already.
    """
    look = session.look()
    made = make(look)
    chart(made.chart, made.said)
    with st.container(horizontal=True, horizontal_alignment="right", key=f"below-{made.stem}"):
        said = made.caption if caption is None else caption
        if said:
            st.caption(said)
        downloads.picture(made if look is DESK else make(DESK))


def chart(drawn: Chart, said: str = "") -> None:
    """Draw a chart; while its shape stays the same, the browser takes the new data alone.

    Parameters
    ----------
    drawn : Chart
    said : str
        For who can't see it, what no heading says. Apart from the chart's own alternative text,
        with which the browser would build the chart anew at each change.
    """
    if said:
        st.html(f'<p class="unseen">{escape(said)}</p>')
    data = {name: pa.Table.from_pylist(rows) for name, rows in drawn.data.items()}
    st.vega_lite_chart(spec={**drawn.shape, "datasets": data}, theme=None, alt=_ALT)
    _mark()


def figures(behind: Table, below: Callable[[], None] | None = None) -> None:
    """Draw the table behind a finding's chart, folded, and what belongs below it."""
    with st.expander(behind.name):
        shown(behind)
        if below:
            below()


def shown(table: Table, mark: bool = True, snug: bool = False) -> None:
    """Draw a table, each row told by its first cell; the keyboard scrolls it where it is wide.

    Not Streamlit's own, which the keyboard reaches only with a fixed height, and then several on
    a page have the same name. `mark` it, unless it is about the changed numbers themselves. What
    is `snug` has its first column narrow on a phone, for all columns to be seen.
    """
    heads = [each.heading for each in table.on_pages]
    marks = [' class="figure"' * each.format.aligned for each in table.on_pages]
    tops = zip(marks, heads, strict=True)
    top = "".join(f'<th scope="col"{mark}>{escape(head)}</th>' for mark, head in tops)
    body = "".join(f"<tr>{_cells(row, marks)}</tr>" for row in table.read())
    kind = "numbers snug" if snug else "numbers"
    st.html(
        f'<div class="{kind}" role="region" tabindex="0" aria-label="{escape(table.name)}">'
        f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )
    if mark:
        _mark()


def _mark() -> None:
    """Mark what stands above as resting on changed numbers, where it does."""
    said = marked(session.overrides_at_work())
    if said:
        st.caption(said)


def _cells(row: Sequence[str], marks: Sequence[str]) -> str:
    (first, *others), (top, *rest) = row, marks
    return f'<th scope="row"{top}>{_content(first)}</th>' + "".join(
        f"<td{mark}>{_content(cell)}</td>" for mark, cell in zip(rest, others, strict=True)
    )


def _content(cell: str) -> str:
    return cell if isinstance(cell, Markup) else escape(cell)

"""A finding on a page: question, answer, and each part with its choices, chart and figures."""

from collections.abc import Collection, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

import streamlit as st

from dashboard import draw, menu, session
from dashboard.controls import choices
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later, with_progress
from dashboard.draw.on_demand import is_known, on_demand, run_again
from policy_model.findings import shown_in
from policy_model.findings.kit.choice import Choice, Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.outputs.picture.picture import of_part
from policy_model.outputs.text.rows import file_rows
from policy_model.outputs.text.tables import rows_of


def on_page(page: str) -> tuple[Finding, ...]:
    """The findings that stand on a page, in order."""
    return tuple(each for each in shown_in("page") if each.page == page)


def show(
    finding: Finding, given: Chosen | None = None, headed: bool = False, bare: bool = False
) -> None:
    """Draw a finding; the rest of the page doesn't wait for one that takes time.

    Parameters
    ----------
    finding : Finding
    given : mapping, optional
        What was chosen elsewhere, by the id of a choice.
    headed : bool
        Whether its verdict stands above it, instead of the question.
    bare : bool
        Whether no verdict is said, for its chart says it.
    """
    how = finding, given or {}, headed, bare
    if finding.takes_time:
        later(partial(_fill, *how), finding.id)()
    else:
        st.fragment(_fill)(*how, lambda _: None)


def tables(finding: Finding, folded: bool = False) -> None:
    """Draw its tables and its file, where the page says the rest.

    Parameters
    ----------
    finding : Finding
    folded : bool
        Whether a reader unfolds the tables.
    """
    told = finding.told(session.answer())
    for part in told.parts:
        for table in part.tables:
            (draw.figures if folded else draw.shown)(table)
        _file(part.file or _own_file(finding, told))


def _fill(finding: Finding, given: Chosen, headed: bool, bare: bool, progress: Hook) -> None:
    answer = session.answer()
    chosen = choices.of(finding) | {**given}
    search, silent = finding.search, finding.silent(answer)
    work = f"{finding.id}:{sorted(chosen.items())}"
    searched = search is not None and is_known(work)
    head = st.container()
    if not headed:
        head.subheader(finding.question, anchor=False, help=finding.help or None)
    if search and search.before and not silent:
        st.markdown(search.before)
    place = st.container()
    with (
        with_progress(progress, finding.waiting)
        if finding.waiting
        else nullcontext(progress) as hook
    ):
        told = (finding.whole if searched else finding.told)(answer, chosen, hook)
    if headed:
        head.subheader(told.verdict, anchor=False, help=told.help or finding.help or None)
    with place:
        if not bare:
            _verdict(told, headed)
        _parts(finding, told)
        if "file" in finding.media and not silent and (searched or not search):
            _file(_own_file(finding, told))
    # All that is known stands before the search starts; what it finds, in a run of its own.
    if (
        search
        and search.label
        and not (silent or searched)
        and on_demand(
            work,
            search.label,
            # What is told isn't kept with the answer, as its searches are: it holds the answer.
            lambda hook: finding.whole(answer, chosen, hook),
            search.help or None,
        )
    ):
        run_again()


def _verdict(told: Told, headed: bool) -> None:
    if headed and told.also:
        st.markdown(told.also)
    elif told.verdict and not headed:
        st.markdown(f"**{told.verdict}** {told.also}".rstrip())


def _parts(finding: Finding, told: Told) -> None:
    read = {told.also}  # what is said already; how to read a chart is said once
    for part in told.parts:
        part_of(finding, told, part, read)
        read.add(part.caption)


def part_of(finding: Finding, told: Told, part: Part, read: Collection[str] = ()) -> None:
    """Draw a part of a finding.

    Parameters
    ----------
    finding : Finding
    told : Told
    part : Part
    read : collection of str
        Captions that stand above it already.
    """
    if above := part.question or part.heading:
        st.markdown(f"#### {above}", help=part.help or None)
    drawn = [each for each in finding.choices if each.id in part.choices]
    if drawn and part.said:
        sentence, beside = st.columns([3, 2], gap="large", vertical_alignment="bottom")
        _controls(finding, drawn, beside)
        sentence.markdown(part.said)
    elif drawn:
        # One alone need not be as wide as the page.
        _controls(finding, drawn, st.columns([2, 3])[0] if len(drawn) == 1 else st)
    elif part.said:
        st.markdown(part.said)
    caption = "" if part.caption in read else part.caption
    if part.chart:
        draw.picture(partial(of_part, told, part, part.chart), caption)
    elif caption:
        st.caption(caption)
    _tables(part)
    if part.pointer:
        st.caption(part.pointer.said)
        file = menu.file(part.pointer.page)
        st.page_link(file, label=part.pointer.label, icon=":material/arrow_forward:")


def file(finding: Finding) -> None:
    """Offer its figures, found when the file is asked for."""
    rows = partial(rows_of, finding, session.answer())
    downloads.csv_of(f"Download {_figures(finding)} (CSV)", rows, _stem(finding))


def _controls(finding: Finding, drawn: Sequence[Choice], place: Any) -> None:
    """Draw the controls of choices beside each other."""
    columns = place.columns(len(drawn), vertical_alignment="bottom")
    for column, each in zip(columns, drawn, strict=True):
        with column:
            choices.show(finding, each)


def _own_file(finding: Finding, told: Told) -> File:
    return File(_figures(finding), _stem(finding), told.table)


def _figures(finding: Finding) -> str:
    """What its figures are, in the name of a button."""
    return finding.file or finding.name[0].lower() + finding.name[1:]


def _stem(finding: Finding) -> str:
    return finding.id.replace("_", "-")


def _tables(part: Part) -> None:
    *first, last = part.tables or (None,)
    below = partial(_file, part.file) if part.file else None
    for table in first:
        draw.figures(table)
    if last and part.unfolded:
        draw.shown(last)
        if below:
            below()
    elif last:
        draw.figures(last, below)
    elif below:
        below()


def _file(file: File) -> None:
    rows = file_rows(file.table, session.answer().comparison)
    downloads.csv(f"Download {file.name} (CSV)", rows, file.stem)

"""A finding on a page: question, answer, and each part with its choices, chart and figures."""

from collections.abc import Collection
from functools import partial
from typing import Any

import streamlit as st

from dashboard import draw, menu, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later
from dashboard.draw.on_demand import on_demand
from policy_model.export.tables import file_rows
from policy_model.findings import shown_in
from policy_model.findings.kit.choice import Choice, Threshold
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.pictures.picture import of_part


def on_page(page: str) -> tuple[Finding, ...]:
    """The findings that stand on a page, in order."""
    return tuple(each for each in shown_in("page") if each.page == page)


def show(finding: Finding) -> None:
    """Draw a finding; the rest of the page doesn't wait for one that takes time."""
    if finding.takes_time:
        later(partial(_fill, finding), finding.id)()
    else:
        st.fragment(_fill)(finding, lambda _: None)


def _fill(finding: Finding, progress: Hook) -> None:
    answer = session.answer()
    chosen = {each.id: _chosen(finding, each) for each in finding.choices}
    search, silent = finding.search, finding.silent(answer)
    if search is None or silent:
        told = finding.told(answer, chosen, progress)
        st.subheader(finding.question, anchor=False, help=finding.help)
        _told(finding, told)
        if not silent:
            _whole_file(finding, told)
        return
    st.subheader(finding.question, anchor=False, help=finding.help)
    if search.before:
        st.markdown(search.before)
    place = st.container()
    # What is told of an answer isn't kept with the answer, whose searches are: it holds the answer.
    searched = on_demand(
        f"{finding.id}:{sorted(chosen.items())}",
        search.label,
        lambda hook: bool(finding.whole(answer, chosen, hook)),
        search.help or None,
    )
    tell = finding.whole if searched else finding.told
    with place:
        told = tell(answer, chosen, progress)
        _told(finding, told)
        if searched:
            _whole_file(finding, told)


def _told(finding: Finding, told: Told) -> None:
    if told.verdict:
        st.markdown(f"**{told.verdict}** {told.also}".rstrip())
    read: set[str] = set()  # how to read a chart is said once
    for part in told.parts:
        _part(finding, told, part, read)
        read.add(part.caption)


def _part(finding: Finding, told: Told, part: Part, read: Collection[str]) -> None:
    if above := part.question or part.heading:
        st.markdown(f"#### {above}", help=part.help or None)
    choices = [each for each in finding.choices if each.id in part.choices]
    if choices and part.said:
        sentence, beside = st.columns([3, 2], gap="large", vertical_alignment="bottom")
        with beside:
            for each in choices:
                _control(finding, each)
        sentence.markdown(part.said)
    elif choices:
        for place, each in zip(st.columns(len(choices), gap="large"), choices, strict=True):
            with place:
                _control(finding, each)
    elif part.said:
        st.markdown(part.said)
    caption = "" if part.caption in read else part.caption
    if part.chart:
        draw.picture(partial(of_part, told, part, part.chart), caption)
    elif caption:
        st.caption(caption)
    for table in part.tables:
        draw.figures(table)
    if part.pointer:
        st.caption(part.pointer.said)
        file = menu.file(part.pointer.page)
        st.page_link(file, label=part.pointer.label, icon=":material/arrow_forward:")
    if part.file:
        _file(part.file)


def _whole_file(finding: Finding, told: Told) -> None:
    if "file" in finding.media:
        name = finding.file or finding.name[0].lower() + finding.name[1:]
        _file(File(name, finding.id.replace("_", "-"), told.table))


def _file(file: File) -> None:
    rows = file_rows(file.table, session.answer().comparison)
    downloads.csv(f"Download {file.name} (CSV)", rows, file.stem)


def _key(finding: Finding, choice: Choice) -> str:
    return f"choice:{finding.id}:{choice.id}"


def _chosen(finding: Finding, choice: Choice) -> Any:
    """What its control will show, which stands further down."""
    return st.session_state.get(_key(finding, choice), choice.default)


def _control(finding: Finding, choice: Choice) -> None:
    key = _key(finding, choice)
    if isinstance(choice, Threshold):
        ends = choice.least, choice.most, choice.default, choice.step
        st.slider(choice.words, *ends, format="%.1f", key=key)
    else:
        words = choice.options
        st.radio(choice.words, list(words), format_func=words.get, horizontal=True, key=key)

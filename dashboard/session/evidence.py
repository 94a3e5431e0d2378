"""The seam between the evidence page and the dossier's numbers: what is asked and found."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import session
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dependence import Reach, Sample, reach_of, sample
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flip
from policy_model.analysis.robustness.sobol import FirstOrder, find_first_order
from policy_model.analysis.robustness.tornado import Tornado, find_tornado
from policy_model.dossier.backing import LEAST_SURE_FIRST, Backed, backed
from policy_model.model.inputs import Inputs
from policy_model.words import evidence as words

NUMBER, ENTRY, PARAGRAPH = "number", "entry", "paragraph"


def tornado() -> Tornado:
    """How each judgement moves the lead, one at a time."""
    return session.answer().once(find_tornado)


def first_order() -> FirstOrder:
    """What each judgement and entry explains of the lead's variance by itself."""
    return session.answer().once(find_first_order)


def numbers() -> Sequence[Backed]:
    """Every number of the dossier, with its reasons."""
    return session.inputs().once(_numbers)


def by_id() -> Mapping[str, Backed]:
    """Every number of the dossier, by its id."""
    return session.inputs().once(_by_id)


def asked_number() -> str:
    """Id of the number that the page's address asks for; empty for none."""
    return str(st.query_params.get(NUMBER, ""))


def asked_entry() -> str:
    """Id of the entry whose numbers alone the page's address asks for; empty for none."""
    asked = str(st.query_params.get(ENTRY, ""))
    return asked if asked and any(_is_of(each, asked) for each in numbers()) else ""


def ask_no_entry() -> None:
    """List the numbers of every entry again."""
    st.query_params.pop(ENTRY, None)


def asked_paragraph(known: Sequence[int]) -> int | None:
    """Position of the paragraph that the page's address asks for, if it is one."""
    asked = st.query_params.get(PARAGRAPH, "")
    return known.index(int(asked)) if asked.isdecimal() and int(asked) in known else None


def look_closer() -> None:
    """Show the number that was chosen from the list."""
    if st.session_state.closer:
        st.query_params[NUMBER] = st.session_state.closer


def found(
    text: str, file: str | None, kind: str | None, paragraph: int | None, order: str
) -> list[str]:
    """Ids of the numbers that pass every filter, in an order of `words.SORTS`."""
    entry = asked_entry()
    return [
        each.judgement.id
        for each in _sorted(order)
        if (not entry or _is_of(each, entry))
        and (file is None or each.judgement.id.startswith(f"{file}."))
        and (kind is None or each.kind == kind)
        and (paragraph is None or paragraph in each.paragraphs)
        and words.matches(session.dossier(), each, text)
    ]


def _is_of(number: Backed, entry: str) -> bool:
    return f"{number.judgement.id}.".startswith(f"{entry}.")


def _sorted(order: str) -> list[Backed]:
    most, least_sure, _ = words.SORTS
    shares = {each.id: each.share for each in first_order().judgements}
    if order == most:
        return sorted(numbers(), key=lambda each: -shares.get(each.judgement.id, -1.0))
    if order == least_sure:
        return sorted(numbers(), key=lambda each: LEAST_SURE_FIRST.index(each.confidence))
    return list(numbers())


def reach(judgement: str) -> Reach:
    """What a number can move in this scenario."""
    answer = session.answer()
    return answer.once(_reach, answer.once(sample), judgement)


def flip(number: Backed) -> Flips | None:
    """Where a number, moved alone, changes the leader."""
    return session.answer().once(_flip, number.judgement.id)


def _numbers(inputs: Inputs) -> Sequence[Backed]:
    return backed(inputs.dossier)


def _by_id(inputs: Inputs) -> Mapping[str, Backed]:
    return {each.judgement.id: each for each in inputs.once(_numbers)}


def _flip(inputs: Inputs, comparison: Comparison, judgement: str) -> Flips | None:
    return judgement_flip(inputs, comparison, inputs.once(_by_id)[judgement].judgement)


def _reach(_: Inputs, __: Comparison, by: Sample, judgement: str) -> Reach:
    return reach_of(by, judgement)

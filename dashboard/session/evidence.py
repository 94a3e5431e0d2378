"""The seam between the evidence page and the dossier's numbers: what is asked, and caches."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard import session
from dashboard.session import robustness
from dashboard.session.store import Policy, kept
from policy_model.analysis.coverage import ParagraphCoverage, coverage
from policy_model.analysis.dependence import Reach, reach_of, sample
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flip
from policy_model.dossier.backing import LEAST_SURE_FIRST, Backed, backed
from policy_model.export.evidence import evidence_rows
from policy_model.export.tables import Row
from policy_model.scenario import Scenario
from policy_model.scenario.override import Overrides
from policy_model.words import evidence as words

NUMBER, ENTRY, PARAGRAPH = "number", "entry", "paragraph"


def numbers() -> Sequence[Backed]:
    """Every number of the dossier, with its reasons."""
    return numbers_of(*hang_on())


def hang_on() -> tuple[Policy, Overrides]:
    """What numbers hang on: the policy that is looked at, and what the scenario sets otherwise."""
    policy, asked = session.key()
    return policy, asked.overrides


@kept(16)
def numbers_of(policy: Policy, overrides: Overrides) -> Sequence[Backed]:
    """Every number of a dossier with some set otherwise, with its reasons."""
    return backed(session.inputs_of(policy, overrides).dossier)


def by_id() -> Mapping[str, Backed]:
    """Every number of the dossier, by its id."""
    return _by_id(*hang_on())


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


def argument() -> list[Row]:
    """One row a claim of the source: what rests on it, and whether that moves a result."""
    dossier = session.dossier()
    return words.argument_rows(dossier, numbers(), _coverage(*hang_on()))


def _is_of(number: Backed, entry: str) -> bool:
    return f"{number.judgement.id}.".startswith(f"{entry}.")


def _sorted(order: str) -> list[Backed]:
    most, least_sure, _ = words.SORTS
    shares = {each.id: each.share for each in robustness.first_order().judgements}
    if order == most:
        return sorted(numbers(), key=lambda each: -shares.get(each.judgement.id, -1.0))
    if order == least_sure:
        return sorted(numbers(), key=lambda each: LEAST_SURE_FIRST.index(each.confidence))
    return list(numbers())


def reach(judgement: str) -> Reach:
    """What a number can move in this scenario."""
    return _reach(*session.key(), judgement)


def flip(number: Backed) -> Flips | None:
    """Where a number, moved alone, changes the leader."""
    return _flip(*session.key(), number.judgement.id)


def file_rows() -> Callable[[], list[Row]]:
    """What finds every number as a file holds it, away from this session."""
    asked = session.key()

    def found() -> list[Row]:
        answer = session.answer_to(*asked)
        return evidence_rows(
            answer, robustness.tornado_of(*asked), robustness.first_order_of(*asked)
        )

    return found


@kept(16)
def _by_id(policy: Policy, overrides: Overrides) -> Mapping[str, Backed]:
    return {each.judgement.id: each for each in numbers_of(policy, overrides)}


@kept(64)
def _flip(policy: Policy, asked: Scenario, judgement: str) -> Flips | None:
    found = session.answer_to(policy, asked)
    own = _by_id(policy, asked.overrides)[judgement].judgement
    return judgement_flip(found.inputs, found.comparison, own)


@kept(64)
def _reach(policy: Policy, asked: Scenario, judgement: str) -> Reach:
    return reach_of(session.answer_to(policy, asked).once(sample), judgement)


@kept(16)
def _coverage(policy: Policy, overrides: Overrides) -> Sequence[ParagraphCoverage]:
    return coverage(session.inputs_of(policy, overrides).dossier)

"""Why one option is ahead of another: what each criterion makes of the difference."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.pairwise import compare_pair
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen, OneOf
from policy_model.findings.kit.finding import Finding, Slide, no_money
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.reasons.chart import pairwise_bars
from policy_model.findings.reasons.sentences import ahead, alt, why_ahead
from policy_model.findings.reasons.tables import every_difference, side_by_side
from policy_model.words.help import PAIR


def _options(answer: Answer) -> dict[str, str]:
    return {each.id: each.name for each in answer.comparison.candidates}


def _runner_up(answer: Answer) -> str:
    return answer.comparison.candidates[answer.verdict.runner_up].id


_ANY_TWO = "Compare options puts any two beside each other."
FIRST = OneOf("first", "Why is", _options, lambda answer: answer.leader.id, folded=True)
SECOND = OneOf("second", "ahead of", _options, _runner_up, folded=True)


def tell(answer: Answer, chosen: Chosen, _: Hook) -> Told:
    """Break the difference of two options' points into criteria."""
    comparison, ids = answer.comparison, list(_options(answer))
    pair = compare_pair(comparison, *(ids.index(chosen[each.id]) for each in (FIRST, SECOND)))
    why, differences = why_ahead(answer, pair), every_difference(comparison, pair)
    part = Part(
        name="reasons",
        chart=partial(pairwise_bars, comparison, pair) if pair.differences.any() else None,
        tables=(side_by_side(comparison, pair),),
        caption=why,
        brief="",
        alt=alt(answer, pair),
        choices=(FIRST.id, SECOND.id),
        file=File("why one is ahead of the other, in numbers", "reasons", differences),
    )
    return Told(ahead(answer, pair), differences, why, parts=(part,), spoken=(PAIR, _ANY_TWO))


FINDING = Finding(
    id="reasons",
    question="Why is one option ahead of another?",
    help=PAIR,
    place=40,
    tell=tell,
    media=frozenset({"page", "picture", "slide"}),
    silent=no_money,
    choices=(FIRST, SECOND),
    page="compare",
    slide=Slide("Why", 50, room=620, added="beside"),
)

"""How often each option comes first, and what one would have to care about for it to be so."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.acceptability import Acceptability, acceptability
from policy_model.findings.how_often import sentences, tables
from policy_model.findings.how_often.chart import care_dots, rank_map
from policy_model.findings.kit.choice import Chosen, OneOf
from policy_model.findings.kit.finding import Finding, Slide, no_money
from policy_model.findings.kit.told import Part, Told
from policy_model.words.help import HOW_SURE

_HELP = (
    "Rank acceptability (stochastic multicriteria acceptability analysis, SMAA-2: Lahdelma & "
    "Salminen 2001): the share of cases in which an option takes each rank; options that are "
    "level share the ranks that they span. The second table has the pairwise winning index: the "
    "share of cases in which one option is ahead of another, where cases that are level count half "
    "(Leskinen, Viitanen, Kangas & Kangas 2006). Judgements and weights can be let loose one "
    "without the other. Weights around the sliders are drawn from a Dirichlet distribution, "
    "unknown ones evenly from all that add up to 100%. Robust, fragile and too close to call "
    "are said of judgements in their ranges and weights around the sliders."
)
_CARE_HELP = (
    "Central weights (Lahdelma, Hokkanen & Salminen 1998): the mean of all the drawn weights with "
    "which an option comes first. With those weights it would come first in the share of cases "
    "given in the table (confidence factor)."
)
JUDGEMENTS = OneOf(
    "judgements",
    "Our judgements",
    lambda _: {"drawn": "Anywhere in their ranges", "fixed": "Fixed at their means"},
)
WEIGHTS = OneOf(
    "weights",
    "What each criterion counts",
    lambda _: {
        "around": "Around the sliders",
        "fixed": "Just as the sliders say",
        "unknown": "Entirely unknown",
    },
)


def tell(answer: Answer, chosen: Chosen, _: Hook) -> Told:
    """Count the ranks in all cases, and find the weights with which each option comes first."""
    found = acceptability(answer.comparison, chosen[WEIGHTS.id], chosen[JUDGEMENTS.id])
    return Told(
        sentences.verdict(answer, found),
        tables.every_share(answer.comparison, found),
        parts=(_ranks(answer, found), _care(answer, found)),
        spoken=(sentences.drawn(found), HOW_SURE),
    )


def _ranks(answer: Answer, found: Acceptability) -> Part:
    comparison = answer.comparison
    return Part(
        name="ranks",
        chart=rank_map(comparison, found),
        tables=(tables.by_rank(comparison, found), tables.by_rival(comparison, found)),
        caption=f"{sentences.shares(found)} {sentences.drawn(found)}",
        brief=sentences.shares(found),
        alt=sentences.rank_alt(answer, found),
        choices=(JUDGEMENTS.id, WEIGHTS.id),
    )


def _care(answer: Answer, found: Acceptability) -> Part:
    comparison, moves = answer.comparison, found.weights != "fixed"
    return Part(
        name="priorities it takes",
        said=sentences.care(answer, found),
        chart=partial(care_dots, comparison, found) if moves else None,
        tables=(tables.by_criterion(comparison, found),),
        question="What would one have to care about for another option to come first?",
        help=_CARE_HELP,
        caption=sentences.care_caption(found) if moves else "",
    )


FINDING = Finding(
    id="how_often",
    question="How often does each option come first?",
    help=_HELP,
    place=10,
    tell=tell,
    media=frozenset({"page", "file", "picture", "slide"}),
    silent=no_money,
    choices=(JUDGEMENTS, WEIGHTS),
    file="how often",
    slide=Slide("How sure", 60, room=560),
)

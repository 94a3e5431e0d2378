"""Which corner of the 2×2 gains most: the product's sign."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.corners import sentences
from policy_model.findings.corners.chart import two_by_two
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Slide
from policy_model.findings.kit.told import Part, Told
from policy_model.words.answers import notes
from policy_model.words.help import CORNERS

_NOBODY = -1  # leads, where there is nothing to compare


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Say which corners gain most over no extra money."""
    alt = sentences.alt(answer)
    leader = answer.verdict.leader if answer.scenario.total_musd else _NOBODY
    corners = Part(
        name="corners",
        chart=partial(two_by_two, answer.comparison, leader),
        caption=notes(answer),
        brief=sentences.brief(answer),
        alt=alt,
    )
    return Told(
        sentences.verdict(answer),
        also=sentences.POINTS,
        parts=(corners,),
        spoken=(alt, f"{CORNERS} Overview has it."),
    )


FINDING = Finding(
    id="corners",
    question=sentences.POINTS,
    place=10,
    tell=tell,
    media=frozenset({"page", "picture", "slide"}),
    page="overview",
    slide=Slide("Where the money could go", 20, ("money",), 580),
)

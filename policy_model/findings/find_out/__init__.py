"""What should we find out first?"""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.information import find_information
from policy_model.findings.find_out import sentences as words
from policy_model.findings.find_out.chart import find_out_bars
from policy_model.findings.find_out.tables import every_worth, worths
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Part, Told

_HELP = (
    "What it would be worth to know something for certain before choosing: the mean value of the "
    "option that is then best, less that of the option that is best now (expected value of "
    "perfect information, EVPI; Raiffa & Schlaifer 1961). For one judgement or one entry it is "
    "found by regression on the same cases (EVPPI; Strong, Oakley & Brennan 2014). ± is the "
    "standard deviation of the lead's mean once it is known. The money is what weighs as much in "
    "these priorities. Priorities and future stay as chosen."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Value what could be known before choosing, and say what of it is worth most."""
    comparison, found = answer.comparison, answer.once(find_information)
    bars = Part(
        name="worth of knowing",
        chart=partial(find_out_bars, comparison, found),
        tables=worths(comparison, found),
        heading=words.chart_title(found),
        caption=words.caption(found),
        alt=words.alt(answer, found),
    )
    return Told(
        words.verdict(answer, found),
        every_worth(comparison, found),
        words.best_single(answer, found),
        parts=(bars,),
    )


FINDING = Finding(
    id="find_out",
    question="What should we find out first?",
    help=_HELP,
    place=60,
    tell=tell,
    media=frozenset({"page", "file", "picture", "answer"}),
    silent=lambda answer: words.nothing(answer, answer.once(find_information)),
    takes_time=True,
    file="what to find out",
)

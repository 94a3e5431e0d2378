"""How far an option takes the new actors, year by year."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import compare
from policy_model.analysis.effects import option_shown
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen, OneOf
from policy_model.findings.kit.finding import Finding, Search, Slide
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.years import sentences
from policy_model.findings.years.chart import empowerment_over_years
from policy_model.findings.years.tables import by_year, every_index, every_outcome
from policy_model.words.help import SLIDER, empowered

_LEADER, SHOWN = "leader", "shown"
_PICTURES = {_LEADER: "years", SHOWN: "years of the mix"}
OPTION = OneOf(
    "option",
    "Whose years",
    lambda _: {_LEADER: "The leading option’s", SHOWN: "Those of the budgets shown"},
)


def tell(answer: Answer, chosen: Chosen, _: Hook) -> Told:
    """Say where an option takes the index by the end of the years looked at."""
    comparison, of = answer.comparison, chosen[OPTION.id]
    option = answer.verdict.leader if of == _LEADER else option_shown(comparison)
    index = every_index(comparison)
    lines = Part(
        name=_PICTURES[of],
        chart=partial(empowerment_over_years, comparison, option),
        tables=(by_year(comparison, option),),
        caption=sentences.caption(answer, option),
        alt=sentences.alt(answer),
        file=File("the years in numbers", "years", index),
    )
    return Told(
        sentences.verdict(answer, option),
        index,
        parts=(lines,),
        in_full=sentences.level(answer, option),
        spoken=(empowered(answer.dossier), SLIDER),
    )


def _project(answer: Answer, chosen: Chosen, progress: Hook) -> Told:
    """Add every outcome, of which an answer keeps the last year alone."""
    whole = compare(answer.inputs, answer.scenario, every_year=True)
    return replace(tell(answer, chosen, progress), table=every_outcome(whole))


def _drawn(answer: Answer) -> Sequence[Chosen]:
    """Both options, but the same one once."""
    same = option_shown(answer.comparison) == answer.verdict.leader
    return [{OPTION.id: each} for each in (_LEADER, SHOWN)][: 1 if same else 2]


FINDING = Finding(
    id="years",
    question="Who gains, year by year?",
    place=20,
    tell=tell,
    media=frozenset({"page", "file", "picture", "report", "slide"}),
    search=Search("", _project, pictured=False),
    choices=(OPTION,),
    page="overview",
    slide=Slide("What it does", 40, ("money",), 560),
    stem="years",
    drawn=_drawn,
)

"""Why one option is ahead of another, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.pairwise import Pairwise
from policy_model.dossier.value_tree import Criterion
from policy_model.words.phrases import SMALLEST_SHOWN, listed, points_of, signed

_MOST_NAMED = 3


def ahead(answer: Answer, pair: Pairwise) -> str:
    """Say how far one option is ahead of another."""
    first, second = (answer.comparison.candidates[o].name for o in (pair.first, pair.second))
    if abs(100 * pair.lead) < SMALLEST_SHOWN:
        return f"“{first}” and “{second}” are level"
    way = "ahead of" if pair.lead > 0 else "behind"
    return f"“{first}” is {points_of(100 * pair.lead)} {way} “{second}”"


def why_ahead(answer: Answer, pair: Pairwise) -> str:
    """Name the criteria that speak most for either of two options, with their points."""
    options = answer.comparison.candidates
    if pair.first == pair.second:
        return "This is the same option twice: choose another."
    said = [
        f"For “{options[o].name}”: {reasons}."
        for o, way in ((pair.first, 1), (pair.second, -1))
        if (reasons := _reasons(answer.dossier.criteria, pair, way))
    ]
    return "\n\n".join(said) if said else "No criterion makes a difference between the two."


def alt(answer: Answer, pair: Pairwise) -> str:
    """Describe the bars for and against for those who can't see them."""
    first, second = (answer.comparison.candidates[o].name for o in (pair.first, pair.second))
    said = [
        f"{answer.dossier.criteria[j].name} {signed(100 * float(pair.differences[j]))}"
        for j in pair.order
    ]
    return (
        f"Points of 100 by criterion; above 0 speaks for “{first}”, below for “{second}”. "
        f"{'; '.join(said)}."
    )


def _reasons(criteria: Sequence[Criterion], pair: Pairwise, way: int) -> str:
    speaking = [j for j in pair.order if 100 * way * pair.differences[j] >= SMALLEST_SHOWN]
    named = [
        f"{criteria[j].short_name} ({points_of(100 * pair.differences[j])})"
        for j in speaking[:_MOST_NAMED]
    ]
    beyond = len(speaking) - len(named)
    more = [f"{beyond} more that count{'s' if beyond == 1 else ''} less"] if beyond else []
    return listed([*named, *more]) if named else ""

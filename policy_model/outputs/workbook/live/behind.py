"""The lower part of the live sheet: everybody's weights, scores and raw figures."""

from policy_model.dossier.value_tree import Criterion
from policy_model.findings.kit.look import DESK
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Sheet
from policy_model.outputs.workbook.live.facts import AS_TYPED, Facts
from policy_model.outputs.workbook.live.formulas import GOOD, Formulas
from policy_model.outputs.workbook.live.places import (
    CRITERION,
    FIRST,
    OBJECTIVE,
    SWING,
    TYPED,
    USED,
)

_STRAIGHT = "Straight line from worst to best"
_BENT = "Bent scale (curvature {:g})"
_CUT = "Cut off outside its scale in some cases"
_NAMED = (("Objective", style.HEAD), ("Criterion", style.HEAD))


def write_behind(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    """Write what the formulas above read."""
    _write_people(sheet, facts, formulas)
    _write_scores(sheet, facts, formulas)
    _write_raw(sheet, facts, formulas)


def _write_people(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at = formulas.at
    heads = [AS_TYPED, *(name for name, _ in facts.people)]
    _begin(sheet, at.people_heads, "What everybody’s weights are: the columns of the yellow list")
    sheet.heads(at.people_heads, [(name, style.HEAD_OF_FIGURES) for name in heads], FIRST)
    _name_criteria(sheet, facts, at.people_heads)
    sheet.text(at.people_heads, SWING, "From worst to best", style.HEAD)
    for j, own in enumerate(facts.weights):
        row = at.people_heads + 1 + j
        criterion = facts.answer.dossier.criteria[j]
        sheet.text(row, SWING, swing_words(criterion), style.SECOND)
        sheet.formula((row, FIRST), formulas.typed(j), own, style.FIGURE)
        for column, (_, weights) in enumerate(facts.people, FIRST + 1):
            sheet.number(row, column, weights[j], style.FIGURE, style.ANY)
    for row, name, formula, value in (
        (at.state, "Column in use, counted from the left", formulas.column_in_use(), 1),
        (at.state + 1, "Whether its weights can be used", formulas.state_of_weights(), GOOD),
    ):
        sheet.text(row, OBJECTIVE, name, style.QUIET)
        sheet.formula((row, FIRST), formula, value, style.QUIET | {"align": "right"})


def _write_scores(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at, scores = formulas.at, facts.comparison.mean_scores
    cases = facts.comparison.scores.shape[-1]
    held = " Grey and slanted: held as data." if not facts.straight.all() else ""
    said = (
        f"Scores, 0 (worst) to 1 (best): means over {cases:,} cases, recomputed from the raw "
        f"figures below where that is exact.{held}"
    )
    _begin(sheet, at.score_heads, said)
    sheet.text(at.score_heads, SWING, "How the score follows from the raw figure", style.HEAD)
    _blank_heads(sheet, at.score_heads)
    _name_options(sheet, facts, at.score_heads)
    _name_criteria(sheet, facts, at.score_heads)
    for j, criterion in enumerate(facts.answer.dossier.criteria):
        row = at.score_heads + 1 + j
        sheet.text(row, SWING, _how(criterion, bool(facts.straight[:, j].all())), style.SECOND)
        for o, score in enumerate(scores[:, j].tolist()):
            if facts.straight[o, j]:
                place = (row, FIRST + o)
                sheet.formula(place, formulas.score(o, j), score, style.FIGURE, style.SCORE)
            else:
                sheet.number(row, FIRST + o, score, style.HELD, style.SCORE)
    if held:
        sheet.text(at.score_heads + at.criteria + 1, OBJECTIVE, _WHY_HELD, style.QUIET)


_WHY_HELD = (
    "The mean of scores is not the score of the mean where a scale is bent, or where some cases "
    "lie outside of it: such a score can’t be recomputed from one raw figure, and is the model’s."
)


def swing_words(criterion: Criterion) -> str:
    """Say what a weight is for."""
    return f"{criterion.worst_words} → {criterion.best_words}"


def _how(criterion: Criterion, straight: bool) -> str:
    """Say how a score follows."""
    if straight:
        return _STRAIGHT
    bend = criterion.curvature.mode if criterion.curvature else 0.0
    return _BENT.format(bend) if bend else _CUT


def _write_raw(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at = formulas.at
    _begin(sheet, at.raw_heads, "Raw figures, each in its unit: means over the same cases")
    ends = [("Unit", style.HEAD), *((end, style.HEAD_OF_FIGURES) for end in ("Worst", "Best"))]
    sheet.heads(at.raw_heads, [*ends, ("", style.HEAD)], SWING)
    _name_options(sheet, facts, at.raw_heads)
    _name_criteria(sheet, facts, at.raw_heads)
    for j, criterion in enumerate(facts.answer.dossier.criteria):
        row = at.raw_heads + 1 + j
        sheet.text(row, SWING, criterion.unit, style.SECOND)
        sheet.number(row, TYPED, criterion.worst.mode, style.FIGURE, style.ANY)
        sheet.number(row, USED, criterion.best.mode, style.FIGURE, style.ANY)
        for o, raw in enumerate(facts.raw[:, j].tolist()):
            sheet.number(row, FIRST + o, raw, style.FIGURE, style.RAW)
    running = [int(o not in facts.copied) for o in range(at.options)]
    for row, name, values in (
        (at.order, "Order of options with equal points", facts.order),
        (at.order + 1, "Can lead (0: a mix that spends what a named option does)", running),
    ):
        sheet.text(row, OBJECTIVE, name, style.QUIET)
        for o, value in enumerate(values):
            sheet.number(row, FIRST + o, value, style.QUIET | {"align": "right"}, style.ANY)


def _begin(sheet: Sheet, heads: int, title: str) -> None:
    sheet.text(heads - 1, OBJECTIVE, title, style.HEADING)
    sheet.heads(heads, _NAMED)
    for column in range(SWING, FIRST):
        sheet.text(heads, column, "", style.HEAD)


def _blank_heads(sheet: Sheet, heads: int) -> None:
    for column in (TYPED, USED):
        sheet.text(heads, column, "", style.HEAD)


def _name_options(sheet: Sheet, facts: Facts, heads: int) -> None:
    painted = [
        (each.name, style.painted(DESK.colour(each))) for each in facts.comparison.candidates
    ]
    sheet.heads(heads, painted, FIRST)


def _name_criteria(sheet: Sheet, facts: Facts, heads: int) -> None:
    dossier = facts.answer.dossier
    objectives = {each.id: each.name for each in dossier.objectives}
    for row, criterion in enumerate(dossier.criteria, heads + 1):
        sheet.text(row, OBJECTIVE, objectives[criterion.objective], style.SECOND)
        sheet.text(row, CRITERION, criterion.name, style.WRAPPED)
        for column in range(SWING, FIRST):
            sheet.text(row, column, "", style.SECOND)

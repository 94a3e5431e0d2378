"""The upper part of the live sheet: what is typed or picked, and what follows from it."""

from collections.abc import Callable, Sequence

from policy_model import words
from policy_model.findings.kit.look import DESK
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Sheet
from policy_model.outputs.workbook.live.behind import swing_words
from policy_model.outputs.workbook.live.facts import AS_TYPED, Facts
from policy_model.outputs.workbook.live.formulas import GOOD, Formulas
from policy_model.outputs.workbook.live.places import (
    CHOICE,
    CRITERION,
    FIRST,
    HEADS,
    HOW_TO,
    OBJECTIVE,
    SENTENCE,
    SHARE,
    SWING,
    TITLE,
    TYPED,
    USED,
    cell,
)
from policy_model.words.phrases import NOTHING_TO_COMPARE, money

_HEADS = (
    ("Objective", style.HEAD),
    ("Criterion", style.HEAD),
    ("What its weight is for: how much it matters to go from worst to best", style.HEAD),
    ("Weight, typed here", style.HEAD_OF_FIGURES),
    ("Weight in use", style.HEAD_OF_FIGURES),
    ("Share of all weight", style.HEAD_OF_FIGURES),
)
_TYPE = (
    "Type weights into the yellow cells (any scale: only their proportions count), or pick in the "
    "yellow list whose priorities count. Points, ranks, sentence and chart follow."
)
_CAN_T = (
    "What can’t follow here is how sure the answer is: ranges and “comes first in” take all cases "
    "and weights drawn around the chosen ones. The sheets “Answer” and “Options” have them at the "
    "scenario’s weights. This sheet is locked without a password, but for the yellow cells."
)


def write_front(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    """Write the sentence, the choice, the results and the criteria with their weights."""
    _write_top(sheet, facts, formulas)
    _write_results(sheet, facts, formulas)
    _write_criteria(sheet, facts, formulas)
    _mark(sheet, formulas)


def _write_top(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at, answer = formulas.at, facts.answer
    whole = (0, at.last_column)
    total = answer.scenario.total_musd
    sheet.across(TITLE, whole, "Whose priorities, and which option then leads", style.TITLE)
    sheet.across(SENTENCE, whole, "", style.LEAD)
    start, instead = f"At {money(answer.dossier, total)},", "" if total else NOTHING_TO_COMPARE
    sentence = formulas.sentence(start, instead)
    sheet.formula((SENTENCE, 0), sentence, words.headline(answer), style.LEAD)
    sheet.across(HOW_TO, whole, _TYPE, style.QUIET)
    sheet.across(CHOICE, (OBJECTIVE, CRITERION), "Whose priorities", style.STRONG)
    sheet.text(CHOICE, SWING, AS_TYPED, style.CHOSEN)
    names = f"={at.of_people(at.people_heads)}"
    sheet.page.data_validation(CHOICE, SWING, CHOICE, SWING, _one_of(names))
    sheet.formula((CHOICE, TYPED), formulas.reminder(AS_TYPED), "", style.WARNING)


def _write_results(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at, options = formulas.at, facts.comparison.candidates
    sheet.heads(HEADS, _HEADS)
    painted = [(each.name, style.painted(DESK.colour(each))) for each in options]
    sheet.heads(HEADS, painted, FIRST)

    def line(
        row: int,
        name: str,
        formula: Callable[[int], str],
        values: Sequence[float | str],
        shown: str = "0",
    ) -> None:
        sheet.across(row, (OBJECTIVE, SHARE), name, style.LABEL)
        for o, value in enumerate(values):
            sheet.formula((row, FIRST + o), formula(o), value, style.RESULT, shown)

    line(at.points, "Points of 100", formulas.points, facts.points.tolist(), style.POINTS)
    line(at.rank, "Rank", formulas.rank, facts.ranks)
    for mix, original in facts.copied.items():
        said = (
            f"Rank without {options[mix].name}, which spends what “{options[original].name}” does"
        )
        line(at.place, said, formulas.place, facts.places)
    line(at.lead, "Points ahead of the next", formulas.lead, facts.leads, style.POINTS)


def _write_criteria(sheet: Sheet, facts: Facts, formulas: Formulas) -> None:
    at, comparison = formulas.at, facts.comparison
    objectives = {each.id: each.name for each in facts.answer.dossier.objectives}
    parts = 100 * comparison.mean_scores * comparison.weights
    for j, criterion in enumerate(facts.answer.dossier.criteria):
        row = at.first + j
        sheet.text(row, OBJECTIVE, objectives[criterion.objective], style.SECOND)
        sheet.text(row, CRITERION, criterion.name, style.WRAPPED)
        sheet.text(row, SWING, swing_words(criterion), style.SECOND)
        sheet.number(row, TYPED, facts.weights[j], style.TYPED, style.ANY)
        sheet.formula((row, USED), formulas.used(j), facts.weights[j], style.FIGURE)
        share = float(comparison.weights[j])
        sheet.formula((row, SHARE), formulas.share(j), share, style.FIGURE, style.SHARE)
        for o, part in enumerate(parts[:, j].tolist()):
            sheet.formula((row, FIRST + o), formulas.part(o, j), part, style.FIGURE, style.POINTS)
    sheet.page.data_validation(at.first, TYPED, at.total - 1, TYPED, _AT_LEAST_0)
    sheet.across(at.total, (OBJECTIVE, TYPED), "All together", style.LABEL)
    every, shares = at.of_criteria(USED), at.of_criteria(SHARE)
    sheet.formula((at.total, USED), f"=SUM({every})", sum(facts.weights), style.RESULT)
    sheet.formula((at.total, SHARE), f"=SUM({shares})", 1.0, style.RESULT, "0%")
    for o, points in enumerate(facts.points.tolist()):
        summed = f"=SUM({at.of_criteria(FIRST + o)})"
        sheet.formula((at.total, FIRST + o), summed, points, style.RESULT, style.POINTS)
    sheet.across(at.note, (0, at.last_column), _CAN_T, style.NOTE)


def _mark(sheet: Sheet, formulas: Formulas) -> None:
    """Mark who leads, weights that can't be used, and typed weights that are not in use."""
    at = formulas.at
    last = FIRST + at.options - 1
    own = cell(at.place, FIRST).replace("$", "", 1)  # the column moves along
    sheet.marks((at.points, FIRST, at.lead, last), f"={own}=1", style.FIRST)
    typed, used = (cell(at.first, column)[:2] + f"{at.first + 1}" for column in (TYPED, USED))
    for column, weight in ((TYPED, typed), (USED, used)):
        wrong = f'=AND({weight}<>"",OR(NOT(ISNUMBER({weight})),N({weight})<0))'
        sheet.marks((at.first, column, at.total - 1, column), wrong, style.WRONG)
    area = (at.first, TYPED, at.total - 1, TYPED)
    sheet.marks(area, f"={formulas.chosen}<>1", style.ASIDE)
    shares = (at.first, SHARE, at.total, last)
    sheet.marks(shares, f'={formulas.state}<>"{GOOD}"', style.ASIDE)


def _one_of(names: str) -> dict[str, object]:
    return {
        "validate": "list",
        "source": names,
        "error_title": "Whose priorities",
        "error_message": "Pick one from the list.",
    }


_AT_LEAST_0 = {
    "validate": "decimal",
    "criteria": ">=",
    "value": 0,
    "error_title": "Weight",
    "error_message": "A weight is a number of 0 or more.",
}

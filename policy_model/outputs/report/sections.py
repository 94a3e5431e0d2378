"""What each part of a report holds: the sentences, tables and charts of the app's pages."""

from dataclasses import replace

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings import corners, how_often, mix, shown_in
from policy_model.findings import options as every_option
from policy_model.outputs.report.figures import Figure
from policy_model.outputs.report.findings import figures
from policy_model.outputs.report.section import Section
from policy_model.outputs.report.tables import of_table

_SIGN_WIDTH = 440


def sign(answer: Answer) -> Figure:
    """The 2×2, the first picture."""
    told = corners.FINDING.told(answer)
    (drawn,) = figures(told, told.parts)
    return replace(drawn, key="sign", caption=drawn.name, width=_SIGN_WIDTH)


def options(answer: Answer) -> Section:
    """Every option in numbers."""
    return Section(
        "What each option brings",
        tables=(of_table(every_option.FINDING.told(answer).table),),
        notes=words.notes(answer),
    )


def robustness(answer: Answer) -> Section:
    """How sure the answer is: the questions of the page on robustness, a sentence each."""
    often = how_often.FINDING.told(answer)
    shown = [each for each in often.parts if not each.question]
    return Section(
        "How sure the answer is",
        words.sureness(answer),
        answers=(
            *((each.question, each.said) for each in often.parts if each.question),
            *(
                (each.question, f"{told.verdict} {told.also}".rstrip())
                for each in shown_in("answer")
                for told in [each.told(answer)]
            ),
        ),
        figures=figures(often, shown),
        tables=tuple(of_table(each.tables[0]) for each in shown),
    )


def best_mix(answer: Answer, progress: Hook) -> Section:
    """The best mix for the money, how sure that is, and what each programme gets of it."""
    told = mix.FINDING.whole(answer, progress=progress)
    said = told.also, " ".join(told.notes), *(f"{each.heading}." for each in told.parts)
    return Section(
        mix.FINDING.name,
        f"{told.verdict}.",
        tuple(filter(None, said)),
        figures=figures(told, told.parts),
        tables=tuple(of_table(table) for each in told.parts for table in each.tables),
    )

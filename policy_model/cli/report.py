"""The command that writes the report."""

import argparse
from dataclasses import replace

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.cli.aside import solver_aside
from policy_model.cli.asked import asked, by_quarters, write
from policy_model.dossier import find_dossier, read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.report.write import report_html
from policy_model.scenario import overridden
from policy_model.scenario.override import without_override


def run(options: argparse.Namespace) -> int:
    """Write the report of a scenario as one HTML file."""
    answer = find_answer(*asked(options))

    def without(judgement: str) -> Answer:
        left = without_override(answer.scenario.overrides, judgement)
        dossier = overridden(read_dossier(find_dossier(options.dossier)), left)
        inputs = build_inputs(dossier, draw_judgements(dossier))
        return find_answer(inputs, replace(answer.scenario, overrides=left))

    with solver_aside():
        data = report_html(answer, without, options.dossier, by_quarters("best mix"))
    return write(data, options.output)

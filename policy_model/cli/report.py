"""The command that writes the report."""

import argparse
from dataclasses import replace

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.cli.aside import solver_aside
from policy_model.cli.asked import UsageError, add_scenario, asked, by_quarters, write
from policy_model.dossier import find_dossier, read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.report.pdf import PAPERS, report_pdf
from policy_model.report.write import report_html
from policy_model.scenario import overridden
from policy_model.scenario.override import without_override


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a scenario, the kind of file and its paper."""
    add_scenario(command)
    command.add_argument("--format", choices=("html", "pdf"), default="html")
    command.add_argument("--paper", choices=PAPERS, help=f"of the PDF; else {PAPERS[0]}")


def run(options: argparse.Namespace) -> int:
    """Write the report of a scenario as one file."""
    if options.paper and options.format != "pdf":
        raise UsageError(
            f"command line: --paper: found {options.paper!r} beside --format {options.format}; "
            "expected it with --format pdf, as an HTML file takes the printer's paper"
        )
    answer = find_answer(*asked(options))

    def without(judgement: str) -> Answer:
        left = without_override(answer.scenario.overrides, judgement)
        dossier = overridden(read_dossier(find_dossier(options.dossier)), left)
        inputs = build_inputs(dossier, draw_judgements(dossier))
        return find_answer(inputs, replace(answer.scenario, overrides=left))

    named, progress = options.dossier, by_quarters("best mix")
    with solver_aside():
        if options.format == "pdf":
            paper = options.paper or PAPERS[0]
            data = report_pdf(answer, without, named, paper, progress)
        else:
            data = report_html(answer, without, named, progress)
    return write(data, options.output)

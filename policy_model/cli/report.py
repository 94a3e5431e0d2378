"""The command that writes the report."""

import argparse

from policy_model.cli.aside import solver_aside
from policy_model.cli.asked import UsageError, add_scenario, asked_with_files, by_quarters, write
from policy_model.outputs.report.pdf import PAPERS, report_pdf
from policy_model.outputs.report.write import report_html


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
    asked = asked_with_files(options)
    named, progress = options.dossier, by_quarters("report")
    with solver_aside():
        if options.format == "pdf":
            paper = options.paper or PAPERS[0]
            data = report_pdf(asked.answer, asked.without, named, paper, progress)
        else:
            data = report_html(asked.answer, asked.without, named, progress)
    return write(data, options.output)

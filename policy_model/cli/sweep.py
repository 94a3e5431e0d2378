"""Many scenarios on the command line, in one table."""

import argparse

from policy_model.api.cases import ALL, case_rows, cases_of
from policy_model.cli.asked import add_base, asked_base, by_quarters, number, write_rows
from policy_model.dossier import open_source

_SWEPT = {
    "total_musd": ("--total", "MUSD", "common totals, millions a year in the dossier's currency"),
    "perspective": ("--perspective", "ID", f"whose weights; {ALL} for each"),
    "future": ("--future", "ID", f"which paths the context takes; {ALL} for each"),
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a scenario, and several values of what is swept."""
    add_base(command)
    for field, (option, form, purpose) in _SWEPT.items():
        command.add_argument(option, dest=field, nargs="+", metavar=form, help=purpose)
    command.add_argument("--format", choices=("csv", "json"), default="csv")


def run(options: argparse.Namespace) -> int:
    """Write one row for each scenario and option."""
    dossier = open_source(options.dossier).dossier
    given = {key: getattr(options, key) for key in _SWEPT}
    fields = {key: values for key, values in given.items() if values is not None}
    if options.total_musd is not None:
        fields["total_musd"] = [number(text) for text in options.total_musd]
    if options.date is not None:
        fields["date"] = options.date
    cases = cases_of(dossier, fields, "command line", asked_base(options, dossier))
    return write_rows(case_rows(cases, progress=by_quarters("sweep")), options)

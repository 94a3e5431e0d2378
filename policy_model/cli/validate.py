"""The command that checks a dossier."""

import argparse

from policy_model.analysis.coverage import coverage
from policy_model.analysis.overlap import MIXES, Overlap, overlaps
from policy_model.cli.asked import MODEL_SAYS_NO, SUCCESS, UsageError, write
from policy_model.dossier import Dossier, open_source
from policy_model.dossier.schema import dossier_schema
from policy_model.findings.claims.sentences import coverage_text
from policy_model.findings.claims.tables import every_citation
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.outputs.text.rows import Row, figure
from policy_model.scenario import default_scenario
from policy_model.words.overlaps import overlap_lines


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a dossier by position too, and what to write."""
    command.add_argument("by_position", metavar="ID", nargs="?", help="the same as --dossier ID")
    command.add_argument("--format", choices=("text", "csv", "json"))
    purpose = "the JSON Schema of a dossier's files instead, for editors"
    command.add_argument("--schema", action="store_true", help=purpose)


def run(options: argparse.Namespace) -> int:
    """Say what the claims of a dossier rest on; the model says no where one rests on nothing."""
    named = _named(options)
    if options.schema:
        return _schema(options, named)
    dossier = open_source(named).dossier
    paragraphs = coverage(dossier)
    rows = [_written(row) for row in every_citation(dossier, paragraphs).records()]
    match options.format:
        case "csv":
            data = csv_bytes(rows)
        case "json":
            data = json_bytes({"citations": rows, "criteria": _overlaps(dossier)})
        case _:
            warnings = overlap_lines(dossier, overlaps(dossier))
            data = f"{coverage_text(dossier, paragraphs, warnings)}\n".encode()
    write(data, options.output)
    covered = all(each.covered for each in paragraphs if each.claim)
    return SUCCESS if covered else MODEL_SAYS_NO


def _overlaps(dossier: Dossier) -> Row:
    """Which criteria say the same, and over which mixes that was tried."""
    scenario = default_scenario(dossier)
    return {
        "random_mixes": MIXES,
        "total_musd": scenario.total_musd,
        "future": scenario.future,
        "horizon_years": scenario.horizon_years,
        "pairs": [_pair(each) for each in overlaps(dossier)],
    }


def _pair(each: Overlap) -> Row:
    return {
        "criteria": [each.first.id, each.second.id],
        "shared_outcomes": list(each.shared),
        "in_product": each.in_product,
        "correlation": figure(each.correlation),
    }


def _written(row: Row) -> Row:
    return {key: "" if value is None else value for key, value in row.items()}


def _named(options: argparse.Namespace) -> str | None:
    named: str | None = options.dossier if options.by_position is None else options.by_position
    if options.dossier not in (None, named):
        raise UsageError(
            f"command line: --dossier: found {options.dossier!r} beside {named!r}; "
            "expected one dossier"
        )
    return named


def _schema(options: argparse.Namespace, named: str | None) -> int:
    if named is not None or options.format in ("text", "csv"):
        raise UsageError(
            "command line: --schema: found a dossier or --format beside it; "
            "expected neither, as one schema in JSON fits every dossier"
        )
    return write(json_bytes(dossier_schema()), options.output)

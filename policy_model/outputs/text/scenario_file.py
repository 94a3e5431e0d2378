"""The scenario file: a scenario as YAML that the dashboard and the command line open."""

from typing import Any

import yaml

from policy_model.dossier import Dossier, InputError, Problem
from policy_model.dossier.archive import called
from policy_model.dossier.yaml_file import parse_yaml
from policy_model.scenario import Scenario, accept_scenario, scenario_data
from policy_model.scenario.provenance import origin

MOST_BYTES = 100_000
_DOSSIER = "dossier"


def scenario_yaml(scenario: Scenario, dossier: Dossier) -> str:
    """Write what differs from the dossier's own scenario, and which dossier that is.

    Parameters
    ----------
    scenario : Scenario
    dossier : Dossier
        With the overrides of the scenario.
    """
    data = {_DOSSIER: dossier.id, **scenario_data(scenario, dossier)}
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=90)
    return text


def scenario_file(scenario: Scenario, dossier: Dossier) -> bytes:
    """Write a scenario as a file, under a few lines that tell a reader what it is."""
    head = (
        dossier.header.question,
        "A scenario: what differs from the dossier's own. It is opened under “Share”, or by",
        f"python -m policy_model compare --dossier {called(dossier.id)} --scenario FILE",
        "",
        *(f"{key}: {said}" for key, said in origin(dossier, scenario).items()),
    )
    said = "".join(f"# {_one_line(line)}".rstrip() + "\n" for line in head)
    return f"{said}\n{scenario_yaml(scenario, dossier)}".encode()


def read_scenario_file(
    content: bytes, file: str, dossier: Dossier
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Read the content of a scenario file, and keep what of it is right.

    Parameters
    ----------
    content : bytes
    file : str
        How errors call it.
    dossier : Dossier
        Without overrides.

    Returns
    -------
    Scenario
        With the values that could be read.
    tuple of Problem
        One for each value that was not taken.

    Raises
    ------
    InputError
        With one problem, when it is no scenario file, or one for another dossier.
    """
    if len(content) > MOST_BYTES:
        found = f"{len(content):,} bytes"
        raise InputError([Problem(file, "", found, f"a scenario, at most {MOST_BYTES:,} bytes")])
    return accept_file(parse_yaml(content, file), file, dossier)


def accept_file(
    data: dict[Any, Any], file: str, dossier: Dossier
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Read the data of a scenario file as `read_scenario_file` does.

    A file that names no dossier is taken for any.
    """
    made_for = data.get(_DOSSIER, dossier.id)
    if made_for != dossier.id:
        raise InputError([Problem(file, _DOSSIER, made_for, f"one of {dossier.id}")])
    return accept_scenario(data, dossier, file)


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())

"""Where a report comes from, and the command that writes it again."""

import shlex

import yaml

from policy_model.analysis.answer import Answer
from policy_model.export.tables import origin
from policy_model.scenario import OWN, scenario_data

_OPTIONS = {"total_musd": "--total", "perspective": "--perspective", "future": "--future"}
_FILE, _END = "scenario.yaml", "END_OF_SCENARIO"


def command(answer: Answer, dossier: str | None = None) -> str:
    """Say what to run for the same report: in options where they suffice, else with a file.

    Parameters
    ----------
    answer : Answer
    dossier : str, optional
        Id or path that the dossier was opened by; by default its id.
    """
    data = scenario_data(answer.scenario, answer.dossier)
    parts = ["python", "-m", "policy_model", "report", "--dossier", dossier or answer.dossier.id]
    plain = set(data) <= set(_OPTIONS) and not str(data.get("perspective", "")).startswith(OWN)
    if plain:
        for key, value in data.items():
            said = repr(value) if isinstance(value, float) else str(value)
            parts += [_OPTIONS[key], said]
    else:
        parts += ["--scenario", _FILE]
    run = shlex.join([*parts, "--output", "report.html"])
    if plain:
        return run
    text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=90)
    return f"cat > {_FILE} <<'{_END}'\n{text}{_END}\n{run}"


def provenance(answer: Answer) -> list[tuple[str, str]]:
    """Which dossier, model and scenario the figures come from."""
    said = origin(answer.dossier, answer.scenario)
    return [
        ("Dossier", f"{said['dossier']}, digest {answer.dossier.digest[:8]}"),
        ("Model", f"version {said['model_version']}"),
        ("Scenario", said["scenario_hash"]),
    ]

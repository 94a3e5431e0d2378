"""Where a report comes from, and the command that writes it again."""

import shlex
from dataclasses import dataclass

from policy_model.analysis.answer import Answer
from policy_model.briefing import slides
from policy_model.dossier.archive import called
from policy_model.outputs.text.scenario_file import scenario_yaml
from policy_model.scenario import OWN, scenario_data
from policy_model.scenario.provenance import label, origin

_OPTIONS = {
    "total_musd": "--total",
    "perspective": "--perspective",
    "future": "--future",
    "date": "--date",
}
_FILE, _END = "scenario.yaml", "END_OF_SCENARIO"
_CHANGED = "changed_numbers"  # what a file says of them is too long for a foot


@dataclass(frozen=True)
class Form:
    """What kind of file a report is, and the options that ask for it.

    Attributes
    ----------
    name : str
        As in the name of a file.
    options : tuple of str
    """

    name: str
    options: tuple[str, ...] = ()


HTML = Form("html")


def command(answer: Answer, dossier: str | None = None, form: Form = HTML) -> str:
    """Say what to run for the same report: in options where they suffice, else with a file.

    Parameters
    ----------
    answer : Answer
    dossier : str, optional
        Id or path that the dossier was opened by; by default its id.
    form : Form
        Of the report's file.
    """
    data = scenario_data(answer.scenario, answer.dossier)
    parts = [
        "python",
        "-m",
        "policy_model",
        "report",
        "--dossier",
        dossier or called(answer.dossier.id),
    ]
    plain = set(data) <= set(_OPTIONS) and not str(data.get("perspective", "")).startswith(OWN)
    if plain:
        for key, value in data.items():
            said = repr(value) if isinstance(value, float) else str(value)
            parts += [_OPTIONS[key], said]
    else:
        parts += ["--scenario", _FILE]
    run = shlex.join([*parts, *form.options, "--output", f"report.{form.name}"])
    if plain:
        return run
    text = scenario_yaml(answer.scenario, answer.dossier)
    return f"cat > {_FILE} <<'{_END}'\n{text}{_END}\n{run}"


def provenance(answer: Answer) -> list[tuple[str, str]]:
    """Which source, dossier, model and scenario the figures come from, as far as known."""
    known = [(name, said) for name, said in slides.provenance(answer) if said]
    return [("Source", answer.dossier.header.source), *known]


def foot(answer: Answer) -> str:
    """Say at the foot of each page where its figures come from, in a line."""
    said = origin(answer.dossier, answer.scenario)
    changed = len(answer.scenario.overrides)
    parts = [f"{label(key)} {value}" for key, value in said.items() if value and key != _CHANGED]
    if changed:
        parts.append(f"{changed} changed number{'s' if changed > 1 else ''}")
    return " · ".join(parts)

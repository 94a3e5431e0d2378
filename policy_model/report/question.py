"""The scenario of a report in plain words, and the command that writes the report again."""

import shlex

from policy_model.analysis.answer import Answer
from policy_model.export.scenario_file import scenario_yaml
from policy_model.export.tables import Row, origin
from policy_model.scenario import OWN, perspectives_of, raw_weights, scenario_data
from policy_model.words.allocation.asked import limits_set, objective_name
from policy_model.words.judgements import entry_words
from policy_model.words.phrases import money

_OPTIONS = {
    "total_musd": "--total",
    "perspective": "--perspective",
    "future": "--future",
    "date": "--date",
}
_FILE, _END = "scenario.yaml", "END_OF_SCENARIO"


def scenario_rows(answer: Answer) -> list[Row]:
    """What is asked, setting by setting, and what the dossier asks by itself."""
    dossier, asked = answer.dossier, answer.scenario
    header = dossier.header
    people = {each.id: each.name for each in perspectives_of(asked, dossier)}
    futures = {each.id: each.name for each in dossier.futures}
    rows = [
        ("Extra money", money(asked.total_musd), money(header.total_musd.default.mode)),
        ("Whose priorities", people[asked.perspective], people[header.default_perspective]),
        ("What the future brings", futures[asked.future], futures[header.default_future]),
        (
            "Years looked at",
            f"{asked.horizon_years}",
            f"{int(header.horizon.default_years.mode)}",
        ),
    ]
    weights = raw_weights(asked, dossier)
    rows += [
        (f"Weight of {entry_words(dossier, f'criteria.{key}')}", f"{own:g}", f"{weights[key]:g}")
        for key, own in asked.weights
    ]
    levels = {each.id: each.reference_level.mode for each in dossier.drivers}
    rows += [
        (entry_words(dossier, f"drivers.{key}"), f"{own:.0%}", f"{levels[key]:.0%}")
        for key, own in asked.drivers
    ]
    whole = sum(own for _, own in asked.mix_musd)
    rows += [
        (f"Your mix: {entry_words(dossier, f'programmes.{key}')}", f"{own / whole:.0%} of it", "–")
        for key, own in asked.mix_musd
        if own
    ]
    rows += [
        (f"Added priorities: {name}", "compared too", "–") for name, _ in asked.own_perspectives
    ]
    best = objective_name(dossier, asked.objective), objective_name(dossier, "value")
    rows += [
        ("The best mix is best at", *best),
        ("Limits on the best mix", limits_set(dossier, asked), "No limits but the total."),
    ]
    return [{"Setting": what, "Here": here, "In the dossier": own} for what, here, own in rows]


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
    text = scenario_yaml(answer.scenario, answer.dossier)
    return f"cat > {_FILE} <<'{_END}'\n{text}{_END}\n{run}"


def provenance(answer: Answer) -> list[tuple[str, str]]:
    """Which dossier, model and scenario the figures come from."""
    said = origin(answer.dossier, answer.scenario)
    return [
        ("Dossier", f"{said['dossier']}, digest {answer.dossier.digest[:8]}"),
        ("Model", f"version {said['model_version']}"),
        ("Scenario", said["scenario_hash"]),
    ]

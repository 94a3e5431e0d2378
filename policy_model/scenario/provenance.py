"""Where figures come from: dossier, scenario, model, and the numbers that a user has set."""

from collections.abc import Mapping

from policy_model.dossier import Dossier
from policy_model.scenario.override import Override
from policy_model.scenario.record import Scenario, scenario_hash
from policy_model.version import __version__


def origin(dossier: Dossier, scenario: Scenario) -> Mapping[str, str]:
    """What a file says of where its figures come from, and which numbers the user set."""
    return {
        "dossier": dossier.id,
        "scenario_hash": scenario_hash(scenario, dossier),
        "model_version": __version__,
        "scenario_date": scenario.date or "undated",
        "changed_numbers": "; ".join(map(_set_to, scenario.overrides)) or "none",
    }


def origin_rows(dossier: Dossier, scenario: Scenario) -> list[tuple[str, str]]:
    """Return what `origin` says, each under its name for readers."""
    return [(label(key), said) for key, said in origin(dossier, scenario).items()]


def label(key: str) -> str:
    """Name an entry of `origin` for readers."""
    return key.replace("_", " ").capitalize()


def _set_to(override: Override) -> str:
    ends = dict.fromkeys((override.low, override.mode, override.high))
    return f"{override.judgement} = {'/'.join(f'{each:g}' for each in ends)} ({override.initials})"

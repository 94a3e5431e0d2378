"""A dossier that has words of its own, and what none of its readers may meet."""

import re
from pathlib import Path
from typing import Any

from tests.support import changed, write

OWN: dict[str, Any] = {
    "dossier.currency": "EUR",
    "dossier.axes": {
        "channel": {
            "bilateral": {"name": "by the ministry", "control": "through the ministry"},
            "multilateral": {"name": "by NGOs' funds"},
        },
        "target": {
            "state": {"name": "to cities", "short_name": "cities"},
            "mixed": {"name": "to town and country", "short_name": "both"},
            "non_state": {"name": "to the countryside", "limit": "to rural places"},
        },
    },
    "dossier.groups": {"new_non_state": "Villagers", "incumbent": "Offices"},
    "dossier.index.mean_of": "the villages",
    "criteria.cost.unit": "EUR million a year",
}
# Columns and keys for machines, which say ids.
_IDS = {"channel", "target", "about_id", "limit"}
_DEFAULTS = re.compile(
    r"\bUSD\b|\b(bi|multi)lateral|non-state|to the state|state and society|outside the state"
    r"|donor's|several donors",
    re.IGNORECASE,
)


def own_words(folder: Path) -> Path:
    """Write the small dossier with words of its own."""
    return write(changed(OWN), folder / "water_in_lakeland")


def not_its_own(said: str) -> list[str]:
    """What of a text is said in the words of a dossier that states none."""
    return [said[max(0, at.start() - 60) : at.end() + 20] for at in _DEFAULTS.finditer(said)]


def read_by_people(content: Any) -> str:
    """What a reader meets of JSON or of the rows of a CSV file; columns of ids left out."""
    if isinstance(content, dict):
        kept = ((key, each) for key, each in content.items() if key not in _IDS)
        return "\n".join(f"{key}: {read_by_people(each)}" for key, each in kept)
    if isinstance(content, list):
        return "\n".join(map(read_by_people, content))
    return str(content)

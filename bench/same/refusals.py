"""Command lines and scenario files that are to be refused, each with a sentence."""

from pathlib import Path
from typing import Any

import yaml

from bench.same.scenarios import CLASH_FLOOR, CLASH_TOTAL

_COMMANDS = {
    "total-negative": ("compare", "--total", "-1"),
    "total-no-number": ("compare", "--total", "much"),
    "total-too-large": ("compare", "--total", "1e9"),
    "perspective": ("compare", "--perspective", "nobody"),
    "future": ("compare", "--future", "never"),
    "date": ("compare", "--date", "31.11.1997"),
    "format": ("compare", "--format", "doc"),
    "no-such-option": ("compare", "--colour", "red"),
    "no-such-file": ("compare", "--scenario", "/nowhere/at-all.yaml"),
    "output": ("compare", "--output", "/nowhere/at-all.csv"),
    "csv-of-all": ("robustness", "--format", "csv"),
    "question": ("robustness", "--question", "why"),
    "floor-of-nobody": ("allocate", "--floor", "nobody=1"),
    "floor-no-pair": ("allocate", "--floor", "nobody"),
    "ceiling-no-number": ("allocate", "--ceiling", "nobody=much"),
    "share-of-nobody": ("allocate", "--least-share", "nobody=0.5"),
    "share-too-large": ("allocate", "--least-share", "bilateral=2"),
    "objective": ("allocate", "--objective", "luck"),
    "part": ("allocate", "--part", "all"),
    "threshold-of-mix": ("allocate", "--threshold", "3"),
    "threshold": ("allocate", "--part", "frontier", "--threshold", "nan"),
    "schema-as-csv": ("validate", "--schema", "--format", "csv"),
    "export-form": ("export", "--format", "doc"),
    "paper": ("report", "--paper", "a5"),
}
_SCENARIOS: dict[str, Any] = {
    "list": ["total_musd", 3],
    "no-such-key": {"colour": "red", "total": 3},
    "wrong-kinds": {
        "total_musd": "much",
        "perspective": 3,
        "future": ["never"],
        "date": "tomorrow",
        "horizon_years": 2.5,
        "weights": [1, 2],
        "drivers": {"nobody": 0.5},
        "mix_musd": {"nobody": 1},
        "floors_musd": "all",
        "most_shares": {"state": -0.1},
        "objective": None,
        "own_perspectives": {"": {}, "Nobody": {"nobody": 1}},
        "overrides": {"programmes.nobody.start_up_musd": {"value": 1}},
    },
    "too-large": {"total_musd": 10**9, "horizon_years": 1000, "least_shares": {"state": 1.1}},
    "other-dossier": {"dossier": "of_another_world"},
    "override-unsigned": {"overrides": {"nobody": {"value": 1, "reason": "", "initials": ""}}},
    "vanished": {
        "overrides": {"programmes.gone.start_up_musd": {"value": 1, "reason": "a", "initials": "A"}}
    },
    "no-weight": {"own_perspectives": {"Nobody": {}}, "perspective": "own:Nobody"},
}


def refusals(dossier: str, programme: str, good: Path, into: Path) -> dict[str, tuple[str, ...]]:
    """Command lines by name; files that they read are written to a folder.

    Parameters
    ----------
    dossier : str
        What a command calls it.
    programme : str
        One of its programmes.
    good : Path
        A scenario that it reads.
    into : Path
    """
    about = ("--dossier", dossier)
    made = {name: (*argv, *about) for name, argv in _COMMANDS.items()}
    made["file-and-option"] = ("compare", *about, "--scenario", str(good), "--total", "-0.5")
    made["dossier"] = ("compare", "--dossier", f"{dossier}_of_nobody")
    floor = ("--floor", f"{programme}={CLASH_FLOOR}")
    made["clash"] = ("allocate", *about, "--total", str(CLASH_TOTAL), *floor)
    made["earmark-negative"] = ("allocate", *about, "--earmark", f"{programme}=-1")
    made["ceiling-too-large"] = ("allocate", *about, "--ceiling", f"{programme}=1e9")
    for name, said in _SCENARIOS.items():
        path = into / f"bad-{name}.yaml"
        path.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
        made[f"file-{name}"] = ("compare", *about, "--scenario", str(path))
    path = into / "bad-yaml.yaml"
    path.write_text("total_musd: [3\n", encoding="utf-8")
    made["file-yaml"] = ("compare", *about, "--scenario", str(path))
    return made

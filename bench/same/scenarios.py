"""Scenarios of a dossier, made from its files alone, so that any two versions can be asked them."""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Data = dict[str, Any]
CLASH_TOTAL, CLASH_FLOOR = 0.5, 0.9  # no mix gives one programme more than all of the money
_DAY = "2026-01-01"
_SIGNED = {"reason": "To see what it moves", "initials": "AB"}


class Files:
    """A dossier's files as plain data.

    Parameters
    ----------
    folder : Path
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.name = folder, folder.name
        self._random = random.Random(self.name)  # noqa: S311 - the same on every machine

    def read(self, file: str) -> Data:
        """One file, by its name without the ending."""
        content: Data = yaml.safe_load((self.folder / f"{file}.yaml").read_text(encoding="utf-8"))
        return content

    def some(self, file: str, share: float) -> list[str]:
        """Some ids of a file, the same each time they are asked for in the same order."""
        ids = list(self.read(file))
        return sorted(self._random.sample(ids, max(1, round(share * len(ids)))))

    def between(self, least: float, most: float) -> float:
        """A number with two decimals, the next of a fixed series."""
        return round(self._random.uniform(least, most), 2)


def scenarios(files: Files) -> dict[str, Data]:
    """Some twenty scenarios by name: as a scenario file says them, all of one day."""
    made = {**_plain(files), **_set(files), **_best_mix(files), **_together(files)}
    known = {"dossier": files.name, "date": _DAY}
    return {f"{at:02}-{name}": known | said for at, (name, said) in enumerate(made.items())}


def _plain(files: Files) -> dict[str, Data]:
    """Totals, views, futures and horizons."""
    header = files.read("dossier")
    most, years = mode(header["total_musd"]["maximum"]), mode(header["horizon"]["maximum_years"])
    views, futures = list(files.read("perspectives")), list(files.read("futures"))
    return {
        "own": {},
        "nothing": {"total_musd": 0},
        "little": {"total_musd": round(most / 50, 1)},
        "most": {"total_musd": most, "perspective": views[-1]},
        "view": {"perspective": views[len(views) // 2], "total_musd": round(most / 3, 1)},
        "future": {"future": futures[-1]},
        "other-future": {"future": futures[len(futures) // 2], "perspective": views[-1]},
        "one-year": {"horizon_years": 1},
        "all-years": {"horizon_years": int(years), "future": futures[-1]},
    }


def _set(files: Files) -> dict[str, Data]:
    """What a user moves by hand."""
    return {
        "drivers": {"drivers": {each: files.between(0, 1) for each in files.some("drivers", 0.6)}},
        "weights": {"weights": {each: files.between(0, 90) for each in files.some("criteria", 1)}},
        "mix": {"mix_musd": _musd(files, files.some("programmes", 0.4))},
        "own-view": {
            "own_perspectives": {
                "A village school": dict.fromkeys(files.some("criteria", 0.5), 50)
            },
            "perspective": "own:A village school",
        },
        "override": {"overrides": _overrides(files, 1)},
        "overrides": {"overrides": _overrides(files, 6)},
    }


def _best_mix(files: Files) -> dict[str, Data]:
    """What is asked of the best mix."""
    first, *others = files.some("programmes", 0.5)
    capped = {each: musd / 2 for each, musd in _musd(files, others).items()}
    shares = {"least_shares": {"bilateral": 0.2}, "most_shares": {"state": 0.5}}
    return {
        "limits": {"floors_musd": {first: 0.3}, "ceilings_musd": capped, "objective": "index"},
        "earmarks": {"earmarks_musd": {first: 0.5}, "objective": "worst_future", **shares},
        "regret": {"objective": "regret", "total_musd": 1.5},
        "low-end": {"objective": "low_end", "ceilings_musd": {first: 0}},
        "clash": {"total_musd": CLASH_TOTAL, "floors_musd": {first: CLASH_FLOOR}},
    }


def _together(files: Files) -> dict[str, Data]:
    views, futures = list(files.read("perspectives")), list(files.read("futures"))
    return {
        "together": {
            "total_musd": 2.2,
            "perspective": views[-1],
            "future": futures[-1],
            "horizon_years": 3,
            "drivers": {files.some("drivers", 0.1)[0]: 0.9},
            "weights": {files.some("criteria", 0.1)[0]: 33},
            "mix_musd": _musd(files, files.some("programmes", 0.7)),
            "floors_musd": {files.some("programmes", 0.1)[0]: 0.2},
            "overrides": _overrides(files, 3),
            "objective": f"criterion:{next(iter(files.read('criteria')))}",
        }
    }


def _musd(files: Files, programmes: list[str]) -> dict[str, float]:
    most = {each: mode(said["maximum_musd"]) for each, said in files.read("programmes").items()}
    return {each: files.between(0.1, min(1.5, most[each])) for each in programmes}


def _overrides(files: Files, number: int) -> Data:
    """Other numbers for some of the programmes, by turns certain and with a range."""
    said = files.read("programmes")
    found = sorted(_quantities(said))[:: max(1, len(list(_quantities(said))) // number)]
    return {
        f"programmes.{key}": {**_numbers(value, at % 2 == 0), **_SIGNED}
        for at, (key, value) in enumerate(found[:number])
    }


def _quantities(programmes: Data) -> Iterator[tuple[str, float]]:
    for name, programme in programmes.items():
        for field in ("start_up_musd", "half_potential_musd"):
            if field in programme:
                yield f"{name}.{field}", mode(programme[field])


def _numbers(value: float, certain: bool) -> dict[str, float]:
    if certain:
        return {"value": round(1.3 * value, 4)}
    return {"low": round(0.5 * value, 4), "mode": round(0.8 * value, 4), "high": round(value, 4)}


def mode(quantity: Any) -> float:
    """The most likely value of a number as a dossier's file says it."""
    if isinstance(quantity, Mapping):
        quantity = quantity.get("mode", quantity.get("value"))
    return float(quantity)

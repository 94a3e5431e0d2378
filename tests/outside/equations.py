"""The model once more, from `docs/model.md` and a dossier's files: nothing of the package is in it.

Plain numbers and loops, one case at a time, so that a mistake of arrays can't be made twice.
"""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml


class Policy:
    """A dossier's files, with a value picked for every number.

    Parameters
    ----------
    folder : Path
    case : mapping of str to float
        The value of every number that has a range, by id.
    """

    def __init__(self, folder: Path, case: Mapping[str, float]) -> None:
        self.files: dict[str, Any] = {
            path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
            for path in folder.glob("*.yaml")
        }
        self.case = case
        self.programmes: dict[str, Any] = self.files["programmes"]
        self.outcomes: dict[str, Any] = self.files["outcomes"]
        self.drivers: dict[str, Any] = self.files["drivers"]

    def number(self, raw: Any, name: str, scale: str = "") -> float:
        """The value picked for a number as a file says it: a figure, a range or a step."""
        if isinstance(raw, dict) and "value" in raw:
            raw = raw["value"]
        if isinstance(raw, dict) and "step" in raw:
            raw = raw["step"]
        if isinstance(raw, str):
            raw = self.files["scales"][scale]["steps"][raw]
        if isinstance(raw, dict):
            return self.case[name]
        return float(raw)

    def of_programme(self, name: str, field: str) -> float:
        return self.number(self.programmes[name][field], f"programmes.{name}.{field}")

    def of_outcome(self, name: str, field: str) -> float:
        return self.number(self.outcomes[name][field], f"outcomes.{name}.{field}")

    def links(self, file: str, entry: str, field: str, scale: str) -> dict[str, float]:
        """Numbers of an entry by what they lead to."""
        found = self.files[file][entry].get(field) or {}
        return {
            to: self.number(raw, f"{file}.{entry}.{field}.{to}", scale) for to, raw in found.items()
        }

    def reference(self) -> dict[str, float]:
        return {d: _mode(raw["reference_level"]) for d, raw in self.drivers.items()}

    def favourable(self, levels: Mapping[str, float]) -> dict[str, float]:
        """Equation 2, first half."""
        return {
            d: 1 - level if self.drivers[d]["sense"] == "hinders" else level
            for d, level in levels.items()
        }


def _mode(raw: Any) -> float:
    if isinstance(raw, dict):
        return float(raw["value"] if "value" in raw else raw["mode"])
    return float(raw)


def scores(policy: Policy, total: float, future: str, years: int) -> dict[str, dict[str, float]]:
    """Score of every option on every criterion, 0 to 1 (equations 1 to 9)."""
    plain = [_levels(policy, future, year) for year in range(1, years + 1)]
    nothing = dict.fromkeys(policy.programmes, 0.0)
    baseline, _ = _project(policy, nothing, plain)
    found = {}
    for option, raw in policy.files["options"].items():
        own = {d: _mode(level) for d, level in (raw.get("drivers") or {}).items()}
        drivers = [levels | own for levels in plain]
        budgets = _spend(policy, raw, total)
        levels, working = _project(policy, budgets, drivers)
        at_end = {
            "levels": levels,
            "gains": {k: level - baseline[k] for k, level in levels.items()},
            "budgets": budgets,
            "working": working,
            "drivers": drivers[-1],
        }
        found[option] = {
            j: _score(criterion, _measured(policy, j, at_end))
            for j, criterion in policy.files["criteria"].items()
        }
    return found


def weights(policy: Policy, perspective: str) -> dict[str, float]:
    raw = {j: _mode(w) for j, w in policy.files["perspectives"][perspective]["weights"].items()}
    return {j: weight / sum(raw.values()) for j, weight in raw.items()}


def _levels(policy: Policy, future: str, year: int) -> dict[str, float]:
    """Drivers in a year: straight lines between the years of a future, flat outside them."""
    levels = policy.reference()
    for driver, path in (policy.files["futures"][future].get("paths") or {}).items():
        points = sorted((int(at), _mode(level)) for at, level in path.items())
        before = [point for point in points if point[0] <= year]
        after = [point for point in points if point[0] >= year]
        if not before or not after:
            levels[driver] = (before[-1] if before else after[0])[1]
        else:
            (start, low), (end, high) = before[-1], after[0]
            way = (year - start) / (end - start) if end > start else 0.0
            levels[driver] = low + way * (high - low)
    return levels


def _spend(policy: Policy, option: Mapping[str, Any], total: float) -> dict[str, float]:
    """How an option spends the total: by shares; who can't start is dropped; capped."""
    programmes = policy.programmes
    corner = option.get("corner")
    if corner:
        shares = {
            p: 1.0
            for p, raw in programmes.items()
            if (raw["channel"], raw["target"]) == (corner["channel"], corner["target"])
        }
    else:
        shares = {p: _mode(share) for p, share in (option.get("shares") or {}).items()}
    lacks = {
        p: _mode(programmes[p]["start_up_musd"]) - _mode(programmes[p]["running_musd"])
        for p in shares
    }
    while True:
        budgets = _share_out(programmes, shares, total)
        idle = [p for p in shares if budgets[p] <= lacks[p]]
        if not idle or len(shares) == 1:
            return dict.fromkeys(programmes, 0.0) | budgets
        del shares[min(idle, key=lambda p: (shares[p], -lacks[p], p))]


def _share_out(
    programmes: Mapping[str, Any], shares: Mapping[str, float], total: float
) -> dict[str, float]:
    budgets, still, left = dict.fromkeys(shares, 0.0), dict(shares), total
    while still and left > 1e-12:
        parts = {p: left * share / sum(still.values()) for p, share in still.items()}
        left = 0.0
        for p, part in parts.items():
            most = _mode(programmes[p]["maximum_musd"])
            left += max(0.0, budgets[p] + part - most)
            budgets[p] = min(most, budgets[p] + part)
            if budgets[p] >= most:
                del still[p]
    return budgets


def _project(
    policy: Policy, budgets: Mapping[str, float], years: list[dict[str, float]]
) -> tuple[dict[str, float], dict[str, float]]:
    """Levels at the horizon, and each programme's mean context multiplier (equations 1 to 4)."""
    start = {k: policy.of_outcome(k, "start_level") for k in policy.outcomes}
    decay = {k: policy.of_outcome(k, "decay_per_year") for k in policy.outcomes}
    lends = {
        k: policy.links("outcomes", k, "legitimated_by", "legitimation_per_year")
        for k in policy.outcomes
    }
    base = {
        k: decay[k] * start[k] / (1 - start[k])
        - sum(rate * start[source] for source, rate in lends[k].items())
        for k in policy.outcomes
    }
    reach = {p: _added_reach(policy, p, budget) for p, budget in budgets.items()}
    levels, multipliers = dict(start), dict.fromkeys(policy.programmes, 0.0)
    for drivers in years:
        works = {p: _works(policy, p, drivers) for p in policy.programmes}
        gain, loss = {}, {}
        for k in policy.outcomes:
            gain[k] = base[k] * _left(policy, "outcomes", k, drivers)
            gain[k] += sum(rate * levels[source] for source, rate in lends[k].items())
            loss[k] = decay[k] * _wears(policy, k, drivers)
        for p, raw in policy.programmes.items():
            for k, effect in raw["effects_per_year"].items():
                for way, rates in (("strengthens", gain), ("erodes", loss)):
                    if way in effect:
                        name = f"programmes.{p}.effects_per_year.{k}.{way}"
                        rate = policy.number(effect[way], name, "effect_per_year")
                        rates[k] += works[p] * reach[p] * rate
        for k, level in levels.items():
            speed = gain[k] + loss[k]
            rest = gain[k] / speed
            levels[k] = rest + (level - rest) * math.exp(-speed)
        multipliers = {p: multipliers[p] + works[p] / len(years) for p in multipliers}
    return levels, multipliers


def _added_reach(policy: Policy, p: str, budget: float) -> float:
    runs, start, half = (
        policy.of_programme(p, f"{each}_musd") for each in ("running", "start_up", "half_potential")
    )

    def reach(money: float) -> float:
        return 1 - 2 ** (-(money - start) / half) if money > start else 0.0

    return reach(runs + budget) - reach(runs)


def _works(policy: Policy, p: str, drivers: Mapping[str, float]) -> float:
    """Equations 2 and 2a."""
    for driver, raw in (policy.programmes[p].get("needs") or {}).items():
        beyond = drivers[driver] - _mode(raw)
        if policy.drivers[driver]["sense"] == "hinders":
            beyond = -beyond
        if beyond < -1e-9:
            return 0.0
    return _left(policy, "programmes", p, drivers)


def _left(policy: Policy, file: str, entry: str, drivers: Mapping[str, float]) -> float:
    """Equation 2."""
    now, then = policy.favourable(drivers), policy.favourable(policy.reference())
    left = 1.0
    for driver, lost in policy.links(file, entry, "dependence", "dependence").items():
        left *= (1 - lost * (1 - now[driver])) / (1 - lost * (1 - then[driver]))
    return left


def _wears(policy: Policy, k: str, drivers: Mapping[str, float]) -> float:
    """Equation 3a."""
    now, then = policy.favourable(drivers), policy.favourable(policy.reference())
    exposed = policy.links("outcomes", k, "exposure", "exposure")
    here, there = (
        1 + sum(times * (1 - levels[driver]) for driver, times in exposed.items())
        for levels in (now, then)
    )
    return here / there


def _measured(policy: Policy, j: str, at_end: Mapping[str, Any]) -> float:
    """Equations 5 to 8."""
    levels, gains = at_end["levels"], at_end["gains"]
    measure, name = policy.files["criteria"][j]["measure"], f"criteria.{j}.measure"
    match measure["kind"]:
        case "mean_level":
            return _mean(levels, measure["outcomes"])
        case "mean_gain":
            return _mean(gains, measure["outcomes"])
        case "equally_distributed":
            aversion = policy.number(measure["inequality_aversion"], f"{name}.inequality_aversion")
            power = 1 - aversion
            raised = {k: levels[k] ** power for k in measure["outcomes"]}
            return float(_mean(raised, measure["outcomes"]) ** (1 / power))
        case "breadth":
            full = policy.number(measure["noticeable_gain"], f"{name}.noticeable_gain")
            young = ("new_non_state", "reform_state")
            counted = (gains[k] for k, raw in policy.outcomes.items() if raw["group"] in young)
            return sum(min(1.0, max(0.0, gain / full)) for gain in counted)
        case "words_into_deeds":
            below = _mean(levels, measure["pressure_from_below"])
            above = levels[measure["pressure_from_above"]]
            deeds = levels[measure["commitments"]] * math.sqrt(above * below)
            favourable = policy.favourable(at_end["drivers"])
            for driver, raw in (measure.get("dependence") or {}).items():
                lost = policy.number(raw, f"{name}.dependence.{driver}", "dependence")
                deeds *= 1 - lost * (1 - favourable[driver])
            return float(deeds)
        case "cost":
            return float(sum(at_end["budgets"].values()))
        case "judged":
            return _judged(policy, j, measure, at_end)
    raise ValueError(measure["kind"])


def _judged(policy: Policy, j: str, measure: Mapping[str, Any], at_end: Mapping[str, Any]) -> float:
    """Equation 8."""
    name = f"criteria.{j}.measure"
    today = policy.number(measure["status_quo_rating"], f"{name}.status_quo_rating", "rating")
    inertia = policy.number(measure["inertia_musd"], f"{name}.inertia_musd")
    above, below = inertia * today, inertia
    achieved = policy.files["dossier"].get("ratings_by") == "achievement"
    for p, budget in at_end["budgets"].items():
        raw, works = policy.programmes[p]["ratings"][j], at_end["working"][p]
        rating = policy.number(raw, f"programmes.{p}.ratings.{j}", "rating")
        if achieved:
            likely = _mode(policy.programmes[p]["half_potential_musd"])
            weight = works * likely * _added_reach(policy, p, budget) / math.log(2)
        else:
            weight, rating = budget, today + works * (rating - today)
        above += weight * rating
        below += weight
    return above / below


def _score(criterion: Mapping[str, Any], value: float) -> float:
    """Equation 9, first half."""
    worst, best = _mode(criterion["worst"]), _mode(criterion["best"])
    place = min(1.0, max(0.0, (value - worst) / (best - worst)))
    bend = _mode(criterion.get("curvature") or 0.0)
    return (1 - math.exp(-bend * place)) / (1 - math.exp(-bend)) if bend else place


def _mean(values: Mapping[str, float], names: list[str]) -> float:
    return sum(values[name] for name in names) / len(names)

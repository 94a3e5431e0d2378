"""Read a scenario from plain data: a file, a link, the command line."""

from dataclasses import replace
from typing import Any

from policy_model.dossier import Dossier, InputError, Problem
from policy_model.scenario.best_mix import largest_limits, objectives
from policy_model.scenario.override import overridden
from policy_model.scenario.reader import Reader
from policy_model.scenario.record import Scenario, default_scenario, perspectives_of, raw_weights

_MOST_WEIGHT = 1e6


def read_scenario(
    raw: dict[Any, Any], dossier: Dossier, file: str, base: Scenario | None = None
) -> Scenario:
    """Read a scenario from plain data; what is not said is as in `base`.

    Parameters
    ----------
    raw : dict
        Keys are the fields of `Scenario`, and ``dossier``, the id it was made for.
    dossier : Dossier
        Without overrides.
    file : str
        How errors call the source.
    base : Scenario, optional
        The dossier's own when not given.

    Raises
    ------
    InputError
        With every problem found.
    """
    scenario, problems = accept_scenario(raw, dossier, file, base)
    if problems:
        raise InputError(problems)
    return scenario


def accept_scenario(
    raw: dict[Any, Any], dossier: Dossier, file: str, base: Scenario | None = None
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Read a scenario as `read_scenario` does, but keep what is right and return the rest.

    Returns
    -------
    Scenario
        With the values that could be read.
    tuple of Problem
        One for each value that was not taken.
    """
    reader = Reader(raw, file)
    overrides = reader.overrides("overrides", base.overrides if base else (), dossier)
    dossier = overridden(dossier, overrides)
    base = replace(base or default_scenario(dossier), overrides=overrides)
    header = dossier.header
    futures, drivers = dossier.futures, dossier.drivers
    programmes, weight_of = dossier.programmes, {each.id: _MOST_WEIGHT for each in dossier.criteria}
    own = reader.own_perspectives("own_perspectives", base.own_perspectives, weight_of)
    base = replace(base, own_perspectives=own)
    perspectives = {each.id for each in perspectives_of(base, dossier)}
    if base.perspective not in perspectives:
        base = replace(base, perspective=header.default_perspective)
    reader.known("dossier", dossier.id, {dossier.id})
    scenario = replace(
        base,
        total_musd=reader.number("total_musd", base.total_musd, 0, header.total_musd.maximum.mode),
        perspective=reader.known("perspective", base.perspective, perspectives),
        future=reader.known("future", base.future, {f.id for f in futures}),
        date=reader.day("date", base.date),
        horizon_years=reader.whole(
            "horizon_years", base.horizon_years, 1, int(header.horizon.maximum_years.mode)
        ),
        weights=reader.pairs("weights", base.weights, weight_of),
        drivers=reader.pairs("drivers", base.drivers, {d.id: 1.0 for d in drivers}),
        mix_musd=reader.pairs(
            "mix_musd", base.mix_musd, {p.id: p.maximum_musd.mode for p in programmes}
        ),
    )
    scenario = _best_mix(reader, scenario, dossier)
    weights = raw_weights(scenario, dossier) | dict(scenario.weights)
    if reader.no_weight(weights):
        scenario = replace(scenario, weights=base.weights)
    return scenario, reader.finish()


def _best_mix(reader: Reader, base: Scenario, dossier: Dossier) -> Scenario:
    """Take what is asked of the best mix; whether limits can be kept together is not asked."""
    asked: dict[str, Any] = {
        field: reader.pairs(field, getattr(base, field), most)
        for field, most in largest_limits(dossier).items()
    }
    objective = reader.known("objective", base.objective, set(objectives(dossier)))
    return replace(base, objective=objective, **asked)

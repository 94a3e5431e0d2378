"""The equations once more, by hand: plain arrays, loops and nothing around them.

What `policy_model` adds to this is the price of its being readable. `docs/model.md` has the
equations; a test holds both to the same numbers.
"""

from typing import Any

import numpy as np

from bench.bare_criteria import measured, scored

Given = dict[str, Any]


def context(given: Given, kind: str, shape: tuple[int, ...], levels: Any) -> Any:
    """What drivers leave of effects (equation 2)."""
    hinders, ratio = given["hinders"], np.ones(shape)
    now = np.where(hinders, 1 - levels, levels)
    then = np.where(hinders, 1 - given["reference"], given["reference"])
    for i, driver, share in given[kind]:
        if now[driver] != then[driver]:
            ratio[i] *= (1 - share * (1 - now[driver])) / (1 - share * (1 - then[driver]))
    return ratio


def gates(given: Given, levels: Any) -> Any:
    """1 where a programme can run, 0 where a driver that it needs is too far off (equation 2a)."""
    runs, rounded = np.ones(given["running"].shape), 1e-9
    for p, driver, needed in given["needs"]:
        short = levels[driver] - needed if given["hinders"][driver] else needed - levels[driver]
        runs[p] *= np.where(short > rounded, 0, 1)
    return runs


def decayed(given: Given, levels: Any) -> Any:
    """How many times as fast outcomes decay as at the reference levels (equation 3a)."""
    hinders, reference, ratio = given["hinders"], given["reference"], np.ones(given["start"].shape)
    for k in range(len(ratio)):
        mine = [(driver, times) for outcome, driver, times in given["exposure"] if outcome == k]
        now, then = (
            1 + sum(times * (c[d] if hinders[d] else 1 - c[d]) for d, times in mine)
            for c in (levels, reference)
        )
        ratio[k] = now / then
    return ratio


def years(given: Given, paths: Any) -> list[tuple[Any, Any, Any]]:
    """What each year does to programmes, gains and decay; equal years are worked out once."""
    known: dict[bytes, tuple[Any, Any, Any]] = {}
    for levels in paths:
        if levels.tobytes() not in known:
            known[levels.tobytes()] = (
                context(given, "programme_dependence", given["running"].shape, levels)
                * gates(given, levels),
                context(given, "outcome_dependence", given["start"].shape, levels),
                decayed(given, levels),
            )
    return [known[levels.tobytes()] for levels in paths]


def reached(given: Given, programme: int, extra: float) -> Any:
    """Reach that extra money adds to a programme (equation 1)."""
    start, half = given["start_up"][programme], given["half_potential"][programme]
    running = given["running"][programme]

    def share(money: Any) -> Any:
        return -np.expm1(-np.log(2) * np.maximum(money - start, 0) / half)

    return share(running + extra) - share(running)


def weighed(given: Given, budgets: Any, mean: Any) -> tuple[dict[int, Any], Any]:
    """What programmes' ratings count, and what is left of them (equation 8)."""
    funded = np.flatnonzero(budgets)
    if given["halves"] is None:
        return {p: budgets[p] for p in funded}, mean
    halves = {p: mean[p] * given["halves"][p] / np.log(2) for p in funded}
    return {p: halves[p] * reached(given, p, budgets[p]) for p in funded}, np.ones(len(mean))


def base_rates(given: Given) -> Any:
    """Gain that holds every outcome where it starts (equation 3)."""
    start = given["start"]
    base = given["decay"] * start / (1 - start)
    for outcome, source, rate in given["legitimation"]:
        base[outcome] -= rate * start[source]
    return base


def course(given: Given, base: Any, budgets: Any, ahead: list[tuple[Any, Any, Any]]) -> list[Any]:
    """Outcomes at the start and at each year's end (equation 4)."""
    added = {p: reached(given, p, budgets[p]) for p in np.flatnonzero(budgets)}
    levels = given["start"]
    found, last = [levels], None
    for now in ahead:
        if now is not last:
            programmes, outcomes, decay = last = now
            rising, loss = base * outcomes, given["decay"] * decay
            for rates, links in ((rising, given["strengthens"]), (loss, given["erodes"])):
                for p, k, rate in links:
                    if p in added:
                        rates[k] += programmes[p] * added[p] * rate
        gain = rising.copy()
        for k, source, rate in given["legitimation"]:
            gain[k] += rate * levels[source]
        speed = gain + loss
        rest = gain / speed
        levels = rest + (levels - rest) * np.exp(-speed)
        found.append(levels)
    return found


def answer(given: Given, budgets: Any, shown: int) -> dict[str, Any]:
    """Horizon values of all options over all draws, and the fan of one.

    Parameters
    ----------
    given : dict
        See `bench.given`.
    budgets : ndarray, shape (O, P)
    shown : int
    """
    base, common = base_rates(given), years(given, given["paths"])
    own = [common if paths is None else years(given, paths) for paths in given["own_paths"]]
    courses = [course(given, base, each, own[o]) for o, each in enumerate(budgets)]
    quo = courses[given["status_quo"]][-1]
    raw = []
    for o, each in enumerate(budgets):
        mean = sum(programmes for programmes, *_ in own[o]) / len(own[o])
        paths = given["paths"] if given["own_paths"][o] is None else given["own_paths"][o]
        weights = weighed(given, each, mean)
        raw.append(measured(given, courses[o][-1], quo, each, weights, paths[-1]))
    scores = scored(given, np.stack(raw))
    empowered = given["empowered"]
    index = 100 * np.stack([[each[empowered].mean(axis=0) for each in way] for way in courses], 1)
    return {
        "scores": scores,
        "mean_value": scores.mean(axis=-1) @ given["weights"],
        "drawn_value": np.einsum("jn,ojn->on", given["drawn_weights"], scores),
        "index": index,
        "mean_index": index.mean(axis=-1),
        "fan": np.quantile(index[:, shown], (0.05, 0.95), axis=-1),
    }

"""The user's own mix: what it spends, and how it comes to spend something else."""

from collections.abc import Mapping
from dataclasses import replace

from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate, candidates, mix_budgets
from policy_model.scenario.record import DECIMALS, Pairs, Scenario

_SAME_MUSD = 1e-5


def mix(scenario: Scenario, dossier: Dossier) -> dict[str, float]:
    """The user's mix at the common total by programme; the recommendation's before there is one."""
    if any(dict(scenario.mix_musd).values()):
        budgets = mix_budgets(dossier, scenario.total_musd, dict(scenario.mix_musd))
    else:
        named = candidates(dossier, scenario.total_musd)
        budgets = next(o for o in named if o.role == "recommendation").spending.budgets
    return {
        p.id: round(float(b), DECIMALS) for p, b in zip(dossier.programmes, budgets, strict=True)
    }


def named_like(scenario: Scenario, dossier: Dossier) -> str | None:
    """The named option that spends what the mix does; the recommendation before there is one."""
    named = candidates(dossier, scenario.total_musd)
    if not any(dict(scenario.mix_musd).values()):
        return next(each.id for each in named if each.role == "recommendation")
    own = mix(scenario, dossier)
    same = (
        each.id
        for each in named
        if any(own.values())
        and not each.drivers
        and all(abs(own[p] - b) < _SAME_MUSD for p, b in _budgets(each, dossier).items())
    )
    return next(same, None)


def with_budget(scenario: Scenario, dossier: Dossier, key: str, value: float) -> Scenario:
    """Give a programme of the mix another budget, as far as the largest total allows."""
    budgets = mix(scenario, dossier)
    others = sum(budget for name, budget in budgets.items() if name != key)
    room = max(0.0, dossier.header.total_musd.maximum.mode - others)
    return with_budgets(scenario, dossier, budgets | {key: min(value, room)})


def with_budgets(scenario: Scenario, dossier: Dossier, budgets: Mapping[str, float]) -> Scenario:
    """Have the mix be exactly these budgets, and the common total their sum.

    Beyond the largest total, which a scenario can't have, the mix keeps its shares alone.
    """
    spent = _spent(budgets)
    total = round(float(sum(budget for _, budget in spent)), DECIMALS)
    most = dossier.header.total_musd.maximum.mode
    return replace(scenario, mix_musd=spent, total_musd=min(total, most))


def with_mix_of(scenario: Scenario, dossier: Dossier, option: str | None) -> Scenario:
    """Take over a named option's budgets; with a total of 0, at the dossier's own total."""
    total = scenario.total_musd or dossier.header.total_musd.default.mode
    named = {each.id: each for each in candidates(dossier, total)}
    if option is None or named[option].role == "recommendation":
        return replace(scenario, mix_musd=(), total_musd=total if option else scenario.total_musd)
    return replace(scenario, mix_musd=_spent(_budgets(named[option], dossier)), total_musd=total)


def _budgets(option: Candidate, dossier: Dossier) -> dict[str, float]:
    spent = zip(dossier.programmes, option.spending.budgets, strict=True)
    return {programme.id: float(budget) for programme, budget in spent}


def _spent(budgets: Mapping[str, float]) -> Pairs:
    """What of budgets is more than nothing, as a scenario has it."""
    rounded = ((name, round(budget, DECIMALS)) for name, budget in budgets.items())
    return tuple(sorted((name, budget) for name, budget in rounded if budget > 0))

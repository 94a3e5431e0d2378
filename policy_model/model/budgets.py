"""What each option spends at a common total."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from policy_model.dossier import Dossier
from policy_model.dossier.checks import OWN_MIX
from policy_model.dossier.entries import Programme
from policy_model.dossier.records import Corner, Option
from policy_model.model.inputs import Array, positions


@dataclass(frozen=True)
class Spending:
    """How an option's money is split.

    Attributes
    ----------
    budgets : ndarray, shape (P,)
        Extra millions a year.
    dropped : tuple of str
        Programmes whose share would not have covered their start-up cost.
    unspent_musd : float
        What the option's programmes can't take up.
    """

    budgets: Array
    dropped: tuple[str, ...]
    unspent_musd: float


def option_shares(dossier: Dossier, option: Option) -> Array:
    """An option's shares by programme, shape (P,): equal in a corner, as declared elsewhere."""
    shares = np.zeros(len(dossier.programmes))
    if option.corner:
        shares[corner_programmes(dossier, option.corner)] = 1.0
    at = positions(dossier.programmes)
    for share in option.shares:
        shares[at[share.id]] = share.value.mode
    return shares


def corner_programmes(dossier: Dossier, corner: Corner) -> list[int]:
    """The unmixed programmes of a corner of the 2×2."""
    return [
        p
        for p, programme in enumerate(dossier.programmes)
        if (programme.channel, programme.target) == (corner.channel, corner.target)
    ]


def split(programmes: tuple[Programme, ...], shares: Array, total_musd: float) -> Spending:
    """Split a total by shares over programmes that can use their part.

    A programme whose part, with what runs, would not exceed its start-up cost is dropped,
    smallest share first, and its money passed on by share; what exceeds a programme's
    maximum is passed on likewise. The last programme is never dropped.

    Parameters
    ----------
    programmes : tuple of Programme, length P
    shares : ndarray, shape (P,)
        At least 0, any sum.
    total_musd : float
        Millions a year.
    """
    shares = shares.copy()
    dropped: list[str] = []
    if total_musd <= 0 or not shares.any():
        return Spending(np.zeros(len(shares)), (), 0.0)
    while True:
        budgets = _fill(programmes, shares, total_musd)
        useless = [
            (shares[p], -_lacking(programmes[p]), programmes[p].id, p)
            for p in np.flatnonzero(shares)
            if budgets[p] <= _lacking(programmes[p])
        ]
        if not useless or np.count_nonzero(shares) == 1:
            break
        *_, name, smallest = min(useless)
        shares[smallest] = 0.0
        dropped.append(name)
    return Spending(budgets, tuple(dropped), float(max(0.0, total_musd - budgets.sum())))


def _lacking(programme: Programme) -> float:
    """Money still missing to start, millions a year; negative when it runs already."""
    return programme.start_up_musd.mode - programme.running_musd.mode


def _fill(programmes: tuple[Programme, ...], shares: Array, total_musd: float) -> Array:
    """Share a total out, none above its maximum, what is over going to the others."""
    most = np.array([programme.maximum_musd.mode for programme in programmes])
    budgets = np.zeros(len(shares))
    open_shares = shares.copy()
    left = total_musd
    while left > 0 and open_shares.any():
        offered = budgets + left * open_shares / open_shares.sum()
        capped = (offered >= most) & (open_shares > 0)
        budgets = np.minimum(offered, most)
        if not capped.any():
            break
        open_shares[capped] = 0.0
        left = total_musd - budgets.sum()
    return budgets


@dataclass(frozen=True)
class Candidate:
    """An option as it is compared: what it is called and what it spends.

    Attributes
    ----------
    id, name, short_name, role : str
        `role` is one of the dossier's, or ``mix`` for the user's own.
    channel, target : str
        Of all its money; ``mixed`` when it has both, empty when it spends nothing.
    spending : Spending
    drivers : tuple of (driver id, level)
        Levels that the option sets itself.
    """

    id: str
    name: str
    short_name: str
    role: str
    channel: str
    target: str
    spending: Spending
    drivers: tuple[tuple[str, float], ...] = ()


def mix_budgets(dossier: Dossier, total_musd: float, mix: Mapping[str, float]) -> Array:
    """Budgets of the user's mix at a total, shape (P,): its shares, none above a maximum."""
    return _fill(dossier.programmes, _mix_shares(dossier, mix), total_musd)


def _mix_shares(dossier: Dossier, mix: Mapping[str, float]) -> Array:
    return np.array([mix.get(programme.id, 0.0) for programme in dossier.programmes])


def candidates(
    dossier: Dossier, total_musd: float, mix: Mapping[str, float] = MappingProxyType({})
) -> tuple[Candidate, ...]:
    """Every option of the dossier at a common total, and the user's mix where there is one.

    Parameters
    ----------
    dossier : Dossier
    total_musd : float
        Millions a year.
    mix : mapping of str to float
        The user's own mix by programme, millions a year; its shares are what counts.
    """
    named = tuple(_named(dossier, option, total_musd) for option in dossier.options)
    if not any(mix.values()):
        return named
    shares = _mix_shares(dossier, mix)
    budgets = mix_budgets(dossier, total_musd, mix)
    spending = Spending(budgets, (), max(0.0, total_musd - float(budgets.sum())))
    channel, target = _kinds(dossier.programmes, shares)
    return (*named, Candidate(OWN_MIX, "Your mix", "Your mix", "mix", channel, target, spending))


def _named(dossier: Dossier, option: Option, total_musd: float) -> Candidate:
    channel, target = _kinds(dossier.programmes, option_shares(dossier, option))
    return Candidate(
        id=option.id,
        name=option.name,
        short_name=option.short_name,
        role=option.role,
        channel=channel,
        target=target,
        spending=split(dossier.programmes, option_shares(dossier, option), total_musd),
        drivers=tuple(sorted((level.id, level.value.mode) for level in option.drivers)),
    )


def _kinds(programmes: tuple[Programme, ...], shares: Array) -> tuple[str, str]:
    """Channel and target of the money, as declared, whatever the total."""
    paid = [programmes[p] for p in np.flatnonzero(shares)]
    channels, targets = {p.channel for p in paid}, {p.target for p in paid}
    return _one_of(channels), _one_of(targets)


def _one_of(kinds: Collection[str]) -> str:
    if not kinds:
        return ""
    return next(iter(kinds)) if len(kinds) == 1 else "mixed"

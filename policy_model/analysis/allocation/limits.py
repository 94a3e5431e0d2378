"""What a mix must keep to, and which of its limits cannot be met together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import linprog

from policy_model.dossier import Dossier
from policy_model.dossier.entries import Programme
from policy_model.model.inputs import Array, positions
from policy_model.scenario import Scenario

SLACK = 1e-6  # a dollar: as near as the solver keeps to a limit
TIGHT = 1e-5
CORNERS = 24


@dataclass(frozen=True)
class Limit:
    """One limit on a mix: ``row @ budgets <= most``.

    Attributes
    ----------
    kind : str
        ``total``, ``maximum``, ``floor``, ``ceiling``, ``earmark``, ``least_share``,
        ``most_share``; ``spending`` where the sum has a least.
    about : str
        Id of the programme or name of the group; empty for the total.
    amount : float
        As it was asked for: millions a year, or a share of 1.
    row : ndarray, shape (P,)
    most : float
    """

    kind: str
    about: str
    amount: float
    row: Array
    most: float

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others; the two sides of an earmark have one."""
        return self.kind, self.about


class LimitsClashError(Exception):
    """Raised where no mix meets all limits.

    Attributes
    ----------
    limits : tuple of Limit
        Those that can't be met together: leave out any one of them, and the others can.
    """

    def __init__(self, limits: tuple[Limit, ...]) -> None:
        super().__init__(", ".join(f"{each.kind} {each.about}".rstrip() for each in limits))
        self.limits = limits


@dataclass(frozen=True)
class Limits:
    """Everything a mix must keep to; budgets are at least 0.

    Attributes
    ----------
    rows : tuple of Limit
    """

    rows: tuple[Limit, ...]

    @property
    def total_musd(self) -> float:
        """The ceiling of the sum."""
        return next(each.most for each in self.rows if each.kind == "total")

    @property
    def matrix(self) -> Array:
        """Left-hand sides, shape (rows, P)."""
        return np.stack([each.row for each in self.rows])

    @property
    def most(self) -> Array:
        """Right-hand sides, shape (rows,)."""
        return np.array([each.most for each in self.rows])

    def allow(self, budgets: Array) -> bool:
        """Whether budgets of shape (P,) keep to every limit."""
        return bool(np.all(self.matrix @ budgets <= self.most + SLACK) and budgets.min() >= -SLACK)

    def tight(self, budgets: Array) -> tuple[Limit, ...]:
        """Limits that budgets just keep to, one an earmark."""
        left = self.most - self.matrix @ budgets
        found = {
            each.key: each for each, room in zip(self.rows, left, strict=True) if room <= TIGHT
        }
        return tuple(found.values())

    def relaxed(self, key: tuple[str, str], musd: float) -> "Limits":
        """The same with `musd` more room in one limit."""
        rows = (replace(r, most=r.most + musd) if r.key == key else r for r in self.rows)
        return Limits(tuple(rows))

    def at_total(self, total_musd: float) -> "Limits":
        """The same with another ceiling for the sum."""
        rows = (
            replace(r, most=total_musd, amount=total_musd) if r.kind == "total" else r
            for r in self.rows
        )
        return Limits(tuple(rows))

    def spending(self, least_musd: float, most_musd: float) -> "Limits":
        """The same, with the sum between two amounts."""
        row = np.ones(self.matrix.shape[1])
        least = Limit("spending", "", least_musd, -row, -least_musd)
        return Limits((*self.at_total(most_musd).rows, least))

    def without(self, keys: Iterable[tuple[str, str]]) -> "Limits":
        """The same, some left out."""
        return Limits(tuple(each for each in self.rows if each.key not in set(keys)))


def limits_of(dossier: Dossier, scenario: Scenario) -> Limits:
    """What a scenario asks of a mix.

    A share is of the money spent, so it holds at any total; mixed money counts half in each
    target. Sharing a programme's maximum is always asked.
    """
    programmes = dossier.programmes
    rows = [Limit("total", "", scenario.total_musd, np.ones(len(programmes)), scenario.total_musd)]
    own = np.eye(len(programmes))
    for p, programme in enumerate(programmes):
        most = programme.maximum_musd.mode
        rows.append(Limit("maximum", programme.id, most, own[p], most))
    at = positions(programmes)
    for name, musd in scenario.floors_musd:
        rows.append(Limit("floor", name, musd, -own[at[name]], -musd))
    for name, musd in scenario.ceilings_musd:
        rows.append(Limit("ceiling", name, musd, own[at[name]], musd))
    for name, musd in scenario.earmarks_musd:
        rows.append(Limit("earmark", name, musd, own[at[name]], musd))
        rows.append(Limit("earmark", name, musd, -own[at[name]], -musd))
    for group, share in scenario.least_shares:
        rows.append(Limit("least_share", group, share, share - part_in(programmes, group), 0.0))
    for group, share in scenario.most_shares:
        rows.append(Limit("most_share", group, share, part_in(programmes, group) - share, 0.0))
    return Limits(tuple(rows))


def part_in(programmes: Sequence[Programme], group: str) -> Array:
    """How much of each programme's money counts in a group, shape (P,): 0, a half, or 1."""
    return np.array(
        [
            1.0
            if group in (each.channel, each.target)
            else 0.5
            if each.target == "mixed" and group in ("state", "non_state")
            else 0.0
            for each in programmes
        ]
    )


def conflict(limits: Limits) -> tuple[Limit, ...]:
    """Limits that no mix meets together, none of which could be missed out; empty for none.

    An irreducible infeasible set, by the deletion filter (Chinneck & Dravnieks 1991).
    """
    if _possible(limits):
        return ()
    kept = limits
    for key in dict.fromkeys(each.key for each in reversed(limits.rows)):
        fewer = kept.without([key])
        if not _possible(fewer):
            kept = fewer
    return tuple({each.key: each for each in kept.rows}.values())


def checked(limits: Limits) -> Limits:
    """Return limits that some mix meets.

    Raises
    ------
    LimitsClashError
        For others.
    """
    if clash := conflict(limits):
        raise LimitsClashError(clash)
    return limits


def random_mixes(limits: Limits, mixes: int, seed: int) -> Array:
    """Mixes within the limits, drawn as means of corners of what they allow, (mixes, P)."""
    stream = np.random.default_rng(seed)
    directions = stream.normal(size=(CORNERS, limits.matrix.shape[1]))
    shares = stream.dirichlet(np.full(CORNERS, 0.2), size=mixes)
    drawn: Array = shares @ corners(limits, directions)
    return drawn


def corners(limits: Limits, directions: Array) -> Array:
    """The mixes within the limits that go furthest in directions of shape (n, P), (n, P)."""
    at_least_nothing: Array = np.maximum([_furthest(limits, each) for each in directions], 0.0)
    return at_least_nothing


def _furthest(limits: Limits, direction: Array) -> Array:
    """Half a dollar further, where limits clash by less than the solver sees at other times."""
    for slack in (0.0, SLACK / 2):
        most = limits.most + slack
        found: Array | None = linprog(-direction, A_ub=limits.matrix, b_ub=most, method="highs").x
        if found is not None:
            return found
    return np.zeros_like(direction)


def _possible(limits: Limits) -> bool:
    if not limits.rows:
        return True
    found = linprog(
        np.zeros(limits.matrix.shape[1]), A_ub=limits.matrix, b_ub=limits.most, method="highs"
    )
    return bool(found.status == 0)

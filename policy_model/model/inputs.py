"""The judgements of a dossier as the arrays that the equations take."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from policy_model.dossier import Dossier
from policy_model.dossier.entries import Entry, Outcome, Programme
from policy_model.model.kept import Kept

Array = NDArray[np.float64]
Values = Mapping[str, Array]
Links = tuple[tuple[int, int, Array], ...]
Result = TypeVar("Result")


@dataclass(frozen=True)
class Inputs:
    """What the equations know, one array a symbol.

    Attributes
    ----------
    dossier : Dossier
        Where the entries of each axis are declared. A link is a triple: positions of two
        entries, and what ties them, shape (N,) or (1,).
    values : mapping of str to ndarray, shape (N,) or (1,)
        Every judgement by its id; what follows arranges them.
    running, start_up, half_potential : ndarray, shape (P, N)
        Millions a year.
    strengthens, erodes : links from programme to outcome
        Yearly rates at full reach.
    start, decay : ndarray, shape (K, N)
        Start level in [0, 1] and loss per year.
    legitimation : links from outcome to outcome
        Rate per year that the second lends to the first.
    programme_dependence, outcome_dependence : links to drivers
        Share of effect lost where a driver is at its least favourable.
    needs : links from programme to driver
        Level, on the driver's scale, that it can't run without.
    exposure : links from outcome to driver
        Times its decay that is added where the driver is at its least favourable.
    hinders : ndarray of bool, shape (D,)
        Which drivers hinder.
    reference : ndarray, shape (D,)
        Reference levels of the drivers.
    """

    dossier: Dossier
    values: Values
    running: Array
    start_up: Array
    half_potential: Array
    strengthens: Links
    erodes: Links
    start: Array
    decay: Array
    legitimation: Links
    programme_dependence: Links
    outcome_dependence: Links
    needs: Links
    exposure: Links
    hinders: NDArray[np.bool_]
    reference: Array
    _kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)

    def once(
        self,
        search: Callable[..., Result],
        *asked: Hashable,
        progress: Callable[[float], None] | None = None,
    ) -> Result:
        """Keep what is the same in more than one scenario; see `Kept.once`."""
        return self._kept.once(search, (self,), asked, progress)


def build_inputs(dossier: Dossier, values: Values) -> Inputs:
    """Arrange `values`, one array of N numbers for each judgement id, as `Inputs`."""
    programmes, outcomes, drivers = dossier.programmes, dossier.outcomes, dossier.drivers
    draws = max(value.size for value in values.values())
    outcome_at, driver_at = positions(outcomes), positions(drivers)

    def stack(kind: str, entries: Sequence[Programme | Outcome], field: str) -> Array:
        columns = (values[f"{kind}.{entry.id}.{field}"] for entry in entries)
        return np.stack([np.broadcast_to(column, draws) for column in columns])

    def effects(way: str) -> Links:
        return tuple(
            (
                p,
                outcome_at[effect.id],
                values[f"programmes.{each.id}.effects_per_year.{effect.id}.{way}"],
            )
            for p, each in enumerate(programmes)
            for effect in each.effects_per_year
            if getattr(effect, way) is not None
        )

    def to_drivers(kind: str, entries: Sequence[Programme | Outcome], field: str) -> Links:
        return tuple(
            (i, driver_at[driver.id], values[f"{kind}.{each.id}.{field}.{driver.id}"])
            for i, each in enumerate(entries)
            for driver in getattr(each, field)
        )

    return Inputs(
        dossier=dossier,
        values=values,
        running=stack("programmes", programmes, "running_musd"),
        start_up=stack("programmes", programmes, "start_up_musd"),
        half_potential=stack("programmes", programmes, "half_potential_musd"),
        strengthens=effects("strengthens"),
        erodes=effects("erodes"),
        start=stack("outcomes", outcomes, "start_level"),
        decay=stack("outcomes", outcomes, "decay_per_year"),
        legitimation=tuple(
            (k, outcome_at[source.id], values[f"outcomes.{each.id}.legitimated_by.{source.id}"])
            for k, each in enumerate(outcomes)
            for source in each.legitimated_by
        ),
        programme_dependence=to_drivers("programmes", programmes, "dependence"),
        outcome_dependence=to_drivers("outcomes", outcomes, "dependence"),
        needs=to_drivers("programmes", programmes, "needs"),
        exposure=to_drivers("outcomes", outcomes, "exposure"),
        hinders=np.array([driver.sense == "hinders" for driver in drivers], dtype=bool),
        reference=np.array([driver.reference_level.mode for driver in drivers]),
    )


def positions(entries: Sequence[Entry]) -> dict[str, int]:
    """Where each entry's id stands on its axis."""
    return {entry.id: i for i, entry in enumerate(entries)}

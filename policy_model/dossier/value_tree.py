"""What to care about: objectives, criteria and how they are measured, perspectives."""

from typing import Annotated, Literal

from pydantic import Field

from policy_model.dossier.entries import VALUES, Dependences, Entry, IdList, Words
from policy_model.dossier.quantity import (
    CertainNumber,
    Curvature,
    Gain,
    InequalityAversion,
    MusdAboveZero,
    Rating,
    Weight,
)
from policy_model.dossier.record import Record


class Objective(Entry):
    """A branch of the value tree."""


class MeanLevel(Record):
    """Mean level of outcomes at the horizon."""

    kind: Literal["mean_level"]
    outcomes: IdList


class MeanGain(Record):
    """Mean gain of outcomes over the status quo at the horizon."""

    kind: Literal["mean_gain"]
    outcomes: IdList


class EquallyDistributed(Record):
    """The level that would be worth as much, were it that of all of the outcomes (Atkinson 1970).

    At the horizon. `inequality_aversion` is 0 for their mean; above 0, gains of the weak count
    more.
    """

    kind: Literal["equally_distributed"]
    outcomes: IdList
    inequality_aversion: InequalityAversion


class Breadth(Record):
    """How many actors gain noticeably over the status quo, incumbents left out."""

    kind: Literal["breadth"]
    noticeable_gain: Gain


class WordsIntoDeeds(Record):
    """Commitments, times pressure from above and below together, times context."""

    kind: Literal["words_into_deeds"]
    commitments: str
    pressure_from_above: str
    pressure_from_below: IdList
    dependence: Dependences = ()


class Cost(Record):
    """Money spent on top of what runs, millions a year."""

    kind: Literal["cost"]


class Judged(Record):
    """Rated per programme; `inertia_musd` is the money that moves it half-way.

    Where ratings go by achievement, money of a new programme above its start-up cost.
    """

    kind: Literal["judged"]
    status_quo_rating: Rating
    inertia_musd: MusdAboveZero


Measure = Annotated[
    MeanLevel | MeanGain | EquallyDistributed | Breadth | WordsIntoDeeds | Cost | Judged,
    Field(discriminator="kind"),
]


class Criterion(Entry):
    """One thing to care about, on a fixed global scale from `worst` to `best`.

    `curvature` is 0 for a linear value function; above 0, the first steps are worth most.
    """

    short_name: Words
    objective: str
    unit: Words
    worst: CertainNumber
    best: CertainNumber
    worst_words: Words
    best_words: Words
    curvature: Curvature | None = None
    measure: Measure


class WeightOn(Record):
    """Raw swing weight on the criterion `id`."""

    id: str
    value: Weight


class Perspective(Entry):
    """The swing weights of somebody with a view."""

    weights: Annotated[tuple[WeightOn, ...], VALUES]

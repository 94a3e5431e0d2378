"""What a dossier declares, as frozen records: one class for each kind of entry.

Every number is a `Quantity` with a unit. A record's ``evidence`` backs the numbers in it
that name none of their own. Cross-references between records are checked in `checks`.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from policy_model.dossier.quantity import (
    CertainLevel,
    CertainMusd,
    CertainNumber,
    Concentration,
    Curvature,
    DecayPerYear,
    Dependence,
    EffectPerYear,
    Gain,
    Ids,
    LegitimationPerYear,
    Level,
    Musd,
    MusdAboveZero,
    Rating,
    Record,
    Share,
    Step,
    StepMusd,
    Weight,
    Years,
    evidence_ids,
)

Channel = Literal["bilateral", "multilateral"]
Target = Literal["state", "non_state", "mixed"]
Group = Literal["new_non_state", "reform_state", "incumbent", "institution"]
Kind = Literal["stated", "inferred", "judgement"]
Sense = Literal["helps", "hinders"]

EvidenceIds = Annotated[Ids, BeforeValidator(evidence_ids)]
Words = Annotated[str, Field(min_length=1)]


def _as_tuple(raw: Any) -> Any:
    if not isinstance(raw, list | tuple):
        raise PydanticCustomError("list", "a list")
    return tuple(raw)


def _entries(raw: Any) -> Any:
    """Turn ``{id: {key: ...}}`` into records that know their id."""
    if isinstance(raw, tuple):
        return raw
    if not isinstance(raw, dict):
        raise PydanticCustomError("mapping", "a mapping of ids to entries")
    if any(isinstance(entry, dict) and "id" in entry for entry in raw.values()):
        raise PydanticCustomError("own_id", "no key id: an entry's key is its id")
    return tuple({"id": i, **e} if isinstance(e, dict) else e for i, e in raw.items())


def _values(raw: Any) -> Any:
    """Turn ``{id: value}`` into records of id and value."""
    if isinstance(raw, tuple):
        return raw
    if not isinstance(raw, dict):
        raise PydanticCustomError("mapping", "a mapping of ids to values")
    return tuple({"id": i, "value": value} for i, value in raw.items())


def _distinct(ids: Ids) -> Ids:
    if len(set(ids)) < len(ids):
        raise PydanticCustomError("twice", "each id once")
    return ids


IdList = Annotated[Ids, BeforeValidator(_as_tuple), Field(min_length=1), AfterValidator(_distinct)]
Anchors = Annotated[tuple[Words, Words, Words, Words, Words], BeforeValidator(_as_tuple)]


class Entry(Record):
    """A named thing of the dossier; its id is its key in the file."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    name: Words
    description: str = ""
    evidence: EvidenceIds = ()


class DependsOn(Record):
    """How much of an effect is lost where the driver `id` is at its least favourable."""

    id: str
    value: Dependence


class Effect(Record):
    """What money does to the outcome `id`, per year at a programme's full reach."""

    id: str
    strengthens: EffectPerYear | None = None
    erodes: EffectPerYear | None = None
    evidence: EvidenceIds = ()


class RatedOn(Record):
    """A programme's rating on the judged criterion `id`: 0 worst, 1 best."""

    id: str
    value: Rating


class LegitimatedBy(Record):
    """Yearly strength that the outcome `id` lends by legitimation."""

    id: str
    value: LegitimationPerYear


class WeightOn(Record):
    """Raw swing weight on the criterion `id`."""

    id: str
    value: Weight


class ShareOf(Record):
    """Share of an option's money for the programme `id`."""

    id: str
    value: Share


class DriverLevel(Record):
    """Level of the driver `id`."""

    id: str
    value: CertainLevel


Dependences = Annotated[tuple[DependsOn, ...], BeforeValidator(_values)]


class Programme(Entry):
    """What money can buy. Budgets are USD million a year, constant dollars."""

    short_name: Words
    channel: Channel
    target: Target
    running_musd: Musd
    maximum_musd: CertainMusd
    start_up_musd: Musd
    half_potential_musd: MusdAboveZero
    effects_per_year: Annotated[tuple[Effect, ...], BeforeValidator(_entries)]
    dependence: Dependences = ()
    ratings: Annotated[tuple[RatedOn, ...], BeforeValidator(_values)] = ()


class Outcome(Entry):
    """A level in [0, 1] that money and context move: an actor's or an institution's."""

    short_name: Words
    group: Group
    start_level: Level
    decay_per_year: DecayPerYear
    dependence: Dependences = ()
    legitimated_by: Annotated[tuple[LegitimatedBy, ...], BeforeValidator(_values)] = ()
    anchors: Anchors


class Driver(Entry):
    """A feature of the context; `reference_level` is where it stands when the memo speaks."""

    sense: Sense
    reference_level: CertainLevel
    low_words: Words
    high_words: Words


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
    """Money spent on top of what runs, USD million a year."""

    kind: Literal["cost"]


class Judged(Record):
    """Rated per programme; `inertia_musd` is the money that moves it half-way."""

    kind: Literal["judged"]
    status_quo_rating: Rating
    inertia_musd: MusdAboveZero


Measure = Annotated[
    MeanLevel | MeanGain | Breadth | WordsIntoDeeds | Cost | Judged, Field(discriminator="kind")
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


class Corner(Record):
    """A corner of the 2×2: one channel, one target."""

    channel: Channel
    target: Literal["state", "non_state"]


class Option(Entry):
    """A named allocation; without `corner` and `shares` it spends nothing.

    `drivers` are levels that the option itself sets, whatever the future.
    """

    short_name: Words
    role: Literal["status_quo", "recommendation", "corner", "other"]
    corner: Corner | None = None
    shares: Annotated[tuple[ShareOf, ...], BeforeValidator(_values)] = ()
    drivers: Annotated[tuple[DriverLevel, ...], BeforeValidator(_values)] = ()

    @model_validator(mode="after")
    def _one_way_to_spend(self) -> "Option":
        if self.corner and self.shares:
            raise ValueError("either corner or shares, not both")
        return self


class Perspective(Entry):
    """The swing weights of somebody with a view."""

    weights: Annotated[tuple[WeightOn, ...], BeforeValidator(_values)]


class PathPoint(Record):
    """Level of a driver in a year (1 = the first year of the decision)."""

    id: Annotated[int, Field(ge=1, le=30)]
    value: CertainLevel


class DriverPath(Record):
    """Path of the driver `id`: straight lines between its points, flat outside them."""

    id: str
    value: Annotated[tuple[PathPoint, ...], BeforeValidator(_values), Field(min_length=1)]


class Future(Entry):
    """A path of the context; a driver without a path stays where its slider is."""

    paths: Annotated[tuple[DriverPath, ...], BeforeValidator(_values)] = ()


class Evidence(Record):
    """Why a number is what it is."""

    id: str
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(_as_tuple)] = ()
    paraphrase: Words
    kind: Kind
    confidence: Literal["high", "medium", "low"]


class Paragraph(Record):
    """A paragraph of the source, in our words."""

    id: int
    gist: Words
    claim: bool


class BackgroundFact(Entry):
    """A fact that the source states and no equation uses."""

    value: CertainNumber | None = None
    unit: str = ""


class TotalBudget(Record):
    """The common total that options are compared at, USD million a year."""

    default: CertainMusd
    default_words: Words
    maximum: CertainMusd
    step: StepMusd


class Horizon(Record):
    """Years over which the effects are read."""

    start_year: int
    default_years: Years
    maximum_years: Years


class Headline(Record):
    """The index in the headline: mean level of the new non-state actors."""

    name: Words
    anchors: Anchors


class Header(Record):
    """What the dossier is about, and its settings."""

    title: Words
    question: Words
    source: Words
    country: Words
    money: Words
    advice: Words
    evidence: EvidenceIds = ()
    total_musd: TotalBudget
    horizon: Horizon
    default_perspective: str
    default_future: str
    weight_concentration: Concentration
    index: Headline


class StepOf(Record):
    """One step of a rating scale."""

    id: str
    value: Step


class Scale(Entry):
    """A rating scale: the steps by which like numbers are judged alike."""

    steps: Annotated[tuple[StepOf, ...], BeforeValidator(_values), Field(min_length=2)]


class Dossier(Record):
    """Everything the model knows about one policy question."""

    id: str
    digest: str
    header: Header
    programmes: tuple[Programme, ...]
    outcomes: tuple[Outcome, ...]
    drivers: tuple[Driver, ...]
    objectives: tuple[Objective, ...]
    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    perspectives: tuple[Perspective, ...]
    futures: tuple[Future, ...]
    evidence: tuple[Evidence, ...]
    paragraphs: tuple[Paragraph, ...]
    scales: tuple[Scale, ...]
    background: tuple[BackgroundFact, ...] = ()

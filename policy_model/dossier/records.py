"""What there is to choose, what may come, what it rests on, and the dossier as a whole."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from policy_model.dossier.entries import (
    VALUES,
    Anchors,
    ById,
    Channel,
    Driver,
    DriverLevel,
    Entry,
    Outcome,
    Programme,
    Words,
    as_tuple,
    values_of,
)
from policy_model.dossier.quantity import (
    MONEY,
    CertainLevel,
    CertainMusd,
    CertainMusdAboveZero,
    CertainNumber,
    Concentration,
    Share,
    Step,
    StepMusd,
    Year,
    Years,
)
from policy_model.dossier.record import EvidenceIds, Record
from policy_model.dossier.value_tree import Criterion, Objective, Perspective
from policy_model.dossier.wording import Axes, Currency, GroupNames, Phrase, optional

Kind = Literal["stated", "inferred", "judgement"]
_FIRST, _LAST = 1, 30  # years of a path
# In JSON a key is text: YAML's whole numbers count as their digits.
_YEAR_KEY = WithJsonSchema({"type": "string", "enum": [*map(str, range(_FIRST, _LAST + 1))]})
_NUMBER_KEY = WithJsonSchema({"type": "string", "pattern": "^(0|[1-9][0-9]*)$"})


class ShareOf(Record):
    """Share of an option's money for the programme `id`."""

    id: str
    value: Share


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
    shares: Annotated[tuple[ShareOf, ...], VALUES] = ()
    drivers: Annotated[tuple[DriverLevel, ...], VALUES] = ()

    @model_validator(mode="after")
    def _one_way_to_spend(self) -> "Option":
        if self.corner and self.shares:
            raise ValueError("either corner or shares, not both")
        if (self.role == "corner") != (self.corner is not None):
            raise ValueError("corner: just where the role is corner")
        return self


class PathPoint(Record):
    """Level of a driver in a year (1 = the first year of the decision)."""

    id: Annotated[int, Field(ge=_FIRST, le=_LAST), _YEAR_KEY]
    value: CertainLevel


class DriverPath(Record):
    """Path of the driver `id`: straight lines between its points, flat outside them."""

    id: str
    value: Annotated[tuple[PathPoint, ...], ById(values_of, least=1), Field(min_length=1)]


class Future(Entry):
    """A path of the context; a driver without a path stays where its slider is."""

    paths: Annotated[tuple[DriverPath, ...], VALUES] = ()


class Evidence(Record):
    """Why a number is what it is."""

    id: str
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(as_tuple)] = ()
    paraphrase: Words
    kind: Kind
    confidence: Literal["high", "medium", "low"]


class OnRecord(Record):
    """What the record says where it disagrees with the source, and who recorded it."""

    says: Words
    source: Words


class Paragraph(Record):
    """A paragraph of the source, in our words."""

    id: Annotated[int, _NUMBER_KEY]
    gist: Words
    claim: bool
    on_record: OnRecord | None = None


class BackgroundFact(Entry):
    """A fact that the source states and no equation uses."""

    value: CertainNumber | None = None
    unit: str = ""


class TotalBudget(Record):
    """The common total that options are compared at, millions a year."""

    default: CertainMusd
    default_words: Words
    maximum: CertainMusdAboveZero
    step: StepMusd


class Horizon(Record):
    """Years over which the effects are read."""

    start_year: Year
    default_years: Years
    maximum_years: Years

    @property
    def first_year(self) -> int:
        """The start year, as a whole number."""
        return int(self.start_year.mode)


class Headline(Record):
    """The index in the headline: mean level of the outcomes of the group new_non_state.

    `mean_of` says whose level that is.
    """

    name: Words
    short_name: Words
    anchors: Anchors
    mean_of: Phrase = optional("index", "mean_of")


def not_a_flag(raw: Any) -> Any:
    """Refuse true, which Python takes for 1."""
    if isinstance(raw, bool):
        raise PydanticCustomError("format", "one of 1 or 2")
    return raw


class Header(Record):
    """What the dossier is about, its settings, and how it speaks.

    A field whose name ends in ``_musd``, of any record, is in millions of `currency` a year.
    `format` 2 may say what 1 has no words for; see `checks`. `ratings_by` is the form of
    equation 8: how much a programme's rating counts.
    """

    format: Annotated[Literal[1, 2], BeforeValidator(not_a_flag)] = 1
    title: Words
    question: Words
    source: Words
    advice: Words
    evidence: EvidenceIds = ()
    total_musd: TotalBudget
    horizon: Horizon
    default_perspective: str
    default_future: str
    weight_concentration: Concentration
    ratings_by: Literal["money", "achievement"] = "money"
    index: Headline
    currency: Currency = optional("currency")
    axes: Axes = optional("axes")
    groups: GroupNames = optional("groups")

    @property
    def money_unit(self) -> str:
        """Unit of amounts, in words."""
        return f"{self.currency} {MONEY}"


class StepOf(Record):
    """One step of a rating scale."""

    id: str
    value: Step


class Scale(Entry):
    """A rating scale: the steps by which like numbers are judged alike."""

    steps: Annotated[tuple[StepOf, ...], ById(values_of, least=2), Field(min_length=2)]


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

    def __hash__(self) -> int:
        """Of the files' digest: quick, so that what follows from a dossier can be kept."""
        return hash(self.digest)

"""Numbers as the dossier states them: certain, a range, or a step of a rating scale."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf, isfinite, isinf
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from policy_model.dossier.record import EvidenceIds, Ids, Record, evidence_ids


class Quantity(Record):
    """One number of a dossier.

    Attributes
    ----------
    low, mode, high : float
        Range and most likely value, in the unit of the field; equal when certain.
    step : str or None
        The step of the rating scale that it was given as, if any.
    evidence : tuple of str
        Evidence of its own; empty when it rests on that of the record around it.
    original : Quantity or None
        What the dossier says, where a scenario puts this in its place.
    challenged_by, challenged_on, challenged_because : str
        Whose initials the scenario has for it, the day, where it is known, and the reason.
    """

    low: float
    mode: float
    high: float
    step: str | None = None
    evidence: Ids = ()
    original: "Quantity | None" = None
    challenged_by: str = ""
    challenged_on: str = ""
    challenged_because: str = ""

    @property
    def as_read(self) -> "Quantity":
        """What the dossier says, whatever a scenario puts in its place."""
        return self.original or self

    @property
    def certain(self) -> bool:
        """Whether the number has no range."""
        return self.low == self.high


@dataclass(frozen=True)
class Unit:
    """What a number field measures; turns what a YAML file says into a `Quantity`.

    Accepted: a number; the name of a step of the field's scale; or a mapping with
    ``value`` | ``step`` | ``low, mode, high``, and optionally ``evidence``.

    Attributes
    ----------
    name : str
        Unit in words, as shown beside the number.
    minimum, maximum : float
        Bounds that low and high must keep.
    scale : str or None
        Key of the rating scale (in ``scales.yaml``) whose steps the field accepts.
    certain : bool
        True when the field takes no range.
    above : bool
        True when the minimum itself is excluded.
    """

    name: str
    minimum: float = -inf
    maximum: float = inf
    scale: str | None = None
    certain: bool = False
    above: bool = False

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def read(raw: Any, info: ValidationInfo) -> Quantity:
            said = info.context or {}
            return self.in_currency(said.get("currency")).read(raw, said.get("scales", {}))

        written = self._written(handler.generate_schema(EvidenceIds))
        return core_schema.with_info_before_validator_function(
            read, handler(source), json_schema_input_schema=written
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        steps = f", or a step of the scale {self.scale}" if self.scale else ""
        return {**handler(schema), "description": f"{self.name}{steps}"}

    def _written(self, evidence: CoreSchema) -> CoreSchema:
        """The forms that `read` takes: bare, or the keys of a mapping."""
        low, high = (None if isinf(bound) else bound for bound in (self.minimum, self.maximum))
        least, above = (None, low) if self.above else (low, None)
        figure = core_schema.float_schema(ge=least, gt=above, le=high)
        bare: list[CoreSchema] = [figure]
        keys: list[dict[str, CoreSchema]] = []
        if not self.certain:
            keys.append(dict.fromkeys(("low", "mode", "high"), figure))
        if self.scale:
            bare.append(core_schema.str_schema())
            keys.append({"step": bare[-1]})
        keys.append({"value": core_schema.union_schema([*bare])})
        field = core_schema.typed_dict_field
        own = {"evidence": field(evidence, required=False)}
        forms = (own | {key: field(each) for key, each in form.items()} for form in keys)
        mappings = [core_schema.typed_dict_schema(form, extra_behavior="forbid") for form in forms]
        return core_schema.union_schema([*bare, *mappings])

    def read(
        self, raw: Any, scales: Mapping[str, Mapping[str, Quantity]] = MappingProxyType({})
    ) -> Quantity:
        """Read one number; `scales` holds the steps of the dossier's rating scales.

        Raises
        ------
        PydanticCustomError
            Saying what was expected, when `raw` is no such number.
        """
        if isinstance(raw, Quantity):
            return raw
        parts = dict(raw) if isinstance(raw, dict) else {"value": raw}
        if set(parts) <= {"value", "evidence"} and isinstance(parts.get("value"), str):
            parts["step"] = parts.pop("value")
        evidence = evidence_ids(parts.pop("evidence", ()))
        low, mode, high, step = self._numbers(parts, scales.get(self.scale or "", {}))
        if not low <= mode <= high:
            raise self._error("low <= mode <= high")
        if not (self.holds(low) and self.holds(high)):
            raise self._error(self.bounds)
        if self.certain and low != high:
            raise self._error("a certain number, without a range")
        return Quantity(low=low, mode=mode, high=high, step=step, evidence=evidence)

    def _numbers(
        self, parts: dict[str, Any], steps: Mapping[str, Quantity]
    ) -> tuple[float, float, float, str | None]:
        if set(parts) == {"step"}:
            if not isinstance(parts["step"], str) or parts["step"] not in steps:
                choice = f"a number or one of {', '.join(steps)}" if steps else "a number"
                raise self._error(choice)
            rated = steps[parts["step"]]
            return rated.low, rated.mode, rated.high, str(parts["step"])
        if set(parts) == {"value"}:
            value = self._number(parts["value"])
            return value, value, value, None
        if set(parts) == {"low", "mode", "high"}:
            low, mode, high = (self._number(parts[key]) for key in ("low", "mode", "high"))
            return low, mode, high, None
        raise self._error("a number, or the keys low, mode and high")

    def _number(self, raw: Any) -> float:
        if isinstance(raw, bool) or not isinstance(raw, int | float) or not isfinite(raw):
            raise self._error("a finite number")
        return float(raw)

    def in_currency(self, currency: str | None) -> "Unit":
        """The unit as a dossier with that currency says it: amounts of money name it."""
        if currency is None or self.name != MONEY:
            return self
        return replace(self, name=f"{currency} {MONEY}")

    def holds(self, number: float) -> bool:
        """Whether a number is inside the bounds."""
        least = number > self.minimum if self.above else number >= self.minimum
        return least and number <= self.maximum

    @property
    def bounds(self) -> str:
        """The allowed interval in words."""
        least = f"{'above' if self.above else 'at least'} {self.minimum:g}"
        most = f"at most {self.maximum:g}"
        if self.minimum == -inf:
            return most
        return least if self.maximum == inf else f"{least} and {most}"

    def _error(self, expected: str) -> PydanticCustomError:
        return PydanticCustomError(
            "quantity", "{expected}", {"expected": f"{expected} ({self.name})"}
        )


MONEY = "million a year"  # of the currency that the dossier names
SCALES = ("effect_per_year", "legitimation_per_year", "dependence", "exposure", "rating")

Musd = Annotated[Quantity, Unit(MONEY, minimum=0)]
MusdAboveZero = Annotated[Quantity, Unit(MONEY, minimum=0.001)]
StepMusd = Annotated[Quantity, Unit(MONEY, minimum=0, above=True, certain=True)]
CertainMusdAboveZero = Annotated[Quantity, Unit(MONEY, minimum=0, above=True, certain=True)]
CertainMusd = Annotated[Quantity, Unit(MONEY, minimum=0, certain=True)]
EffectPerYear = Annotated[Quantity, Unit("per year", minimum=0, maximum=2, scale="effect_per_year")]
DecayPerYear = Annotated[Quantity, Unit("per year", minimum=0, maximum=2, above=True)]
LegitimationPerYear = Annotated[
    Quantity, Unit("per year", minimum=0, maximum=2, scale="legitimation_per_year")
]
Dependence = Annotated[Quantity, Unit("share, 0 to 1", minimum=0, maximum=1, scale="dependence")]
Exposure = Annotated[
    Quantity, Unit("times the decay, on top", minimum=0, maximum=10, scale="exposure")
]
Level = Annotated[Quantity, Unit("level, 0 to 1", minimum=0, maximum=0.99)]
Step = Annotated[Quantity, Unit("step of a rating scale", minimum=0)]
Rating = Annotated[Quantity, Unit("rating, 0 to 1", minimum=0, maximum=1, scale="rating")]
CertainLevel = Annotated[Quantity, Unit("level, 0 to 1", minimum=0, maximum=1, certain=True)]
CertainNumber = Annotated[Quantity, Unit("in the unit of its record", certain=True)]
Curvature = Annotated[
    Quantity, Unit("curvature of a value function", minimum=-50, maximum=50, certain=True)
]
Weight = Annotated[Quantity, Unit("swing weight, unscaled", minimum=0, certain=True)]
Share = Annotated[Quantity, Unit("share of the money", minimum=0, certain=True)]
Year = Annotated[Quantity, Unit("year", minimum=1, maximum=9999, certain=True)]
Years = Annotated[Quantity, Unit("years", minimum=1, maximum=30, certain=True)]
Gain = Annotated[Quantity, Unit("level gained, 0 to 1", minimum=0, maximum=1, above=True)]
# Up to 1 is to leave it out: there, and beyond, an outcome at 0 would leave nothing of the others.
InequalityAversion = Annotated[
    Quantity, Unit("inequality aversion, 0 for none", minimum=0, maximum=0.99)
]
Concentration = Annotated[
    Quantity, Unit("Dirichlet concentration", minimum=0, above=True, certain=True)
]

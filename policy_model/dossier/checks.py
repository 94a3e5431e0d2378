"""Checks across records: what no single record can know."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from math import prod

from policy_model.dossier.entries import DependsOn
from policy_model.dossier.judgements import judgements
from policy_model.dossier.problems import ABSENT, Problem
from policy_model.dossier.records import Dossier, Header
from policy_model.dossier.references import Files, cited, references
from policy_model.dossier.value_tree import Judged

OWN_MIX = "your_mix"
_MOST_STOPS = 1_000  # of a slider: each is answered and held ready while it is shown
_SINCE_2 = {"programmes": "needs", "outcomes": "exposure"}  # what format 1 has no words for
_MEASURE_SINCE_2, _SETTING_SINCE_2 = "equally_distributed", "ratings_by"


def check(
    dossier: Dossier, header: Header | None, raw: Files, whole: AbstractSet[str]
) -> list[Problem]:
    """Find what is wrong between the records of a dossier.

    Parameters
    ----------
    dossier : Dossier
        May lack the records that failed on their own.
    header : Header or None
    raw : mapping of str to mapping
        What the files say, by name; any id is in one that could not be read.
    whole : set of str
        Files all of whose records are there.

    Returns
    -------
    list of Problem
    """
    return [
        *(_settings(header) if header else ()),
        *(_too_new(raw) if header and header.format == 1 else ()),
        *references(raw),
        *cited(raw),
        *_evidence(dossier),
        *_weights(dossier, raw),
        *_options(dossier, whole),
        *_bases(dossier),
        *_contexts(dossier),
        *_gates(dossier),
        *_completeness(dossier, whole),
    ]


def check_numbers(dossier: Dossier) -> list[Problem]:
    """Find what is wrong with numbers that each keep their own bounds, taken together."""
    sums = [
        *(sum(each.value.mode for each in o.shares) for o in dossier.options if o.shares),
        *(sum(each.value.mode for each in p.weights) for p in dossier.perspectives),
    ]
    nothing = Problem("dossier.yaml", "", "no share or weight above 0", "at least one above 0")
    return [
        *_settings(dossier.header),
        *_bases(dossier),
        *_contexts(dossier),
        *_gates(dossier),
        *_completeness(dossier, set()),
        *(nothing for each in sums if not each > 0),
    ]


def _settings(header: Header) -> Iterator[Problem]:
    for most, key, found in (
        (header.total_musd.maximum, "total_musd.default", header.total_musd.default),
        (header.horizon.maximum_years, "horizon.default_years", header.horizon.default_years),
    ):
        if found.mode > most.mode:
            expected = f"at most the maximum, {most.mode:g}"
            yield Problem("dossier.yaml", key, found.mode, expected)
    total = header.total_musd
    if total.maximum.mode / total.step.mode > _MOST_STOPS:
        expected = f"at most {_MOST_STOPS} steps up to the maximum, {total.maximum.mode:g}"
        yield Problem("dossier.yaml", "total_musd.step", total.step.mode, expected)
    for key in ("start_year", "default_years", "maximum_years"):
        years = getattr(header.horizon, key).mode
        if years % 1:
            yield Problem("dossier.yaml", f"horizon.{key}", years, "a whole number of years")


def _too_new(raw: Files) -> Iterator[Problem]:
    """What a dossier of format 1 can't have."""
    expected = "no such {} in format 1: declare format: 2 in dossier.yaml"
    for file, key in _SINCE_2.items():
        for entry, content in raw[file].items():
            if isinstance(content, dict) and key in content:
                key_of = f"{entry}.{key}"
                yield Problem(f"{file}.yaml", key_of, content[key], expected.format("key"))
    for criterion, content in raw["criteria"].items():
        measure = content.get("measure") if isinstance(content, dict) else None
        if isinstance(measure, dict) and measure.get("kind") == _MEASURE_SINCE_2:
            at = f"{criterion}.measure.kind"
            yield Problem("criteria.yaml", at, measure["kind"], expected.format("kind"))
    if _SETTING_SINCE_2 in raw["dossier"]:
        found = raw["dossier"][_SETTING_SINCE_2]
        yield Problem("dossier.yaml", _SETTING_SINCE_2, found, expected.format("key"))


def _evidence(dossier: Dossier) -> Iterator[Problem]:
    for judgement in judgements(dossier):
        if not judgement.evidence:
            yield Problem(judgement.file, judgement.key, ABSENT, "evidence for this number")
    for evidence in dossier.evidence:
        if not evidence.paragraphs and evidence.kind != "judgement":
            expected = f"the paragraph of what is {evidence.kind}"
            yield Problem("evidence.yaml", f"{evidence.id}.paragraphs", ABSENT, expected)


def _weights(dossier: Dossier, raw: Files) -> Iterator[Problem]:
    for perspective in dossier.perspectives:
        at = f"{perspective.id}.weights"
        if not sum(weight.value.mode for weight in perspective.weights) > 0:
            yield Problem("perspectives.yaml", at, "no weight above 0", "at least one above 0")
        weighed = {weight.id for weight in perspective.weights}
        for missing in sorted(str(name) for name in raw["criteria"] if name not in weighed):
            yield Problem("perspectives.yaml", f"{at}.{missing}", ABSENT, "a weight, 0 or more")


def _options(dossier: Dossier, whole: AbstractSet[str]) -> Iterator[Problem]:
    roles = [option.role for option in dossier.options]
    for role in ("status_quo", "recommendation"):
        if "options" in whole and roles.count(role) != 1:
            found = f"{roles.count(role)} options with the role {role}"
            yield Problem("options.yaml", "", found, "exactly one")
    for option in dossier.options:
        if option.id == OWN_MIX:
            yield Problem("options.yaml", option.id, option.id, "another id: this is the user's")
        if option.shares and not sum(share.value.mode for share in option.shares) > 0:
            at = f"{option.id}.shares"
            yield Problem("options.yaml", at, "no share above 0", "at least one above 0")
        if option.role == "status_quo" and (option.shares or option.corner or option.drivers):
            found = "money or drivers"
            yield Problem("options.yaml", option.id, found, "none: all else is compared with it")
        if (
            "programmes" in whole
            and option.corner
            and not any(
                (programme.channel, programme.target)
                == (option.corner.channel, option.corner.target)
                for programme in dossier.programmes
            )
        ):
            found = f"{option.corner.channel}, {option.corner.target}"
            at = f"{option.id}.corner"
            yield Problem("options.yaml", at, found, "a corner with at least one programme")


def _bases(dossier: Dossier) -> Iterator[Problem]:
    """Base rates (equation 3) must be at least 0 wherever the ranges reach."""
    starts = {outcome.id: outcome.start_level for outcome in dossier.outcomes}
    for outcome in dossier.outcomes:
        start, decay = outcome.start_level.low, outcome.decay_per_year.low
        lent = sum(
            source.value.high * starts[source.id].high
            for source in outcome.legitimated_by
            if source.id in starts
        )
        base = decay * start / (1 - start) - lent
        if base < 0:
            found = f"a base rate down to {base:.4f} per year"
            expected = "at least 0: a higher start level or decay, or less legitimation"
            yield Problem("outcomes.yaml", outcome.id, found, expected)


def _contexts(dossier: Dossier) -> Iterator[Problem]:
    """The context multiplier (equation 2) is divided by its reference value."""
    reference = {
        driver.id: driver.reference_level.mode
        if driver.sense == "helps"
        else 1 - driver.reference_level.mode
        for driver in dossier.drivers
    }

    def at_reference(dependence: tuple[DependsOn, ...]) -> float:
        return prod(1 - each.value.high * (1 - reference.get(each.id, 1)) for each in dependence)

    for file, entries in (("programmes", dossier.programmes), ("outcomes", dossier.outcomes)):
        for entry in entries:
            if not at_reference(entry.dependence) > 0:
                expected = "a context above 0 at the reference levels"
                yield Problem(f"{file}.yaml", f"{entry.id}.dependence", 0, expected)


def _gates(dossier: Dossier) -> Iterator[Problem]:
    """A programme is rated at the reference levels, so it must run there (equation 2a)."""
    drivers = {driver.id: driver for driver in dossier.drivers}
    for programme in dossier.programmes:
        for need in programme.needs:
            driver, level = drivers.get(need.id), need.value.mode
            if driver is None:
                continue
            reference, helps = driver.reference_level.mode, driver.sense == "helps"
            if level > reference if helps else level < reference:
                bound = "at most" if helps else "at least"
                expected = f"{bound} {reference:g}, the driver's reference level, where it must run"
                yield Problem("programmes.yaml", f"{programme.id}.needs.{need.id}", level, expected)


def _completeness(dossier: Dossier, whole: AbstractSet[str]) -> Iterator[Problem]:
    judged = {each.id for each in dossier.criteria if isinstance(each.measure, Judged)}
    measured = {each.id for each in dossier.criteria} - judged
    for programme in dossier.programmes:
        rated = {rating.id for rating in programme.ratings}
        for missing in sorted(judged - rated):
            at = f"{programme.id}.ratings.{missing}"
            yield Problem("programmes.yaml", at, ABSENT, "a rating, 0 to 1")
        for extra in sorted(rated & measured):
            at = f"{programme.id}.ratings.{extra}"
            yield Problem("programmes.yaml", at, extra, "a judged criterion")
    for criterion in dossier.criteria:
        if criterion.worst.mode == criterion.best.mode:
            expected = "a best anchor that differs from the worst"
            yield Problem("criteria.yaml", f"{criterion.id}.best", criterion.best.mode, expected)
    if "programmes" in whole and not dossier.programmes:
        yield Problem("programmes.yaml", "", "none", "at least one programme")
    groups = {outcome.group for outcome in dossier.outcomes}
    if "outcomes" in whole and "new_non_state" not in groups:
        expected = "at least one outcome of the group new_non_state"
        yield Problem("outcomes.yaml", "", "none", expected)

"""Write golden links: ``python -m tests.golden.write_links``.

Adds a file in ``tests/golden/links/`` for each link below that has none of today's version of
links and model. A file that is there is never written again: people have such links.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import yaml

from policy_model import __version__
from policy_model.analysis.answer import Answer, find_answer
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.outputs.link import link as module
from policy_model.outputs.link.link import VERSION, headline_of
from policy_model.scenario import (
    GROUPS,
    LIMITS,
    Override,
    Scenario,
    change,
    default_scenario,
    overridden,
    scenario_data,
)
from tests.support import DOSSIERS, changed, drawn, read, write_link

FOLDER = Path(__file__).parent / "links"
DRAWS = 64


def main() -> None:
    """Write the files that are missing."""
    for name, text, answer in links():
        path = FOLDER / f"{name}.yaml"
        if not path.exists():
            path.write_text(_file(text, answer), encoding="utf-8")
            print(f"written: {path.name}")  # noqa: T201 - this is a command


def names() -> list[str]:
    """Names of the links that there should be of today's version of links and model."""
    kinds = [f"{folder.name}-{kind}" for folder in DOSSIERS for kind in ("own", "full")]
    return [_name(kind) for kind in (*kinds, *_EARLIER)]


def links() -> Iterator[tuple[str, str, Answer]]:
    """Name, text and answer of each link."""
    for folder in DOSSIERS:
        dossier = read_dossier(folder)
        for kind, scenario in (("own", default_scenario(dossier)), ("full", full(dossier))):
            answer = _answer(dossier, scenario)
            yield _name(f"{folder.name}-{kind}"), write_link(answer), answer
    for kind, (dossier, model) in _earlier().items():
        answer = _answer(dossier, full(dossier))
        with patch.object(module, "__version__", model):
            yield _name(kind), write_link(answer), answer


def full(dossier: Dossier) -> Scenario:
    """A scenario with everything in it that a scenario of a dossier can have."""
    header, awkward = dossier.header, iter(0.123457 + 0.0101013 * k for k in range(1000))
    scenario = replace(
        default_scenario(dossier), date="1997-11-28", horizon_years=3, future=dossier.futures[-1].id
    )
    for driver in dossier.drivers:
        scenario = change(scenario, dossier, f"drivers.{driver.id}", round(next(awkward), 6))
    for name in ("Bureau régional", "Treasury’s"):
        for criterion in dossier.criteria:
            weight = round(100 * next(awkward), 6)
            scenario = change(scenario, dossier, f"weights.{criterion.id}", weight)
        scenario = change(scenario, dossier, "own_perspectives.add", name)
    scenario = change(scenario, dossier, f"weights.{dossier.criteria[0].id}", 77.0)
    each = header.total_musd.maximum.mode / (2 * len(dossier.programmes))
    for programme in dossier.programmes:
        budget = round(min(each, programme.maximum_musd.mode) * (0.5 + next(awkward)), 6)
        scenario = change(scenario, dossier, f"mix_musd.{programme.id}", budget)
    for field in LIMITS:
        keys = GROUPS if field.endswith("shares") else (p.id for p in dossier.programmes)
        for key in keys:
            scenario = change(scenario, dossier, f"{field}.{key}", round(next(awkward) % 0.6, 6))
    scenario = replace(scenario, objective="worst_future")
    for judgement in judgements(dossier):
        if judgement.id.endswith("half_potential_musd"):
            mode, high = judgement.quantity.mode, judgement.quantity.high
            new = Override(judgement.id, mode, mode, high, "Seen in the field, “twice”", "AB")
            scenario = change(scenario, dossier, "overrides.set", new)
    return scenario


_EARLIER = ("earlier-dossier", "earlier-model", "earlier-entries")


def _earlier() -> dict[str, tuple[Dossier, str]]:
    """The small dossier as it might have been: another number, another model, more entries."""
    files = changed({})
    wells, cost = files["programmes"]["village_wells"], files["criteria"]["cost"]
    more = {
        "programmes.dams": {**wells, "name": "Dams", "short_name": "Dams"},
        "drivers.peace": {**files["drivers"]["good_rains"], "name": "Peace"},
        "criteria.thrift": {**cost, "name": "Thrift", "short_name": "Thrift"},
        **{f"perspectives.{each}.weights.thrift": 10 for each in files["perspectives"]},
        "futures.flood": {**files["futures"]["drought"], "name": "Flood"},
    }
    wetter = {"drivers.good_rains.reference_level": 0.6}
    return {
        "earlier-dossier": (read(changed(wetter)), __version__),
        "earlier-model": (read(files), "0.0.1"),
        "earlier-entries": (read(changed(more)), __version__),
    }


def _name(kind: str) -> str:
    return f"{kind}-{VERSION}-{__version__}"


def _answer(dossier: Dossier, scenario: Scenario) -> Answer:
    with_numbers = overridden(dossier, scenario.overrides)
    return find_answer(drawn(with_numbers, DRAWS), scenario)


def _file(text: str, answer: Answer) -> str:
    then = headline_of(answer)
    content = {
        "link": text,
        "dossier": answer.dossier.id,
        "headline": {"leader": then.leader, "value": then.value, "index": then.index},
        "scenario": scenario_data(answer.scenario, answer.dossier),
    }
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=90)


if __name__ == "__main__":
    main()

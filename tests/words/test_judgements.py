"""Names of judgements: every one has words, and they tell it from its neighbours."""

from collections import Counter
from typing import Any

import pytest

from policy_model.dossier import judgements, read_dossier
from policy_model.words.judgements import entry_words, judgement_words
from tests.analysis.robustness.rated import rated_dossier
from tests.support import DOSSIERS, EQUAL, lakeland


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_judgement_has_a_name_of_its_own(folder: object) -> None:
    dossier = read_dossier(folder)
    ids = [each.id for each in judgements(dossier) if not each.id.startswith("background")]
    names = Counter(judgement_words(dossier, own) for own in ids)
    assert not [name for name, times in names.items() if times > 1]
    assert not [name for name in names if "_" in name or "{" in name or ": " not in name]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("programmes.village_wells", "Wells"),
        ("programmes.village_wells.start_up_musd", "Wells: its start-up cost"),
        (
            "programmes.village_wells.effects_per_year.village_groups.strengthens",
            "Wells: how much it strengthens Village groups",
        ),
        ("programmes.village_wells.dependence.good_rains", "Wells: how much it depends on “Rain”"),
        (
            "programmes.village_wells.needs.good_rains",
            "Wells: where “Rain” must stand for it to run",
        ),
        (
            "outcomes.village_groups.exposure.good_rains",
            "Village groups: how much faster it fades where “Rain” is against it",
        ),
        ("drivers.good_rains", "Rain"),
        (
            "criteria.voice.measure.inequality_aversion",
            "Village voice: how much more gains of the weak count",
        ),
    ],
)
def test_it_names_the_entry_and_what_the_number_says(own: str, words: str) -> None:
    dossier = lakeland(
        {
            "programmes.village_wells.short_name": "Wells",
            "programmes.village_wells.dependence": {"good_rains": 0.5},
            "outcomes.village_groups.short_name": "Village groups",
            "drivers.good_rains.name": "Rain",
            "dossier.format": 2,
            "criteria.voice.measure": EQUAL,
        }
    )
    assert judgement_words(dossier, own) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Standing: money that moves it half-way"),
        (
            {"dossier__format": 2, "dossier__ratings_by": "achievement"},
            "Standing: money of a new programme that moves it half-way",
        ),
    ],
    ids=["money", "achievement"],
)
def test_inertia_is_said_as_ratings_go(changes: dict[str, Any], words: str) -> None:
    own = "criteria.standing.measure.inertia_musd"
    assert judgement_words(rated_dossier(**changes), own) == words


def test_an_entry_that_is_not_there_keeps_its_id() -> None:
    assert entry_words(lakeland(), "programmes.gone") == "gone"

from dataclasses import replace

from policy_model.analysis.allocation.limits import limits_of
from policy_model.scenario import default_scenario
from policy_model.words.limits import conflict_words, limit_words
from tests.support import lakeland

DOSSIER = lakeland()
ASKED = limits_of(
    DOSSIER,
    replace(
        default_scenario(DOSSIER),
        floors_musd=(("village_wells", 0.25),),
        ceilings_musd=(("village_wells", 1.0),),
        earmarks_musd=(("direct_grants", 0.0),),
        least_shares=(("bilateral", 0.125), ("state", 0.5)),
        most_shares=(("multilateral", 1 / 3), ("non_state", 0.6)),
    ),
)


def test_every_limit_is_said_as_what_it_asks() -> None:
    said = [limit_words(DOSSIER, each) for each in ASKED.spending(0.5, 2.0).rows]
    assert said == [
        "at most USD 2.0 million a year in all",
        "at most USD 5.0 million a year for Wells kept by village groups, its maximum",
        "at most USD 5.0 million a year for Pumps through the ministry, its maximum",
        "at most USD 5.0 million a year for Grants to village groups by one donor, its maximum",
        "at least USD 0.25 million a year for Wells kept by village groups",
        "at most USD 1.0 million a year for Wells kept by village groups",
        "just USD 0.0 million a year for Grants to village groups by one donor",
        "just USD 0.0 million a year for Grants to village groups by one donor",
        "at least 12.5% of the money through one donor's own channels",
        "at least 50% of the money to the state",
        "at most 33.33% of the money through channels that several donors share",
        "at most 60% of the money to actors outside the state",
        "at least USD 0.5 million a year in all",
    ]


def test_a_conflict_is_one_sentence() -> None:
    said = conflict_words(DOSSIER, ASKED.rows[:2])
    assert said.endswith(
        ": at most USD 2.0 million a year in all; "
        "at most USD 5.0 million a year for Wells kept by village groups, its maximum."
    )
    assert said.count(".") == 3

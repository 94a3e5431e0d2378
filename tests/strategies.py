"""Random small dossiers and scenarios."""

from typing import Any

from hypothesis import strategies as st

from policy_model.dossier import Dossier
from policy_model.scenario import (
    GROUPS,
    MOST_OWN,
    OWN,
    Scenario,
    clean_name,
    objectives,
    raw_weights,
)
from policy_model.scenario.record import OwnPerspectives
from tests.support import Files, changed

WORDS = ["none", "little", "some", "much", "all"]
CRITERIA = ("voice", "loss", "equal", "breadth", "deeds", "cost", "standing")


def numbers(least: float, most: float) -> st.SearchStrategy[Any]:
    """A number of a dossier, certain or with a range."""
    number = st.floats(least, most).map(lambda x: round(x, 4))
    ranges = st.tuples(number, number, number).map(sorted).map(_range)
    return number | ranges


def scenarios(dossier: Dossier) -> st.SearchStrategy[Scenario]:
    """A scenario of a dossier, its numbers as exact as a file or a link keeps them."""
    header = dossier.header

    def number(most: float) -> st.SearchStrategy[float]:
        return st.floats(0, most).map(lambda found: round(found, 6))

    def pairs(most: dict[str, float]) -> st.SearchStrategy[tuple[tuple[str, float], ...]]:
        optional = {key: number(largest) for key, largest in most.items()}
        return st.fixed_dictionaries({}, optional=optional).map(
            lambda found: tuple(sorted(found.items()))
        )

    def weighs(scenario: Scenario) -> bool:
        return any((raw_weights(scenario, dossier) | dict(scenario.weights)).values())

    weights = pairs({each.id: 1e6 for each in dossier.criteria})
    own = st.dictionaries(
        names(), weights.filter(lambda found: any(dict(found).values())), max_size=MOST_OWN
    ).map(lambda found: tuple(sorted(found.items())))

    budgets = pairs({each.id: each.maximum_musd.mode for each in dossier.programmes})
    shares = pairs(dict.fromkeys(GROUPS, 1.0))
    common = {
        "total_musd": number(header.total_musd.maximum.mode),
        "future": st.sampled_from([each.id for each in dossier.futures]),
        "horizon_years": st.integers(1, int(header.horizon.maximum_years.mode)),
        "weights": weights,
        "drivers": pairs({each.id: 1.0 for each in dossier.drivers}),
        "mix_musd": budgets,
        "floors_musd": budgets,
        "ceilings_musd": budgets,
        "earmarks_musd": budgets,
        "least_shares": shares,
        "most_shares": shares,
        "objective": st.sampled_from(objectives(dossier)),
    }

    def chosen(own: OwnPerspectives) -> st.SearchStrategy[Scenario]:
        ids = [*(each.id for each in dossier.perspectives), *(OWN + name for name, _ in own)]
        return st.builds(
            Scenario,
            **common,
            perspective=st.sampled_from(ids),
            own_perspectives=st.just(own),
        )

    return own.flatmap(chosen).filter(weighs)


def names() -> st.SearchStrategy[str]:
    """A name that a perspective added by the user can have."""
    return st.text(max_size=50).map(clean_name).filter(bool)


def _range(ends: list[float]) -> dict[str, float]:
    return dict(zip(("low", "mode", "high"), ends, strict=True))


@st.composite
def dossier_files(draw: st.DrawFn) -> Files:
    """Files of a valid dossier with every kind of criterion."""
    programmes = [f"p{i}" for i in range(draw(st.integers(1, 3)))]
    outcomes = [f"k{i}" for i in range(draw(st.integers(1, 3)))]
    drivers = [f"d{i}" for i in range(draw(st.integers(0, 2)))]
    dependence = st.fixed_dictionaries({}, optional=dict.fromkeys(drivers, numbers(0, 0.9)))
    exposure = st.fixed_dictionaries({}, optional=dict.fromkeys(drivers, numbers(0, 3)))
    level = st.floats(0, 1)
    driver = st.fixed_dictionaries(
        {"sense": st.sampled_from(["helps", "hinders"]), "reference_level": level}
    )
    context = {name: draw(driver) for name in drivers}
    # Each is met at the reference level.
    needs = st.fixed_dictionaries(
        {},
        optional={
            name: st.floats(0, each["reference_level"])
            if each["sense"] == "helps"
            else st.floats(each["reference_level"], 1)
            for name, each in context.items()
        },
    )
    rate = numbers(0, 1)
    groups = st.sampled_from(["new_non_state", "reform_state", "incumbent", "institution"])
    effects = st.fixed_dictionaries(
        {},
        optional={
            outcome: st.fixed_dictionaries({}, optional={"strengthens": rate, "erodes": rate})
            for outcome in outcomes
        },
    )
    programme = st.fixed_dictionaries(
        {
            "channel": st.sampled_from(["bilateral", "multilateral"]),
            "target": st.sampled_from(["state", "non_state", "mixed"]),
            "running_musd": numbers(0, 2),
            "maximum_musd": st.floats(1, 5),
            "start_up_musd": numbers(0, 1),
            "half_potential_musd": numbers(0.1, 3),
            "effects_per_year": effects,
            "dependence": dependence,
            "needs": needs,
            "ratings": st.fixed_dictionaries({"standing": numbers(0, 1)}),
        }
    )
    # So small a loan of strength leaves every base rate at 0 or more.
    lent = st.fixed_dictionaries({}, optional=dict.fromkeys(outcomes, numbers(0, 0.003)))
    outcome = st.fixed_dictionaries(
        {
            "start_level": numbers(0.1, 0.9),
            "decay_per_year": numbers(0.1, 1),
            "dependence": dependence,
            "exposure": exposure,
            "legitimated_by": lent,
        }
    )
    named = {"name": "A name", "short_name": "Name", "evidence": "guess"}
    shares = st.fixed_dictionaries({}, optional=dict.fromkeys(programmes, st.floats(0.1, 1)))
    groups_drawn = ["new_non_state", *(draw(groups) for _ in outcomes[1:])]
    return changed(
        {
            "scales": {},
            "dossier.format": 2,
            "dossier.ratings_by": draw(st.sampled_from(["money", "achievement"])),
            "programmes": {name: {**named, **draw(programme)} for name in programmes},
            "outcomes": {
                name: {**named, "anchors": WORDS, "group": group, **draw(outcome)}
                for name, group in zip(outcomes, groups_drawn, strict=True)
            },
            "drivers": {
                name: {
                    "name": "A driver",
                    "evidence": "guess",
                    "low_words": "low",
                    "high_words": "high",
                    **each,
                }
                for name, each in context.items()
            },
            "criteria": _criteria(
                outcomes, draw(dependence), draw(numbers(0.01, 0.5)), draw(numbers(0, 0.99))
            ),
            "options": {
                "status_quo": {**named, "role": "status_quo"},
                "plan": {**named, "role": "recommendation", "shares": draw(shares)},
                **{
                    f"only_{name}": {**named, "role": "other", "shares": {name: 1}}
                    for name in programmes
                },
                "steady": {
                    **named,
                    "role": "other",
                    "shares": {programmes[0]: 1},
                    "drivers": {name: draw(level) for name in drivers},
                },
            },
            "perspectives": {
                name: {
                    "name": "Somebody",
                    "evidence": "guess",
                    "weights": {
                        criterion: draw(st.integers(0, 100)) + (criterion == "voice")
                        for criterion in CRITERIA
                    },
                }
                for name in ("villagers", "treasury")
            },
            "futures.calm": {"name": "As expected"},
            "futures.drought.paths": {
                name: {1: draw(level), draw(st.integers(2, 6)): draw(level)} for name in drivers
            },
        }
    )


def _criteria(
    outcomes: list[str], dependence: Any, noticeable: Any, aversion: Any
) -> dict[str, Any]:
    measures = {
        "voice": {"kind": "mean_level", "outcomes": outcomes},
        "loss": {"kind": "mean_gain", "outcomes": outcomes[-1:]},
        "equal": {
            "kind": "equally_distributed",
            "outcomes": outcomes,
            "inequality_aversion": aversion,
        },
        "breadth": {"kind": "breadth", "noticeable_gain": noticeable},
        "deeds": {
            "kind": "words_into_deeds",
            "commitments": outcomes[0],
            "pressure_from_above": outcomes[-1],
            "pressure_from_below": outcomes,
            "dependence": dependence,
        },
        "cost": {"kind": "cost"},
        "standing": {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 1},
    }
    ends = {"loss": (1, -1), "breadth": (0, 3), "cost": (5, 0)}
    return {
        name: {
            "name": name.title(),
            "short_name": name.title(),
            "objective": "people",
            "unit": "level, 0 to 1",
            "evidence": "guess",
            "worst": ends.get(name, (0, 1))[0],
            "best": ends.get(name, (0, 1))[1],
            "worst_words": "worst",
            "best_words": "best",
            "measure": measure,
        }
        for name, measure in measures.items()
    }

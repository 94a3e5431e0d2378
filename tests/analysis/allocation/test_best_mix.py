"""The best mix, against trying every mix, random mixes and named options; and its certificate."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation import allocate as module
from policy_model.analysis.allocation import certificate, search
from policy_model.analysis.allocation.allocate import (
    Proven,
    allocate,
    best_mix_of,
    clash_of,
    improved,
    latest_mix,
    mix_of,
    prove,
    proven,
)
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import LimitsClashError, conflict, random_mixes
from policy_model.analysis.allocation.program import Shared
from policy_model.analysis.allocation.robust_mix import robust_mixes_of
from policy_model.analysis.allocation.search import STEP_MUSD, Agreement, Mix
from policy_model.analysis.answer import find_answer
from policy_model.dossier import read_dossier
from tests.analysis.allocation.support import asked, five, five_files, ground, hard_questions
from tests.support import DOSSIERS, EQUAL, lakeland, read

POINT = 1e-4  # a hundredth of a point of 100
FIVE = ground(five())
HARD = ground(
    read(
        five_files(
            {
                "dossier.format": 2,
                "programmes.village_wells.needs": {"good_rains": 0.2},
                "outcomes.village_groups.exposure": {
                    "good_rains": {"low": 0.5, "mode": 1, "high": 3}
                },
                "outcomes.water_ministry.exposure": {"good_rains": 1},
            }
        )
    )
)
MEMO = ground(read_dossier(DOSSIERS[-1]), 32)
OBJECTIVES = ["value", "index", "low_end", "worst_future", "regret"]


def every_mix(total, step=0.1):
    """Every mix of five programmes in steps that spends no more than the total."""
    steps = round(total / step)
    counts = np.array([c for c in product(range(steps + 1), repeat=5) if sum(c) <= steps])
    most = [each.maximum_musd.mode for each in FIVE.inputs.dossier.programmes]
    return step * counts[np.all(step * counts <= np.array(most) + 1e-9, axis=1)]


def worths(goal: Mean, mixes):
    """Mean of many mixes at once, draw by draw."""
    inputs = goal.setting.inputs
    found = []
    for part in np.array_split(mixes, max(1, len(mixes) // 500)):
        draws = inputs.start.shape[1]
        columns = np.repeat(part.T, draws, axis=1)
        tiled = _tiled(goal.setting, len(part))
        levels, scored = tiled.scored(columns)
        each = goal.aim.of_scores @ scored + goal.aim.of_levels @ levels
        found.append(each.reshape(len(part), draws).mean(axis=1))
    return np.concatenate(found)


def _tiled(setting, times):
    """A setting whose draws are repeated, one block a mix."""
    inputs = setting.inputs

    def blocks(array):
        return np.tile(array, (1, times)) if array.ndim == 2 else np.tile(array, times)

    draws = inputs.start.shape[1]
    wide = replace(
        inputs,
        values={k: blocks(v) if v.size == draws else v for k, v in inputs.values.items()},
        **{
            name: blocks(getattr(inputs, name))
            for name in ("running", "start_up", "half_potential", "start", "decay")
        },
        **{
            name: tuple((i, j, blocks(rate)) for i, j, rate in getattr(inputs, name))
            for name in (
                "strengthens",
                "erodes",
                "legitimation",
                "programme_dependence",
                "outcome_dependence",
                "needs",
                "exposure",
            )
        },
    )
    return replace(setting, inputs=wide)


@pytest.mark.parametrize(
    ("total", "limits"),
    [
        (0.5, {}),
        (1.0, {}),
        (1.6, {}),
        (1.6, {"least_shares": (("state", 0.5),)}),
        (1.6, {"floors_musd": (("courts", 0.4),), "ceilings_musd": (("village_wells", 0.6),)}),
    ],
)
@pytest.mark.parametrize("objective", ["value", "index"])
def test_no_mix_in_steps_is_better_than_what_is_found(total, limits, objective):
    assert_none_is_better(FIVE, asked(five(), total_musd=total, objective=objective, **limits))


@pytest.mark.parametrize("total", [0.5, 1.6])
@pytest.mark.parametrize("objective", ["value", "index"])
def test_nor_where_gates_shut_and_bad_times_wear_down(total, objective):
    dossier = HARD.inputs.dossier
    scenario = asked(dossier, total_musd=total, objective=objective, future="drought")
    found = assert_none_is_better(HARD, scenario)
    # In calm years the wells get most of it; here they run in two of four, and others take over.
    calm = allocate(HARD, replace(scenario, future="calm")).best.budgets
    assert found.best.budgets[0] < calm[0]
    runs = [year.programmes[0, 0] > 0 for year in found.goal.setting.contexts]
    assert runs == [True, True, False, False]


def assert_none_is_better(on, scenario):
    found = allocate(on, scenario)
    mixes = every_mix(scenario.total_musd)
    mixes = mixes[[found.limits.allow(mix) for mix in mixes]]
    tried = worths(found.goal, mixes)
    assert tried[:5] == pytest.approx([found.goal.worth(mix) for mix in mixes[:5]], abs=1e-12)
    assert found.best.worth >= tried.max() - POINT
    assert found.offered.worth >= tried.max() - POINT
    sure = prove(found)
    assert sure.at_most >= tried.max() - 1e-9
    assert sure.gap < 0.01
    on_grid = found.offered.budgets / STEP_MUSD
    np.testing.assert_allclose(on_grid, np.round(on_grid), atol=1e-9)
    return found


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("aversion", [EQUAL["inequality_aversion"], 0.99])
def test_no_mix_is_better_where_equality_counts(wanted, aversion):
    """Where it is wanted both get some, the strong less than in the best mean."""
    files = five_files({"dossier.format": 2})
    files["outcomes"]["water_ministry"]["start_level"] = 0.05
    measure = {**EQUAL, "inequality_aversion": aversion}
    ends = (0, 1) if wanted else (1, 0)
    files["criteria"]["voice"] |= {"measure": measure, "worst": ends[0], "best": ends[1]}
    dossier = read(files)
    found = allocate(ground(dossier), asked(dossier, total_musd=1.6))
    mixes = every_mix(1.6)
    tried = worths(found.goal, mixes[[found.limits.allow(mix) for mix in mixes]])
    assert found.best.worth >= tried.max() - POINT
    sure = prove(found)
    assert sure.at_most >= tried.max() - 1e-9
    assert sure.gap < 0.002
    assert np.all(found.best.budgets[:2] > 0.5) == wanted


@pytest.mark.parametrize("wanted", [(True, True), (True, False), (False, False)])
@pytest.mark.parametrize("total", [0.5, 1.6])
def test_no_mix_is_better_where_ratings_go_by_achievement(wanted, total):
    """Two ratings by which different programmes are best, each wanted or not."""
    files = five_files({"dossier.format": 2, "dossier.ratings_by": "achievement"})
    judged = {"kind": "judged", "status_quo_rating": {"low": 0.3, "mode": 0.4, "high": 0.5}}
    names = ("standing", "peace")
    for name, up, inertia in zip(names, wanted, (1, {"low": 1, "mode": 2, "high": 4}), strict=True):
        ends = {"worst": 0, "best": 1} if up else {"worst": 1, "best": 0}
        own = {"name": name.title(), "short_name": name.title(), "unit": "rating, 0 to 1"}
        measure = {**judged, "inertia_musd": inertia}
        files["criteria"][name] = {**files["criteria"]["voice"], **own, **ends, "measure": measure}
    each = zip(files["programmes"].values(), (0.9, 0.1, 0.6, 0.8, 0.2), strict=True)
    for programme, rating in each:
        programme["ratings"] = {"standing": rating, "peace": 1 - rating / 2}
    for perspective in files["perspectives"].values():
        perspective["weights"] = {"voice": 20, "standing": 50, "peace": 30, "cost": 5}
    dossier = read(files)
    found = assert_none_is_better(ground(dossier), asked(dossier, total_musd=total))
    unpaid = allocate(ground(dossier), asked(dossier, total_musd=0.0)).best.worth
    assert found.best.worth > unpaid + POINT


@settings(max_examples=20, deadline=None)
@given(hard_questions(), st.sampled_from(OBJECTIVES), st.integers(0, 2**31))
def test_what_is_found_is_allowed_and_no_random_mix_is_better(question, objective, seed):
    on, scenario = question
    found = allocate(on, replace(scenario, objective=objective))
    assert found.limits.allow(found.best.budgets)
    assert found.best.worth == found.goal.worth(found.best.budgets)
    if found.signed:
        assert found.limits.allow(found.signed.budgets)
        assert found.signed.worth <= found.best.worth
    assert all(p.worth <= found.best.worth for p in found.placed if p.allowed)
    tried = max(found.goal.worth(mix) for mix in random_mixes(found.limits, 10, seed))
    sure = prove(found)  # where steps make the goal hilly, a better one may be met on the way
    assert tried <= improved(found, sure).best.worth + POINT
    if isinstance(sure, Certificate):
        assert sure.at_most >= max(tried, found.best.worth) - 1e-9
    else:
        assert isinstance(sure, Agreement)
        assert sure.best.worth >= found.best.worth


@pytest.mark.parametrize("today", [0.3, 0.2])
def test_a_criterion_that_stands_at_its_worst_end_or_below_is_seen_from_there(today):
    """No option is within the limits, so the search starts from nothing, where all scores are 0."""
    trust = {
        "name": "Trust",
        "short_name": "Trust",
        "objective": "people",
        "unit": "rating, 0 to 1",
        "evidence": "guess",
        "worst": 0.3,
        "best": 1,
        "worst_words": "as today",
        "best_words": "full",
        "measure": {"kind": "judged", "status_quo_rating": today, "inertia_musd": 0.7},
    }
    weights = {f"perspectives.{who}.weights.trust": 1 for who in ("villagers", "treasury")}
    names = ("village_wells", "ministry_pumps", "direct_grants")
    ratings = {f"programmes.{name}.ratings": {"trust": 0.9} for name in names}
    dossier = lakeland({"criteria.trust": trust, **weights, **ratings})
    scenario = asked(
        dossier,
        weights=(("cost", 0.0), ("trust", 1.0), ("voice", 0.0)),
        ceilings_musd=tuple((name, 0.5) for name in sorted(names)),
    )
    found = allocate(ground(dossier), scenario)
    np.testing.assert_allclose(found.best.budgets, 0.5, atol=1e-6)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_no_mix_of_the_memo_drawn_at_random_is_better(objective):
    dossier = MEMO.inputs.dossier
    state = asked(dossier, objective=objective, least_shares=(("state", 0.3),))
    both = objective in ("value", "index", "low_end")  # the others take a search a future
    for scenario in (asked(dossier, objective=objective), state)[: 1 + both]:
        found = allocate(MEMO, scenario)
        mixes = random_mixes(found.limits, 1000 if objective == "value" else 100, 3)
        goal = found.goal
        tried = worths(goal, mixes) if isinstance(goal, Mean) else map(goal.worth, mixes)
        assert max(tried) <= found.best.worth
        assert found.limits.allow(found.best.budgets)
        assert found.limits.allow(found.offered.budgets)
        assert all(p.worth <= found.best.worth for p in found.placed if p.allowed)


@pytest.mark.parametrize("on", [FIVE, MEMO], ids=["five", "memo"])
def test_more_money_is_never_worth_less(on):
    dossier = on.inputs.dossier
    totals = np.linspace(0, 4, 7)
    best = [allocate(on, asked(dossier, total_musd=t)).best.worth for t in totals.tolist()]
    assert np.all(np.diff(best) >= -POINT)
    assert best[-1] > best[0] + 0.01


@pytest.mark.parametrize(
    ("tight", "loose"),
    [
        ({"floors_musd": (("courts", 1.0),)}, {"floors_musd": (("courts", 0.5),)}),
        ({"ceilings_musd": (("village_wells", 0.4),)}, {"ceilings_musd": (("village_wells", 1),)}),
        ({"earmarks_musd": (("radio", 0.25),)}, {}),
        ({"least_shares": (("state", 0.8),)}, {"least_shares": (("state", 0.4),)}),
        ({"most_shares": (("non_state", 0.2),)}, {"most_shares": (("non_state", 0.6),)}),
    ],
)
def test_less_is_asked_and_no_less_is_found(tight, loose):
    best = [allocate(FIVE, asked(five(), **limits)).best.worth for limits in (tight, loose)]
    assert best[1] >= best[0] - POINT
    assert best[1] > best[0] + POINT  # these limits do hold back


@settings(max_examples=4, deadline=None)
@given(st.permutations(list(range(5))))
def test_the_order_of_programmes_changes_nothing(order):
    ids, files = [each.id for each in FIVE.inputs.dossier.programmes], five_files()
    files["programmes"] = {ids[p]: files["programmes"][ids[p]] for p in order}
    moved = allocate(ground(read(files)), asked(read(files)))
    as_was = allocate(FIVE, asked(five()))
    assert moved.best.worth == pytest.approx(as_was.best.worth, abs=POINT)
    back = np.empty(5)
    back[order] = moved.best.budgets
    assert as_was.goal.worth(back) == pytest.approx(moved.best.worth, abs=1e-12)


def test_earmarks_need_not_be_in_steps():
    found = allocate(FIVE, asked(five(), earmarks_musd=(("radio", 0.333),)))
    radio = [each.id for each in FIVE.inputs.dossier.programmes].index("radio")
    assert found.offered.budgets[radio] == pytest.approx(0.333, abs=1e-6)
    others = np.delete(found.offered.budgets, radio) / STEP_MUSD
    np.testing.assert_allclose(others, np.round(others), atol=1e-9)


def test_no_money_brings_what_nothing_brings():
    for objective in OBJECTIVES:
        found = allocate(FIVE, asked(five(), total_musd=0.0, objective=objective))
        assert found.best.budgets == pytest.approx(np.zeros(5), abs=1e-9)
        assert found.best.worth == pytest.approx(found.nothing)
        assert found.share(found.best.worth) is None
    sure = prove(allocate(FIVE, asked(five(), total_musd=0.0)))
    assert sure.gap == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("musd", [1.2e-7, 1.5e-6, 1e-5])
def test_an_earmark_of_cents_is_kept_to_the_dollar(musd):
    scenario = asked(five(), earmarks_musd=(("village_wells", musd),))
    found = allocate(FIVE, scenario)
    assert found.limits.allow(found.best.budgets)
    assert found.best.worth > found.goal.worth(np.zeros(5))


def test_where_only_cost_counts_no_mix_is_better_than_another():
    dossier = lakeland()
    found = allocate(ground(dossier), asked(dossier, weights=(("voice", 0.0),)))
    assert found.best.worth == 0
    assert prove(found).gap == pytest.approx(0, abs=1e-9)


def test_a_search_starts_from_the_best_mix_that_the_limits_allow(monkeypatch):
    starts = []

    def stay(goal, grid, limits, start, *_):
        starts.append(start)
        return search.Climb(search.Mix(start, goal.worth(start)), ())

    found = allocate(FIVE, asked(five()))
    monkeypatch.setattr(search, "climb", stay)
    radio = np.array([0, 0, 0, 0.5, 0])
    others = [radio, 2 * radio, 20 * radio]
    assert not found.limits.allow(others[2])
    assert found.goal.worth(radio) < found.goal.worth(others[1])
    search.best_mix(found.goal, FIVE.grid, found.limits, others)
    assert starts[0] is others[1]


def test_steps_are_looked_for_everywhere_where_there_are_none_near_the_best(monkeypatch):
    found, share_out = allocate(FIVE, asked(five())), search.share_out
    climbed = search.best_mix(found.goal, FIVE.grid, found.limits)

    def none_near(*asked, around=None):
        return share_out(*asked) if around is None else None

    monkeypatch.setattr(search, "share_out", none_near)
    signed = search.in_steps(found.goal, FIVE.grid, found.limits, climbed)
    assert signed.budgets / STEP_MUSD == pytest.approx(np.round(signed.budgets / STEP_MUSD))
    assert found.limits.allow(signed.budgets)


def test_limits_that_conflict_are_named_instead():
    floors = (("radio", 1.5), ("courts", 1.5))
    with pytest.raises(LimitsClashError) as clash:
        allocate(FIVE, asked(five(), floors_musd=floors))
    assert [each.kind for each in clash.value.limits] == ["total", "floor", "floor"]


def test_a_clash_is_found_once_for_all_who_ask_for_a_mix(monkeypatch):
    asked_for = []

    def counted(limits):
        asked_for.append(limits)
        return conflict(limits)

    monkeypatch.setattr(module, "conflict", counted)
    answer = find_answer(FIVE.inputs, asked(five(), floors_musd=(("radio", 1.5), ("courts", 1.5))))
    for find in (mix_of, best_mix_of, robust_mixes_of, mix_of):
        with pytest.raises(LimitsClashError) as clash:
            find(answer)
        assert clash.value.limits is clash_of(answer)
    assert len(asked_for) == 1


def test_a_certificate_that_ran_out_of_time_says_less_not_more(monkeypatch):
    found = allocate(FIVE, asked(five()))
    proven = prove(found)
    monkeypatch.setattr(certificate, "share_out", lambda *_: Shared(None, np.inf))
    assert prove(found).gap == np.inf > proven.gap


def test_search_and_proof_are_told_as_one_work():
    told = []
    answer = find_answer(FIVE.inputs, asked(five(), objective="low_end"))
    found = best_mix_of(answer, told.append)
    assert isinstance(found, Proven)
    assert told == sorted(told)
    assert told[0] <= 0.5 < told[-1] <= 1


def test_a_better_mix_met_by_a_proof_takes_its_place_from_then_on(monkeypatch):
    found, proofs = allocate(FIVE, asked(five())), []

    def better(mix, *_):
        proofs.append(mix)
        worth = mix.best.worth + 0.01
        return Certificate(Mix(mix.best.budgets, worth), worth)

    monkeypatch.setattr(module, "prove", better)
    assert latest_mix(found) is found
    assert proven(found).mix is proven(found).mix is latest_mix(found) is not found
    assert len(proofs) == 1
    monkeypatch.setattr(module, "prove", prove)
    good = allocate(FIVE, asked(five()))
    assert proven(good).mix is latest_mix(good) is good

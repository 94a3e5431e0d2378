"""Two halves of a programme do what the whole does: how finely money is described is no judgement.

A half has half of what runs, of the start-up cost, of the money for half the potential, of the
maximum and of every effect, the same ratings, dependence and needs, and the whole's draws.
"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.comparison import setting_of
from policy_model.analysis.draws import at_modes, draw_judgements
from policy_model.model.inputs import build_inputs
from policy_model.model.projection import all_reach
from policy_model.scenario import default_scenario
from tests.analysis.allocation.support import asked
from tests.strategies import CRITERIA, dossier_files
from tests.support import STANDING, certain, changed, column, likely, read

HALVED = ("running_musd", "start_up_musd", "half_potential_musd", "maximum_musd")
HALVES = ("p0a", "p0b")
POINT = 1e-4  # a hundredth of a point of 100
ALL_BUT_COST = [j for j, each in enumerate(CRITERIA) if each != "cost"]


def half(number):
    if isinstance(number, dict):
        return {key: half(value) for key, value in number.items()}
    return number / 2


def halve(files, name, halves):
    """The same files with two halves in a programme's place."""
    entries = {}
    for own, entry in files["programmes"].items():
        if own != name:
            entries[own] = entry
            continue
        small = {key: half(entry[key]) for key in HALVED}
        for each in halves:
            effects = half(entry["effects_per_year"])
            entries[each] = {**entry, **small, "effects_per_year": effects}
    options = {}
    for own, option in files["options"].items():
        shares = dict(option.get("shares", {}))
        if name in shares:
            shares |= dict.fromkeys(halves, shares.pop(name) / 2)
        options[own] = {**option, "shares": shares} if shares else option
    return {**files, "programmes": entries, "options": options}


def settings_of(files, draws=8):
    """A dossier's setting, and that of the one with halves, whose draws are the whole's."""
    whole, split = read(files), read(halve(files, "p0", HALVES))
    values = at_modes(whole) if draws == 1 else draw_judgements(whole, draws)
    shared = {}
    for name in at_modes(split):
        of_whole = values[name.replace("p0a", "p0").replace("p0b", "p0")]
        halved = name.startswith(("programmes.p0a.", "programmes.p0b."))
        halved &= name.endswith(HALVED) or ".effects_per_year." in name
        shared[name] = of_whole / 2 if halved else of_whole
    found = []
    for dossier, own in ((whole, values), (split, shared)):
        scenario = replace(default_scenario(dossier), future="drought", horizon_years=4)
        found.append(setting_of(build_inputs(dossier, own), scenario))
    return found


def measured(setting, budgets):
    money = column(*budgets)
    return setting.measure(setting.course(money)[-1], money)


budgets_of = st.lists(st.floats(0, 4), min_size=4, max_size=4)


@given(dossier_files(), budgets_of)
@settings(max_examples=40, deadline=None)
def test_halves_with_half_the_money_each_score_as_the_whole(files, budgets):
    """In both forms of equation 8, and whether the start-up cost is met or not."""
    whole, split = settings_of(files)
    first, *others = budgets[: len(files["programmes"])]
    expected = measured(whole, [first, *others])
    found = measured(split, [first / 2, first / 2, *others])
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)


@given(dossier_files(), budgets_of)
@settings(max_examples=40, deadline=None)
def test_no_split_of_the_money_does_what_the_whole_cannot_do_with_it(files, budgets):
    """By achievement, where what runs covers the start-up cost, so no best mix is better."""
    files["dossier"]["ratings_by"] = "achievement"
    files["programmes"]["p0"]["start_up_musd"] = 0
    whole, split = settings_of(files, draws=1)
    one, other, *others = budgets[: len(files["programmes"]) + 1]
    reached = all_reach(split.inputs, column(one, other, *others))[:2].mean()
    running, term = whole.inputs.running[0, 0], whole.inputs.half_potential[0, 0]
    left = 2 ** (-running / term) - reached
    if left < 1e-6:  # so close to all it can do that the logarithm is rounded
        return
    # Less and less is added: the same reach costs the whole no more.
    enough = -term * np.log2(left) - running
    assert enough <= one + other + 1e-8
    expected = measured(split, [one, other, *others])[ALL_BUT_COST]
    found = measured(whole, [max(enough, 0.0), *others])[ALL_BUT_COST]
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-7)


@pytest.mark.parametrize(
    ("form", "effect", "running", "expected"),
    [
        ("achievement", "strengthens", 1, "the same"),
        ("achievement", "erodes", 1, "the same"),
        ("money", "strengthens", 1, "the same"),
        # Money for one half is rated as money for both, and does less harm.
        ("money", "erodes", 1, "better"),
        # One half starts for half the money: they do as the whole only on one start-up cost.
        ("achievement", "strengthens", 0, "better"),
        ("money", "strengthens", 0, "better"),
    ],
)
def test_the_best_mix_of_halves(form, effect, running, expected):
    wells = {
        "running_musd": running,
        "start_up_musd": 1,
        "half_potential_musd": 0.5,
        "maximum_musd": 2,
        "effects_per_year": {"village_groups": {effect: 0.2}},
        "ratings": {"standing": 0.9},
    }
    weights = {"voice": 50, "standing": 50, "cost": 0}
    others = ("ministry_pumps", "direct_grants")
    files = changed(
        {
            "dossier.format": 2,
            "dossier.ratings_by": form,
            "criteria.standing": STANDING,
            **{f"programmes.village_wells.{key}": value for key, value in wells.items()},
            **{f"programmes.{name}.maximum_musd": 0.1 for name in others},
            **{f"programmes.{name}.ratings": {"standing": 0.4} for name in others},
            **{f"perspectives.{who}.weights": weights for who in ("villagers", "treasury")},
        }
    )
    split = halve(certain(files), "village_wells", ("wells_a", "wells_b"))
    whole, halves = (
        allocate(ground_of(likely(dossier)), asked(dossier, total_musd=0.9)).best.worth
        for dossier in (read(certain(files)), read(split))
    )
    if expected == "better":
        assert halves > whole + 10 * POINT
    else:
        assert halves == pytest.approx(whole, abs=POINT)

"""Which pictures an answer has, and that making them can be watched and stopped."""

import re

import pytest

from policy_model.outputs.picture.catalogue import pictures_of
from tests.outputs.picture.support import catalogue
from tests.outputs.report.answers import answered

NEEDS_MONEY = {
    "ranks",
    "weights that change it",
    "methods",
    "best mix",
    "contributions",
}


def test_each_picture_has_a_name_of_its_own_that_a_file_can_have() -> None:
    made = pictures_of(answered())
    assert len({each.stem for each in made}) == len(made) == len(catalogue())
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", each.stem) for each in made)
    assert all(each.title and each.chart.data for each in made)


def test_without_money_what_says_nothing_is_left_out() -> None:
    with_money, without = set(catalogue()), set(catalogue(total_musd=0.0))
    assert with_money >= NEEDS_MONEY
    assert not without & NEEDS_MONEY
    assert {"corners", "years", "best mix at every total"} <= without


def test_the_years_of_a_mix_that_leads_are_not_drawn_twice() -> None:
    drawn = {each.name: each for each in pictures_of(answered())}
    assert "years of the mix" not in drawn or (
        drawn["years of the mix"].chart.data != drawn["years"].chart.data
    )


def test_progress_runs_from_nothing_to_all() -> None:
    told: list[float] = []
    pictures_of(answered(total_musd=2.5), told.append)
    assert told == sorted(told)
    assert 0 <= told[0] < 0.5 < told[-1] <= 1


def test_it_can_be_stopped() -> None:
    class StoppedError(Exception):
        pass

    def stop(done: float) -> None:
        if done > 0.3:
            raise StoppedError

    with pytest.raises(StoppedError):
        pictures_of(answered(total_musd=2.0), stop)

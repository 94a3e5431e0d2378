"""Results said in plain words."""

from policy_model.words.advised import advice
from policy_model.words.answers import (
    every_option,
    headline,
    last_year,
    notes,
    sureness,
    what_points_are,
    what_this_is,
    what_would_change_it,
)
from policy_model.words.briefing.asked import asked, source
from policy_model.words.budgets import (
    driver_ends,
    driver_help,
    mix_total,
    programme_help,
    ruled_by,
    whose_mix,
)
from policy_model.words.help import (
    FIRST_MINUTE,
    HOW_SURE,
    WEIGHED,
    WEIGHTS,
    WHERE_LOST,
    swing,
)
from policy_model.words.phrases import between, decimals, money, place_words, signed, steps

__all__ = [
    "FIRST_MINUTE",
    "HOW_SURE",
    "WEIGHED",
    "WEIGHTS",
    "WHERE_LOST",
    "advice",
    "asked",
    "between",
    "decimals",
    "driver_ends",
    "driver_help",
    "every_option",
    "headline",
    "last_year",
    "mix_total",
    "money",
    "notes",
    "place_words",
    "programme_help",
    "ruled_by",
    "signed",
    "source",
    "steps",
    "sureness",
    "swing",
    "what_points_are",
    "what_this_is",
    "what_would_change_it",
    "whose_mix",
]

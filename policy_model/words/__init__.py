"""Results said in plain words."""

from policy_model.words.answers import (
    advice,
    corner_check,
    corners,
    empowerment,
    empowerment_in_words,
    headline,
    last_year,
    notes,
    sureness,
    what_this_is,
    what_would_change_it,
)
from policy_model.words.help import CORNERS, HOW_SURE, WHERE_LOST
from policy_model.words.links import rejected, since_then
from policy_model.words.phrases import between, money, signed, steps

__all__ = [
    "CORNERS",
    "HOW_SURE",
    "WHERE_LOST",
    "advice",
    "between",
    "corner_check",
    "corners",
    "empowerment",
    "empowerment_in_words",
    "headline",
    "last_year",
    "money",
    "notes",
    "rejected",
    "signed",
    "since_then",
    "steps",
    "sureness",
    "what_this_is",
    "what_would_change_it",
]

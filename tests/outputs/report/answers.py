"""The small dossier's answers that reports are written of."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from policy_model.analysis.answer import Answer, find_answer
from policy_model.scenario import Override, default_scenario, overridden
from tests.support import drawn, lakeland

DRAWS = 64
HOSTILE = '<script>alert("x")</script> & "quoted" ]]>'
CHANGE = Override(
    "programmes.village_wells.half_potential_musd", 0.4, 0.5, 0.6, f"Cheaper {HOSTILE}", "AB"
)

Written = Callable[..., bytes]


@cache
def answered(overrides: tuple[Override, ...] = (), hostile: bool = False, **asked: Any) -> Answer:
    """The answer of the small dossier, with changes of its scenario and its names."""
    changes = {"dossier.question": f"Q {HOSTILE}", "options.status_quo.name": HOSTILE}
    read = overridden(lakeland(changes if hostile else {}), overrides)
    scenario = replace(default_scenario(read), overrides=overrides, **asked)
    return find_answer(drawn(read, DRAWS), scenario)

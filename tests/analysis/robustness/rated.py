"""The small dossier with a judged criterion in place of village voice: flips in closed form.

With x million for a programme rated ``r``, the rating is ``(2 * 0.5 + x r) / (2 + x)``, and that
is the score.
"""

from typing import Any

from policy_model.dossier import Dossier
from tests.support import REMOVED, STANDING, lakeland

RATINGS = {"village_wells": 0.9, "ministry_pumps": 0.6, "direct_grants": 0.8}
INERTIA = 2.0


def rating(musd: float, rated: float) -> float:
    return (INERTIA * 0.5 + musd * rated) / (INERTIA + musd)


def rated_dossier(standing: float = 100, cost: float = 0, **changes: Any) -> Dossier:
    """Weights of the two criteria, and further changes with ``__`` for dots.

    The corner of the shared fund spends like the advice; it is left out unless it is changed.
    """
    perspective = {"standing": standing, "cost": cost}
    return lakeland(
        {
            "criteria.voice": REMOVED,
            "criteria.standing": {
                **STANDING,
                "measure": {**STANDING["measure"], "inertia_musd": INERTIA},
            },
            "perspectives.villagers.weights": perspective,
            "perspectives.treasury.weights": {"standing": 1, "cost": 1},
            "options.wells": REMOVED,
            **{f"programmes.{name}.ratings": {"standing": r} for name, r in RATINGS.items()},
            **{path.replace("__", "."): value for path, value in changes.items()},
        }
    )

"""What weights decide, beside their sliders."""

from policy_model.analysis.effective_weights import EffectiveWeights
from policy_model.dossier.value_tree import Criterion


def share(of_all: float) -> str:
    """Say a share of all weight."""
    return f"{of_all:.1%}"


def in_effect(found: EffectiveWeights, j: int) -> str:
    """Say what a weight decides, with a sign where that is much more than it says."""
    sign = " ⚠" if found.beyond[j] else ""
    return f"**{share(found.effective[j])}** in effect{sign}"


def beyond(criterion: Criterion, found: EffectiveWeights, j: int) -> str:
    """Warn of a criterion that decides much more than its weight says; else nothing."""
    if not found.beyond[j]:
        return ""
    times = found.effective[j] / found.nominal[j]
    return (
        f"“{criterion.name}” decides {times:.1f} times what its weight says: ways to spend this "
        "money differ more here than on other criteria. Is that meant?"
    )


def used(points: float) -> str:
    """Say how many points of a scale, 0 to 1, what can be chosen here uses."""
    shown = f"{100 * points:.0f}"
    least = "under 1" if points and shown == "0" else shown
    return f"{least} of 100 used here"

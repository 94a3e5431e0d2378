"""Explanations that stand behind a question mark: the technical terms."""

from policy_model.dossier import Dossier
from policy_model.dossier.value_tree import Criterion, EquallyDistributed

FIRST_MINUTE = """
1. **Read the headline**: which option leads, and by how much. Below it: how sure that is, and
   what would change it.
2. **Look at the 2×2**: through whom the money goes, and to whom. Each corner shows its points
   over no extra money.
3. **Move the money.** ▲ marks the sum that the source speaks of.
4. **Choose whose priorities** count and **what the future brings**, and see where the advice loses.
5. **Undo** takes a step back, **Share** gives a link to just these numbers.

*Budgets & effects* has a slider for each programme. *Compare options* says why one option is
ahead. *Present* is for the projector.
"""
HOW_SURE = (
    "Every judgement has a range. The model draws 2,048 cases from these ranges and from weights "
    "around the chosen ones (Latin hypercube; PERT and Dirichlet distributions). Robust: first in "
    "at least 80% of cases, and ahead of the next in 95% of all. Too close to call: under 1 point "
    "apart. What would change it is the smallest change of one weight, others in proportion, at "
    "which another option takes the lead on average (swing weights, in closed form)."
)
WHERE_LOST = (
    "Everybody's priorities in this future, and every future with the priorities chosen above. "
    "The advice loses where another option is at least 1 point ahead (regret), and is level "
    "where the difference to the next is less."
)
CORNERS = (
    "The corners split their money equally. This tries every split in tenths of the total inside "
    "each corner, and shows the best one found."
)
PAIR = (
    "For each criterion, its weight times the difference of the two scores, in points of 100. "
    "They add up to the difference of the two values."
)
WEIGHTS = (
    "Swing weights: each says how much it would matter to go from the worst to the best end of a "
    "criterion's scale. Only their proportions count; the share of all weight is beside each. "
    "In effect: weight times the spread of scores among ways to spend this money, as a share; ⚠ "
    "marks what decides more than twice its weight. The bar is the part of the scale that these "
    "ways and the options use. Choosing other priorities drops all changes."
)
WEIGHED = (
    "These weights are of the priorities chosen above. Move them, and every page follows; at least "
    "one stays above 0."
)
_EQUALITY = (
    " It measures how high and how equal the levels are, not how many gain: the level that would "
    "be worth as much if all had it, so a gain of a weak actor counts more than the same gain of "
    "a strong one (equally distributed equivalent)."
)
SLIDER = "“What if it were more, or less?” Move the slider: sentence and picture follow."


def swing(criterion: Criterion) -> str:
    """Ask the question that a weight answers, and say what equality is not."""
    equal = isinstance(criterion.measure, EquallyDistributed)
    return (
        f"How much would it matter to go from “{criterion.worst_words}” to "
        f"“{criterion.best_words}”? The swing that matters most gets 100, the others in "
        f"proportion (swing weight).{_EQUALITY if equal else ''}"
    )


def empowered(dossier: Dossier) -> str:
    """Explain the levels of who is empowered."""
    first, second, third, *_ = dossier.header.index.anchors
    return (
        "Levels are means over 2,048 draws of the judgements, at the end of the years looked at "
        "and in the chosen future. No extra money means what runs today goes on. The steps in "
        f"words ({first}, {second}, {third} and so on) stand at 0, 25, 50, 75 and 100."
    )

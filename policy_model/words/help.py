"""Explanations that stand behind a question mark: the technical terms."""

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

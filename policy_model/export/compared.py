"""Tables behind the charts that compare options, for reading."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import parts
from policy_model.analysis.dominance import Dominance
from policy_model.analysis.pairwise import Pairwise
from policy_model.export.tables import Row
from policy_model.words.phrases import signed


def breakdown_summary(comparison: Comparison, objective: str = "") -> list[Row]:
    """One row an option: its points for each objective, or each criterion of one."""
    names, points = parts(comparison, objective)
    return [
        {
            "Option": comparison.candidates[o].name,
            **{part: f"{own:.1f}" for part, own in zip(names, points[o], strict=True)},
            "Together": f"{points[o].sum():.1f}",
        }
        for o in comparison.ranking
    ]


def cost_summary(comparison: Comparison, dominance: Dominance) -> list[Row]:
    """One row an option: its money, its points with cost left out, what dominates it."""
    options = comparison.candidates
    return [
        {
            "Option": options[o].name,
            comparison.dossier.header.money_unit: f"{dominance.spent[o]:.2f}",
            "Points of 100, cost left out": f"{100 * dominance.value[o]:.1f}",
            "Dominated by": "–" if by is None else options[by].name,
        }
        for o in sorted(range(len(options)), key=lambda o: (-dominance.value[o], o))
        for by in [dominance.dominated_by[o]]
    ]


def pair_summary(comparison: Comparison, pair: Pairwise) -> list[Row]:
    """One row a criterion: its weight, both scores, and the difference in points."""
    first, second = (comparison.candidates[o].short_name for o in (pair.first, pair.second))
    scores = comparison.mean_scores
    rows = [
        {
            "Criterion": comparison.dossier.criteria[j].name,
            "Share of all weight": f"{comparison.weights[j]:.1%}",
            f"Score, {first}": f"{scores[pair.first, j]:.2f}",
            f"Score, {second}": f"{scores[pair.second, j]:.2f}",
            "Difference, points of 100": signed(100 * pair.differences[j], 2),
        }
        for j in pair.order
    ]
    sums = {"Criterion": "All together", "Share of all weight": f"{comparison.weights.sum():.1%}"}
    blank = {f"Score, {first}": "", f"Score, {second}": ""}
    return [*rows, {**sums, **blank, "Difference, points of 100": signed(100 * pair.lead, 2)}]

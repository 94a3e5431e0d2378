"""What is asked of the best mix, in plain words: what is to be most, and within which limits."""

from policy_model.analysis.allocation.limits import limits_of
from policy_model.dossier import Dossier
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import CRITERION, OF_VALUE
from policy_model.words.limits import limit_words
from policy_model.words.phrases import capital, side
from policy_model.words.price import cost_out

MOST_OF = "Best at what?"
MOST_OF_HELP = (
    "Average value: the mean over all cases. Bad luck: what is reached in all but the worst tenth "
    "of cases (10th percentile). Worst future: the mean in the future that treats the mix worst "
    "(maximin). Least to regret: how far behind the best mix of the future that came (minimax "
    "regret). Or one criterion alone."
)
PROGRAMME = "Limit one programme"
AMOUNTS = {
    "floors_musd": "At least",
    "ceilings_musd": "At most",
    "earmarks_musd": "Exactly",
}
_SHARES = ("least_shares.bilateral", "most_shares.state")
CLEAR, APPLY, PIN, UNPIN = "Clear limits", "Apply this mix", "Pin this mix", "Unpin all"
APPLY_HELP = (
    "Makes these budgets your own mix on every page. The common total becomes what they add up to."
)
_ALWAYS = ("total", "maximum")


def shares(dossier: Dossier) -> dict[str, str]:
    """Name the limits on shares that have a control, by their paths in a scenario."""
    named = {}
    for path in _SHARES:
        field, _, group = path.partition(".")
        said = capital(side(dossier, group).at_control)
        named[path] = f"{said}, at {field.removesuffix('_shares')}"
    return named


def shares_help(dossier: Dossier) -> str:
    """Say what shares are of, and how money to both sides counts."""
    both = dossier.header.axes.target.mixed.name
    return f"Of the money spent. Money {both} counts half on each side."


def amounts_help(dossier: Dossier) -> str:
    """Say in what unit the limits of a programme are."""
    return f"{dossier.header.money_unit}. Empty for no such limit."


def objective_name(dossier: Dossier, objective: str) -> str:
    """Name what a best mix can be asked to have most of."""
    names = {
        "value": "Average value",
        "index": capital(dossier.header.index.short_name),
        "low_end": "Bad luck (1 case in 10)",
        "worst_future": "The worst future",
        "regret": "Least to regret",
    }
    return names.get(objective) or f"Only: {criterion_name(dossier, objective)}"


def criterion_name(dossier: Dossier, objective: str) -> str:
    """Short name of the one criterion that an objective is about."""
    name = objective.removeprefix(CRITERION)
    return next(each.short_name for each in dossier.criteria if each.id == name)


def in_points(dossier: Dossier, scenario: Scenario, over: str = "") -> str:
    """Name the points that a best mix is told in: of what, over what, and if cost is left out."""
    if scenario.objective in OF_VALUE:
        return f"points{over}{cost_out(dossier, scenario)}"
    if scenario.objective == "index":
        return f"points of {dossier.header.index.short_name}{over}"
    return f"points of “{criterion_name(dossier, scenario.objective)}”{over}"


def limits_set(dossier: Dossier, scenario: Scenario) -> str:
    """Say every limit that the user has set."""
    rows = {each.key: each for each in limits_of(dossier, scenario).rows}
    said = [limit_words(dossier, each) for each in rows.values() if each.kind not in _ALWAYS]
    return f"Limits: {'; '.join(said)}." if said else "No limits but the total."

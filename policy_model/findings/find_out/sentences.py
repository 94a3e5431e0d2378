"""What to find out first, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.information import Information, Worth
from policy_model.dossier import Dossier
from policy_model.findings.kit.finding import no_money
from policy_model.words.answers import LEVEL, level_whatever
from policy_model.words.judgements import entry_words, judgement_words
from policy_model.words.phrases import in_millions, share_of_cases

EXPLAINED_WELL = 0.9
MOST_SHOWN = 8
_SMALLEST = 0.005


def verdict(answer: Answer, information: Information) -> str:
    """Say what to find out first, what it would be worth, or that nothing would change."""
    leader, everything = answer.leader.name, information.everything
    if len(answer.comparison.contenders) < 2:
        return f"“{leader}” is the only option: nothing that could be learnt would change it."
    if not information.judgements:
        return "No judgement here has a range, so there is nothing to find out."
    if not everything.told_from_nothing:
        return _no_change(answer, information)
    whole = f"Knowing everything would be worth {worth_words(answer.dossier, everything)}."
    best = next((each for each in information.entries[:1] if each.told_from_nothing), None)
    if best is None:
        return f"No single finding stands out. {whole}"
    name = entry_words(answer.dossier, best.id)
    return (
        f"Find out more about “{name}” first: to know all about it before choosing would be worth "
        f"{worth_words(answer.dossier, best)}. {whole}"
    )


def _no_change(answer: Answer, information: Information) -> str:
    """Say that nothing, or hardly anything, that could be learnt would change the choice."""
    if information.changed:
        return (
            "Hardly anything that could be learnt would change the choice: in "
            f"{share_of_cases(information.changed)} of cases another option than "
            f"“{answer.leader.name}” would be best, and what it is worth to know these can't be "
            f"told from nothing.{_moves(answer, information)}"
        )
    if not information.everything.moves and answer.verdict.lead < LEVEL:
        return (
            f"{level_whatever(answer)}, and nothing that could be learnt would put another option "
            "first."
        )
    return (
        "Nothing that could be learnt about these judgements would change the choice "
        f"between these options: “{answer.leader.name}” stays the best."
        f"{_moves(answer, information)}"
    )


def best_single(answer: Answer, information: Information) -> str:
    """Name the single number most worth knowing; nothing where none is."""
    best = next((each for each in information.judgements[:1] if each.told_from_nothing), None)
    if best is None:
        return ""
    name = judgement_words(answer.dossier, best.id)
    return f"Of single numbers, start with “{name}”: {worth_words(answer.dossier, best)}."


def nothing(answer: Answer, information: Information) -> str:
    """Say why there is nothing to find out; nothing where an entry has worth or moves the lead."""
    if why := no_money(answer):
        return why
    shown = any(each.moves or each.value for each in information.entries)
    return "" if shown else verdict(answer, information)


def alt(answer: Answer, information: Information) -> str:
    """Describe the bars for those who can't see them."""
    worth_something, dossier = information.everything.told_from_nothing, answer.dossier
    said = [
        f"{entry_words(dossier, each.id)} "
        f"{worth_words(dossier, each) if worth_something else f'± {100 * each.moves:.2f} points'}"
        for each in information.entries[:MOST_SHOWN]
    ]
    return f"{chart_title(information)}. {'; '.join(said)}."


def chart_title(information: Information) -> str:
    """Say what the bars are."""
    if information.everything.told_from_nothing:
        return "What it would be worth to know all about it before choosing"
    hardly = "hardly any" if information.changed else "no"
    return f"What moves the lead most, though {hardly} answer would turn it"


def caption(information: Information) -> str:
    """Say how to read the bars, and how far to trust them."""
    said = "Each bar is one programme, outcome or criterion, with all its judgements together."
    if information.everything.told_from_nothing:
        said += " A value within twice its error counts as 0."
    else:
        said += " ± is how far the lead over the next option typically moves with it."
    if information.explained < EXPLAINED_WELL:
        said += (
            f" The fit explains {information.explained:.0%} of what judgements do to the gaps "
            "between options: take the order as rough."
        )
    return said


def worth_words(dossier: Dossier, worth: Worth) -> str:
    """Say a worth in points and in money."""
    return f"{points_words(worth)}, {price_words(dossier, worth)}"


def points_words(worth: Worth) -> str:
    """Say a worth in points, 0 where it isn't told from nothing."""
    points = 100 * worth.value
    if not worth.told_from_nothing:
        return "0 within error" if worth.value else "0"
    return "under 0.01 points" if points < _SMALLEST else f"{points:.2f} points"


def price_words(dossier: Dossier, worth: Worth) -> str:
    """Say a worth in money, where money has a weight."""
    if worth.musd is None:
        return "not priced, as cost doesn't count"
    if not worth.told_from_nothing:
        return "0"
    return f"as good as {musd_words(dossier, worth.musd)}"


def right_words(dossier: Dossier, worth: Worth) -> str:
    """Say a worth in money, as a column does."""
    if worth.musd is None:
        return "not priced"
    return musd_words(dossier, worth.musd) if worth.told_from_nothing else "–"


def musd_words(dossier: Dossier, musd: float) -> str:
    """Say an amount to two decimals, and one too small for them."""
    small = musd < _SMALLEST
    return f"{'under ' if small else ''}{in_millions(dossier, f'{0.01 if small else musd:.2f}')}"


def _moves(answer: Answer, information: Information) -> str:
    """Name the judgement and the entry that move the lead most."""
    judgement, entry = information.judgements[0], information.entries[0]
    if not judgement.moves:
        return ""
    named = judgement_words(answer.dossier, judgement.id)
    return (
        f" What moves its lead most is “{entry_words(answer.dossier, entry.id)}”; of single "
        f"numbers, “{named}”."
    )

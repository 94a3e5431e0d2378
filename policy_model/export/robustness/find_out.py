"""What to find out first, as rows."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.information import Information, Worth
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.judgements import judgement_words
from policy_model.words.robustness.find_out import points_words

_KINDS = {"programmes": "Programme", "outcomes": "Outcome", "criteria": "Criterion"}


def find_out_rows(comparison: Comparison, information: Information) -> list[Row]:
    """One row for everything, for each entry, and for each judgement, in that order."""
    groups = {
        "everything": (information.everything,),
        "entry": information.entries,
        "judgement": information.judgements,
    }
    return [
        {
            "about": about,
            "id": worth.id,
            "name": _name(comparison, worth),
            "worth": figure(worth.value),
            "worth_error": figure(worth.error),
            "told_from_nothing": worth.told_from_nothing,
            "priced": worth.musd is not None,
            "worth_musd": None if worth.musd is None else figure(worth.musd),
            "moves_lead": figure(worth.moves),
            **provenance(comparison),
        }
        for about, worths in groups.items()
        for worth in worths
    ]


def find_out_summary(comparison: Comparison, information: Information) -> list[Row]:
    """Everything and each entry, for reading."""
    worths = (information.everything, *information.entries)
    return [_told(comparison, worth) for worth in worths]


def judgement_summary(comparison: Comparison, information: Information) -> list[Row]:
    """Each judgement that moves the lead or is worth knowing, for reading."""
    told = (worth for worth in information.judgements if worth.moves or worth.told_from_nothing)
    return [_told(comparison, worth) for worth in told]


def _told(comparison: Comparison, worth: Worth) -> Row:
    return {
        "To find out": _name(comparison, worth),
        "Kind": _KINDS.get(worth.id.partition(".")[0], "–"),
        "Worth, points of 100": points_words(worth).removesuffix(" points"),
        f"As good as, {comparison.dossier.header.money_unit}": _money(worth),
        "Moves the lead by, points": f"{100 * worth.moves:.2f}",
    }


def _money(worth: Worth) -> str:
    if worth.musd is None:
        return "not priced"
    return f"{worth.musd:.2f}" if worth.told_from_nothing else "0"


def _name(comparison: Comparison, worth: Worth) -> str:
    if "." not in worth.id:
        return "Everything together"
    return judgement_words(comparison.dossier, worth.id)

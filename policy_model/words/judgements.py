"""Judgements in plain words: which entry, and what the number says of it."""

from policy_model.dossier import Dossier, Judgement

# What a field names besides its own entry, and where that stands.
_OF_ANOTHER = {
    "effects_per_year": "outcomes",
    "dependence": "drivers",
    "needs": "drivers",
    "exposure": "drivers",
    "ratings": "criteria",
    "legitimated_by": "outcomes",
    "shares": "programmes",
    "drivers": "drivers",
    "weights": "criteria",
    "paths": "drivers",
}
_SAYS = {
    "running_musd": "money that runs already",
    "start_up_musd": "its start-up cost",
    "half_potential_musd": "money for half its potential",
    "strengthens": "how much it strengthens {}",
    "erodes": "how much it weakens {}",
    "dependence": "how much it depends on “{}”",
    "needs": "where “{}” must stand for it to run",
    "exposure": "how much faster it fades where “{}” is against it",
    "ratings": "its rating on {}",
    "start_level": "where it stands today",
    "decay_per_year": "how fast it fades",
    "legitimated_by": "standing that {} lends it",
    "inequality_aversion": "how much more gains of the weak count",
    "noticeable_gain": "what gain is noticeable",
    "status_quo_rating": "how today is rated",
    "inertia_musd": "money that moves it half-way",
    "reference_level": "where it stands",
    "maximum_musd": "the most it can use",
    "worst": "the worst end of its scale",
    "best": "the best end of its scale",
    "curvature": "how much more the first steps count",
    "shares": "share of the money for {}",
    "drivers": "where it puts “{}”",
    "weights": "weight of {}",
}
_SAYS_BY_ACHIEVEMENT = {"inertia_musd": "money of a new programme that moves it half-way"}
_SETTINGS = {
    "total_musd.default": "Common total: where its slider starts",
    "total_musd.maximum": "Common total: where its slider ends",
    "total_musd.step": "Common total: step of its slider",
    "horizon.start_year": "Years: the first",
    "horizon.default_years": "Years: how many are looked at",
    "horizon.maximum_years": "Years: how many at most",
    "weight_concentration": "Weights: how closely people agree on them",
}
_SETTING_ENTRIES = {
    "total_musd": "Common total",
    "horizon": "Years looked at",
    "weight_concentration": "How closely people agree on weights",
}
_OWN_UNIT = "in the unit of its record"


def judgement_words(dossier: Dossier, judgement: str) -> str:
    """Name a judgement: its entry, and what the number says of it.

    Parameters
    ----------
    dossier : Dossier
    judgement : str
        Its id, as in `policy_model.dossier.judgements`; that of an entry gives its name alone.
    """
    kind, own, *key = judgement.split(".")
    if kind == "dossier":
        return _SETTINGS[".".join([own, *key])]
    name = entry_words(dossier, f"{kind}.{own}")
    return f"{name}: {_what(dossier, key)}" if key else name


def unit_words(dossier: Dossier, judgement: Judgement) -> str:
    """Say a judgement's unit; of a criterion's scale and of a fact, the entry's own."""
    if judgement.unit != _OWN_UNIT:
        return judgement.unit
    kind, own, *_ = judgement.id.split(".")
    return next(str(each.unit) for each in getattr(dossier, kind) if each.id == own)


def entry_words(dossier: Dossier, entry: str) -> str:
    """Name an entry of any file by its id, as in ``programmes.<id>``."""
    kind, _, own = entry.partition(".")
    if kind == "dossier":
        return _SETTING_ENTRIES[own]
    named = (each for each in getattr(dossier, kind, ()) if each.id == own)
    return next((getattr(each, "short_name", each.name) for each in named), own)


def _what(dossier: Dossier, key: list[str]) -> str:
    """Say what a number says of its entry."""
    field, *rest = key[1:] if key[0] == "measure" else key
    if field == "steps":
        return f"the step “{rest[0].replace('_', ' ')}”"
    if field == "paths":
        driver = entry_words(dossier, f"drivers.{rest[0]}")
        return f"where “{driver}” stands in year {rest[1]}"
    other = entry_words(dossier, f"{_OF_ANOTHER[field]}.{rest[0]}") if rest else ""
    said = rest[-1] if rest[1:] else field
    achieved = dossier.header.ratings_by == "achievement"
    says = _SAYS | (_SAYS_BY_ACHIEVEMENT if achieved else {})
    return says.get(said, said.replace("_", " ")).format(other)

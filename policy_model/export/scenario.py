"""A scenario in plain words, setting by setting."""

from policy_model.analysis.answer import Answer
from policy_model.export.tables import Row
from policy_model.scenario import perspectives_of, raw_weights
from policy_model.words.allocation.asked import limits_set, objective_name
from policy_model.words.judgements import entry_words
from policy_model.words.phrases import money


def scenario_rows(answer: Answer) -> list[Row]:
    """What is asked, setting by setting, and what the dossier asks by itself."""
    dossier, asked = answer.dossier, answer.scenario
    header = dossier.header
    people = {each.id: each.name for each in perspectives_of(asked, dossier)}
    futures = {each.id: each.name for each in dossier.futures}
    rows = [
        ("Extra money", money(asked.total_musd), money(header.total_musd.default.mode)),
        ("Whose priorities", people[asked.perspective], people[header.default_perspective]),
        ("What the future brings", futures[asked.future], futures[header.default_future]),
        (
            "Years looked at",
            f"{asked.horizon_years}",
            f"{int(header.horizon.default_years.mode)}",
        ),
    ]
    weights = raw_weights(asked, dossier)
    rows += [
        (f"Weight of {entry_words(dossier, f'criteria.{key}')}", f"{own:g}", f"{weights[key]:g}")
        for key, own in asked.weights
    ]
    levels = {each.id: each.reference_level.mode for each in dossier.drivers}
    rows += [
        (entry_words(dossier, f"drivers.{key}"), f"{own:.0%}", f"{levels[key]:.0%}")
        for key, own in asked.drivers
    ]
    whole = sum(own for _, own in asked.mix_musd)
    rows += [
        (f"Your mix: {entry_words(dossier, f'programmes.{key}')}", f"{own / whole:.0%} of it", "–")
        for key, own in asked.mix_musd
        if own
    ]
    rows += [
        (f"Added priorities: {name}", "compared too", "–") for name, _ in asked.own_perspectives
    ]
    best = objective_name(dossier, asked.objective), objective_name(dossier, "value")
    rows += [
        ("The best mix is best at", *best),
        ("Limits on the best mix", limits_set(dossier, asked), "No limits but the total."),
    ]
    return [{"Setting": what, "Here": here, "In the dossier": own} for what, here, own in rows]

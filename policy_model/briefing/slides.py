"""What slides say besides the screens: how to read their pictures, where figures come from."""

from policy_model.analysis.answer import Answer
from policy_model.dossier.backing import backed
from policy_model.scenario.provenance import origin, origin_rows
from policy_model.words import evidence
from policy_model.words.answers import what_points_are
from policy_model.words.judgements import judgement_words
from policy_model.words.overrides import changed_rows, marked

SOURCES = "Judgements set out one by one, and put together in the same way for every option"
REPEAT = "**Again.** The notes hold the command. The same scenario gives the same figures."
POINTS = "Points of 100, by criterion."
AGAIN = "The same figures, with every number and its evidence, as a report:"
YEARS = "Lines are means; between the dotted ones lie 90% of cases."
OPTIONS = "Bars: points of 100. Whiskers: where 90% of cases lie."
_CHANGED = "changed_numbers"
_PARTS = {"dossier": "dossier", "scenario_hash": "scenario", "model_version": "model"}


def corners(answer: Answer) -> str:
    """Say what the marks on the 2×2 are; empty where it has none."""
    if not answer.scenario.total_musd:
        return ""
    said = ["Framed: the leading option."] if answer.leader.role == "corner" else []
    said.append(f"◆ Where the money of {answer.dossier.header.advice} sits.")
    said += ["▲ Where that of your mix does."] if answer.scenario.mix_musd else []
    return " ".join(said)


def foot(answer: Answer) -> tuple[str, str]:
    """Say at the foot of a slide what the source is, and which figures these are."""
    said = origin(answer.dossier, answer.scenario)
    parts = [
        f"{_PARTS[key]} {value}" if key in _PARTS else value
        for key, value in said.items()
        if key != _CHANGED
    ]
    mark = marked(answer.scenario.overrides)
    source = f"Source: {answer.dossier.header.source}. Structured judgement, not a forecast."
    return source, " · ".join([*([mark] if mark else []), *parts])


def provenance(answer: Answer) -> list[tuple[str, str]]:
    """Name what every figure comes from, for a table."""
    rows = origin_rows(answer.dossier, answer.scenario)
    return [*rows, ("Digest of the dossier", answer.dossier.digest[:8])]


def method(answer: Answer) -> tuple[str, ...]:
    """The method in a few sentences."""
    draws = answer.comparison.scores.shape[-1]
    return (
        f"**The source.** {answer.dossier.header.source}.",
        f"**The numbers.** {evidence.heading(backed(answer.dossier))}.",
        f"**The cases.** {draws:,} are drawn, from the numbers’ ranges and from weights around "
        "those chosen.",
        f"**The points.** {what_points_are(answer)}",
    )


def changed(answer: Answer) -> tuple[str, ...]:
    """Name the numbers that are set otherwise than in the dossier; empty without any."""
    asked = answer.scenario.overrides
    if not asked:
        return ()
    names = "; ".join(judgement_words(answer.dossier, each.judgement) for each in asked)
    return (f"**{marked(asked)}.** {names}.",)


def changed_notes(answer: Answer) -> tuple[str, ...]:
    """Say of each changed number what it was, what it is, and why."""
    asked = answer.scenario.overrides
    return tuple(
        f"✎ {row['Number']}: {row['Here']} instead of {row['In the dossier']}, {row['Unit']}. "
        f"{row['Why']} ({row['Who']})"
        for row in changed_rows(answer.dossier, asked, [""] * len(asked))
    )

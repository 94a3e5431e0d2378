"""A scenario in plain words, setting by setting."""

from policy_model.analysis.answer import Answer
from policy_model.outputs.text.rows import Row
from policy_model.words.settings import settings


def scenario_rows(answer: Answer) -> list[Row]:
    """What is asked, setting by setting, and what the dossier asks by itself."""
    return [
        {"Setting": name, "Here": here, "In the dossier": own}
        for name, here, own in settings(answer.dossier, answer.scenario)
    ]

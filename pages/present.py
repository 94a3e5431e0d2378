"""Present: a briefing in nine screens, one message each, for the back of a room."""

from dashboard.stage import Stage
from dashboard.stage.screens import (
    answer,
    best_mix,
    corners,
    disagreement,
    how_sure,
    question,
    unknown,
    why,
    years,
)
from policy_model.words.briefing.screens import LABELS

# What stands on each, and what a question from the floor moves there.
SCREENS = {
    "question": (question, ()),
    "corners": (corners, ("money",)),
    "answer": (answer, ("money",)),
    "years": (years, ("money",)),
    "why": (why, ("money", "people")),
    "how_sure": (how_sure, ("money", "people")),
    "disagreement": (disagreement, ("money", "people")),
    "best_mix": (best_mix, ("money",)),
    "unknown": (unknown, ()),
}

stage = Stage({name: (LABELS[name], moved) for name, (_, moved) in SCREENS.items()})
for name, (screen, _) in SCREENS.items():
    with stage.screen(name):
        screen.show()
stage.show_strip()

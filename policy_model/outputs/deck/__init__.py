"""The deck: the screens of a briefing as slides that PowerPoint edits."""

"""What is said of bookmarks."""

KEEP = "Keep what is shown now as"
NONE = "None yet. Set what a question is likely to ask for, and keep it under a short name."
NO_ROOM = "There is no room for another one in the address. Remove one first."


def name_for(kept: int) -> str:
    """A name for a bookmark that was given none."""
    return f"What if {kept + 1}"

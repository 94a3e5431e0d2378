"""What is said of bookmarks."""

from collections.abc import Collection
from itertools import count

KEEP = "Keep what is shown now as"
NONE = "None yet. Set what a question is likely to ask for, and keep it under a short name."
NO_ROOM = "There is no room for another one in the address. Remove one first."


def free_name(taken: Collection[str]) -> str:
    """A name for one more bookmark that was given none, which no other has."""
    numbered = map("What if {}".format, count(len(taken) + 1))
    return next(name for name in numbered if name not in taken)

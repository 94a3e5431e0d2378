"""What was compared, as a short table, and each difference with where it is."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bench.same.compared import Compared, State

_MOST = 40  # differences that are shown with their lines; the rest by name


def report(compared: Iterable[Compared]) -> str:
    """The differences, and the table that sums up."""
    every = list(compared)
    different = [each for each in every if each.state is not State.EQUAL]
    lines = [line for at, each in enumerate(different) for line in _shown(each, at < _MOST)]
    return "\n".join([*lines, *([""] if lines else []), *_table(every), ""])


def _shown(each: Compared, in_full: bool) -> Iterator[str]:
    yield f"{each.state.value}: {each.where}"
    yield from (f"    {line}" for line in each.shown if in_full)


def _table(every: list[Compared]) -> Iterator[str]:
    counted = Counter((_part(each.where), each.state) for each in every)
    parts = list(dict.fromkeys(_part(each.where) for each in every))
    widest = max(map(len, ("in all", *parts)), default=0)
    states = tuple(State)
    yield f"{'':<{widest}}  compared  " + "  ".join(f"{state.value:>10}" for state in states)
    for part in (*parts, "in all"):
        found = [
            sum(n for (of, s), n in counted.items() if s is state and part in (of, "in all"))
            for state in states
        ]
        yield f"{part:<{widest}}  {sum(found):>8}  " + "  ".join(f"{n:>10}" for n in found)


def _part(where: str) -> str:
    """The kind of what was compared, and its dossier."""
    return " ".join(where.split("/")[:2])

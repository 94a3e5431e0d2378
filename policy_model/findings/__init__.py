"""Findings: what the tool has to say, a room for each question.

A room is a module or a folder with a `FINDING`. It is found by being there: no list is kept.
"""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import get_args

from policy_model.findings.kit.finding import Finding, Medium, Page

_KIT = "kit"
_PAGES = get_args(Page)


@lru_cache(1)
def findings() -> tuple[Finding, ...]:
    """All of them, page by page, in the order in which they stand there."""
    rooms = (each.name for each in iter_modules(__path__) if each.name != _KIT)
    found: list[Finding] = [import_module(f"{__name__}.{room}").FINDING for room in rooms]
    return tuple(sorted(found, key=lambda each: (_PAGES.index(each.page), each.place)))


def shown_in(medium: Medium) -> tuple[Finding, ...]:
    """Those that appear in a medium, in order."""
    return tuple(each for each in findings() if medium in each.media)

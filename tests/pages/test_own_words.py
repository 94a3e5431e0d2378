"""Every page speaks in the words of the dossier."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard import menu
from tests.own_words import not_its_own, own_words
from tests.pages.support import opened

PAGES = [menu.file(name) for name in menu.PAGES]
_UNSEEN = {"id", "user_key", "url_path", "page_script_hash"}
SAID = {
    "overview": ("EUR million a year", "By the ministry", "to the countryside"),
    "budgets": ("Extra money, EUR million a year", "By the ministry, to cities", "Villagers"),
    "allocate": ("Through the ministry, at least", "To cities, at most", "Another EUR 100,000"),
    "compare": ("EUR million a year",),
    "evidence": ("EUR million a year",),
    "present": ("By the ministry", "to the countryside"),
    "robustness": ("EUR",),
}


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(own_words(tmp_path)))


def shown(message: Any) -> Iterator[str]:
    """Texts of what the server sends for a page, charts and their data too."""
    for field, value in message.ListFields():
        if field.name in _UNSEEN:
            continue
        each_of = value if field.is_repeated else [value]
        for each in each_of:
            if isinstance(each, str):
                yield each
            elif isinstance(each, bytes):
                yield each.decode("utf-8", "ignore")
            elif hasattr(each, "ListFields"):
                yield from shown(each)


def sent(block: Any) -> Iterator[str]:
    for child in block.children.values():
        if getattr(child, "proto", None) is not None:
            yield from shown(child.proto)
        if hasattr(child, "children"):
            yield from sent(child)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_so(page: str) -> None:
    app = opened(page)
    # What a script reads to find a control holds ids, which nobody sees.
    text = re.sub(r'data-known="[^"]*"', "", "\n".join(sent(app._tree)))
    assert not_its_own(text) == []
    for said in SAID[Path(page).stem]:
        assert said in text, said

"""Which Chromium is driven, and what is said where there is none."""

import re

import pytest

from bench.browser import NAMES, find_chromium
from tests.support import ROOT


def test_make_looks_for_the_same_names() -> None:
    made = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^CHROMIUMS := (.*)$", made, re.M)[1].split() == list(NAMES)


@pytest.mark.parametrize("named", ["/nowhere/chromium", "python3"])
def test_what_is_no_chromium_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("BROWSER", named)
    with pytest.raises(LookupError, match=f"^BROWSER: found '{named}'; expected the path of a Chr"):
        find_chromium()


def test_without_any_it_says_how_to_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("BROWSER", raising=False)
    with pytest.raises(LookupError, match="`make browser` installs one"):
        find_chromium()

"""Bookmarks travel in an address and come back as they were."""

import base64
import json
import zlib
from dataclasses import replace
from typing import Any

import pytest

from policy_model.dossier import find_dossier, read_dossier
from policy_model.outputs.link.bookmarks import (
    LONGEST,
    MOST,
    Bookmark,
    read_bookmarks,
    write_bookmarks,
)
from policy_model.scenario import Override, change, default_scenario
from tests.support import lakeland

DOSSIER = lakeland()
OWN = default_scenario(DOSSIER)
OVERRIDE = Override("programmes.village_wells.start_up_musd", 0.1, 0.25, 0.5, "a new quote", "AB")


def packed(content: Any, version: str = "1") -> str:
    data = zlib.compress(json.dumps(content).encode())
    return f"{version}.{base64.urlsafe_b64encode(data).decode().rstrip('=')}"


def test_come_back_as_they_were() -> None:
    kept = (
        Bookmark("The dossier’s own", OWN),
        Bookmark("Four (dry)", replace(OWN, total_musd=4.0, future="drought")),
        Bookmark("More wells", change(OWN, DOSSIER, "overrides.set", OVERRIDE)),
    )
    text = write_bookmarks(kept, DOSSIER)
    assert read_bookmarks(text, DOSSIER) == (kept, ())
    assert text.replace(".", "").replace("-", "").replace("_", "").isalnum()


def test_none_are_no_text() -> None:
    assert write_bookmarks((), DOSSIER) == ""


def test_as_many_as_there_are_keys_fit_an_address() -> None:
    dossier = read_dossier(find_dossier())
    own = default_scenario(dossier)
    budgets = {each.id: 0.1 * k for k, each in enumerate(dossier.programmes, 1)}
    mixed = change(own, dossier, "mix_budgets", budgets)
    kept = [
        Bookmark(f"A question about number {k}", replace(mixed, total_musd=1 + k / 10))
        for k in range(MOST)
    ]
    assert len(write_bookmarks(kept, dossier)) < LONGEST


@pytest.mark.parametrize(
    "text",
    ["", "1.", "nonsense", "2.abc", packed({}), packed([]), packed({"dossier": "x"}, "9"),
     packed({"dossier": DOSSIER.id, "kept": 3}), packed({"dossier": DOSSIER.id, "kept": [1]}),
     packed({"dossier": DOSSIER.id, "kept": [["a", 3]]})],
)  # fmt: skip
def test_what_is_spoilt_is_one_problem(text: str) -> None:
    kept, (problem,) = read_bookmarks(text, DOSSIER)
    assert kept == ()
    assert problem.file == "bookmarks"
    assert "as it was copied" in problem.expected


def test_another_dossier_s_are_not_taken() -> None:
    text = packed({"dossier": "elsewhere", "kept": []})
    kept, (problem,) = read_bookmarks(text, DOSSIER)
    assert kept == ()
    assert "elsewhere" in str(problem)


def test_what_can_t_be_opened_as_it_was_is_left_out_and_said() -> None:
    entries = [["Gone", {"future": "flood"}], ["Four", {"total_musd": 4.0}]]
    kept, (problem,) = read_bookmarks(packed({"dossier": DOSSIER.id, "kept": entries}), DOSSIER)
    assert kept == (Bookmark("Four", replace(OWN, total_musd=4.0)),)
    assert "“Gone”" in str(problem)
    assert "flood" in str(problem)


def test_names_are_plain_text_and_too_many_are_cut() -> None:
    entries = [[f"<b>[{k}](x)</b>", {}] for k in range(20)]
    kept, _ = read_bookmarks(packed({"dossier": DOSSIER.id, "kept": entries}), DOSSIER)
    assert [each.name for each in kept] == [f"b{k}(x)b" for k in range(MOST)]

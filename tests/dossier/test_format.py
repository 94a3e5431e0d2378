"""Formats of a dossier: which one it is."""

from typing import Any

import pytest

from policy_model.dossier import read_dossier
from tests.support import LAKELAND, lakeland, problems


def test_a_dossier_that_does_not_say_is_of_the_first_format() -> None:
    before = read_dossier(LAKELAND)
    assert before.header.format == 1
    assert lakeland({"dossier.format": 1}).digest == before.digest
    second = lakeland({"dossier.format": 2})
    assert second.header.format == 2
    assert second.digest != before.digest


@pytest.mark.parametrize("other", [0, 3, "2", 2.5, True, None, [2], {"is": 2}], ids=str)
def test_another_format_is_all_that_is_said(other: Any) -> None:
    changes = {
        "dossier.format": other,
        "dossier.colour": "blue",
        "programmes.village_wells.name": 7,
    }
    found = f"dossier.yaml: format: found {other!r}; expected one of 1 or 2"
    assert problems(changes) == [found]

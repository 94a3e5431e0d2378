"""Links of the small dossier, and links made by hand."""

import base64
import json
import zlib
from dataclasses import replace
from typing import Any

from policy_model.analysis.answer import Answer, find_answer
from policy_model.dossier import find_dossier, read_dossier
from policy_model.outputs.link.link import open_link
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland, write_link

LAKELAND = lakeland()
MEMO = read_dossier(find_dossier())
INPUTS = drawn(LAKELAND, 4)
PLAIN = default_scenario(LAKELAND)
WHOLE = "the whole link as it was copied, of version 1"


def answer(**scenario: Any) -> Answer:
    return find_answer(INPUTS, replace(PLAIN, **scenario))


LINK = write_link(
    answer(
        total_musd=3.3,
        future="drought",
        weights=(("cost", 33.0),),
        mix_musd=(("direct_grants", 1.1), ("village_wells", 2.2)),
    )
)


def packed(content: Any) -> str:
    """A link of any content: bytes as they stand, all else as JSON."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return "1." + base64.urlsafe_b64encode(zlib.compress(data, 9)).decode().rstrip("=")


def unpacked(text: str) -> dict[str, Any]:
    data = text.partition(".")[2]
    found: dict[str, Any] = json.loads(
        zlib.decompress(base64.urlsafe_b64decode(data + "=" * (-len(data) % 4)))
    )
    return found


def with_scenario(**values: Any) -> str:
    return packed(unpacked(LINK) | {"scenario": values})


def unread(text: str) -> str:
    """Open a link that can't be read at all; gives the one line that says so."""
    opened = open_link(text, LAKELAND)
    assert (opened.scenario, opened.then) == (PLAIN, None)
    (problem,) = opened.rejected
    line = str(problem)
    assert line.startswith("link: ")
    assert "\n" not in line
    assert len(line) < 200
    return line

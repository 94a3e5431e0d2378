"""What the tests of pages share."""

import re
from collections.abc import Callable, Sequence
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import read_dossier
from policy_model.model.inputs import build_inputs
from tests.support import LAKELAND, ROOT, opened_today

SCRIPT = str(ROOT / "dashboard" / "main.py")
TOTAL, TYPED = "Extra money, USD million a year", "or type it"
PRIORITIES, FUTURE = "Whose priorities", "What the future brings"


def opened(page: str = "") -> AppTest:
    """The app at one of its pages; the first has no name."""
    app = ran(AppTest.from_file(SCRIPT, default_timeout=30).run())
    return ran(app.switch_page(page).run()) if page else app


def ran(app: AppTest) -> AppTest:
    """The app, which must not have failed."""
    assert not app.exception
    return app


def widget(app: AppTest, kind: str, label: str) -> Any:
    """The one widget of a kind with a label."""
    (found,) = (each for each in app.get(kind) if each.label == label)
    return found


def headline(app: AppTest) -> str:
    """What the page says above all."""
    (header,) = ran(app).header
    return str(header.value)


def captions(app: AppTest) -> str:
    """What stands in small print."""
    return "\n".join(caption.value for caption in app.caption)


def page_text(app: AppTest) -> str:
    """What the page says, kind by kind."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.error)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def tables(app: AppTest) -> list[list[dict[str, str]]]:
    """Rows of each table, cells under their heads."""
    found = []
    for each in app.get("html"):
        if "<table" in each.proto.body:
            heads, *rows = ElementTree.fromstring(each.proto.body).iter("tr")  # noqa: S314 - our own
            names = [head.text or "" for head in heads]
            cells = ([cell.text or "" for cell in row] for row in rows)
            found.append([dict(zip(names, row, strict=True)) for row in cells])
    return found


def unseen(app: AppTest) -> list[str]:
    """What the page says of its charts to those who can't see them."""
    bodies = (each.proto.body for each in app.get("html"))
    found = (re.fullmatch(r'<p class="unseen">(.*)</p>', body) for body in bodies)
    return [unescape(each[1]) for each in found if each]


def answer_of_dossier(folder: Path = LAKELAND) -> Answer:
    """The model's answer to what a dossier opens with."""
    dossier = read_dossier(folder)
    return find_answer(build_inputs(dossier, draw_judgements(dossier)), opened_today(dossier))


def read_cells(rows: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    """Rows as a table shows them."""
    return [{head: str(cell) for head, cell in row.items()} for row in rows]


def csvs(app: AppTest) -> list[Any]:
    """Buttons that download a table."""
    return [each for each in app.get("download_button") if each.proto.label.endswith("(CSV)")]


def caught_files(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Bytes of the files that pages offer from now on, by their labels."""
    caught: dict[str, bytes] = {}

    def offered(label: str, data: bytes | Callable[[], bytes], **_: Any) -> None:
        caught[label] = data() if callable(data) else data

    monkeypatch.setattr("streamlit.download_button", offered)
    return caught

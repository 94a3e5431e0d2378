"""What the tests of numbers on pages share: a page at an address, and what it lists."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.support import SCRIPT, ran
from tests.support import DOSSIERS, ROOT

WHERE = "Where does a number come from?"
MEMO = ROOT / "data" / "russia_council_of_europe_1997"
each_dossier = pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)


def at(monkeypatch: pytest.MonkeyPatch, folder: Path, page: str, **asked: str) -> AppTest:
    """A page of the app with a dossier, its address asking for something."""
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    app = AppTest.from_file(SCRIPT, default_timeout=120).run()
    app = ran(app.switch_page(page).run())
    for name, value in asked.items():
        app.query_params[name] = value
    return ran(app.run()) if asked else app


def evidence_page(monkeypatch: pytest.MonkeyPatch, folder: Path = MEMO, **asked: str) -> AppTest:
    """The Evidence page."""
    return at(monkeypatch, folder, "../pages/evidence.py", **asked)


def listed(app: AppTest) -> list[str]:
    """Names of the numbers in the table, on all its pages."""
    chosen = app.selectbox(key="closer")
    return list(chosen.options)


def _markup(app: AppTest) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def cell_links(app: AppTest) -> list[str]:
    return [part.split('"')[0] for part in _markup(app).split('<a href="')[1:]]


def ranges_drawn(app: AppTest) -> list[tuple[float, float, float]]:
    """Start, dot and end of each range in the table, percent of the width of its cell."""
    bar = r'<i style="left:(.+?)%;right:(.+?)%"></i><b style="left:(.+?)%">'
    found = re.findall(bar, _markup(app))
    return [(float(start), float(dot), round(100 - float(right), 1)) for start, right, dot in found]


def numbers_linked(app: AppTest) -> list[str]:
    """Ids of the numbers that the table on the page leads to."""
    return [parse_qs(urlsplit(link).query)["number"][0] for link in cell_links(app)]

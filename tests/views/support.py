"""What the tests of pages share."""

import re
from html import unescape
from xml.etree import ElementTree

from streamlit.testing.v1 import AppTest


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

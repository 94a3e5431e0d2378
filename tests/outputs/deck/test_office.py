"""The deck in another office than the one it is made for: it opens, and every slide is drawn."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.outputs.deck.decks import slides, written

pytestmark = pytest.mark.slow

MISSING = "This test draws the deck with LibreOffice: install it (on Debian, libreoffice-impress)."


def test_libreoffice_opens_it_and_draws_every_slide(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    assert office, MISSING
    (tmp_path / "deck.pptx").write_bytes(written())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = [office, profile, "--headless", "--convert-to", "pdf", "deck.pptx"]
    subprocess.run(asked, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    pages = PdfReader(tmp_path / "deck.pdf").pages
    drawn = slides(written())
    assert len(pages) == len(drawn)
    for page, slide in zip(pages, drawn, strict=True):
        first = slide.shapes.title.text_frame.text.split(" ")[:3]
        assert " ".join(first) in " ".join(page.extract_text().split())

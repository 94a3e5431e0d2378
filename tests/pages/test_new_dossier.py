"""The app opens a dossier as `new` writes it."""

from pathlib import Path

import pytest

from dashboard import menu
from policy_model.dossier.scaffold import write_scaffold
from tests.pages.support import opened, page_text

PAGES = [menu.file(name) for name in menu.PAGES]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(write_scaffold("my_policy", tmp_path)))
    app = opened(page)
    assert not app.error
    assert page_text(app)

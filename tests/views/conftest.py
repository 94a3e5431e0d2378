"""What every test of a page starts from."""

import pytest

from tests.support import LAKELAND, ROOT


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app runs from, and the small dossier."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))

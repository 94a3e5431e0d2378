"""What every test of a page starts from."""

import pytest

from dashboard.session import store
from policy_model.model.kept import Kept
from tests.support import LAKELAND, ROOT


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app runs from, the small dossier, and nothing searched yet."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(store, "_kept", Kept())
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))

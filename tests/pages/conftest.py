"""What every test of a page starts from."""

from collections import OrderedDict

import pytest

from tests.support import LAKELAND, ROOT


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app runs from, the small dossier, and nothing searched yet."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("dashboard.draw.on_demand._found", OrderedDict())
    monkeypatch.setenv("POLICY_DOSSIER", str(LAKELAND))

import os

import pytest
from hypothesis import settings

from policy_model.dossier import Dossier, read_dossier
from policy_model.model.inputs import Inputs
from tests.support import LAKELAND, drawn

settings.register_profile("here", deadline=None, max_examples=20)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have one process run a file, and one process all that drive a browser.

    So there is one app and one browser, beside whatever needs neither.
    """
    for item in items:
        group = "browser" if item.get_closest_marker("browser") else item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The small dossier."""
    return read_dossier(LAKELAND)


@pytest.fixture(scope="session")
def inputs(dossier: Dossier) -> Inputs:
    """64 draws of the small dossier."""
    return drawn(dossier)

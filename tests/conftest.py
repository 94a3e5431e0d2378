import os
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from policy_model.dossier import Dossier, read_dossier
from policy_model.model.inputs import Inputs
from tests.support import LAKELAND, drawn

settings.register_profile("here", deadline=None, max_examples=20)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


ON_STAGE = ("present", "follow", "meeting")


class ByFile(LoadFileScheduling):
    """Each file in one process, but all that drive a browser in two: on the stage, and elsewhere.

    So there are few apps and browsers, and what they have worked out is worked out once.
    """

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        if "tests/browser/" not in file:
            return file
        return "stage" if any(f"test_{each}" in file for each in ON_STAGE) else "pages"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    return ByFile(config, log)


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The small dossier."""
    return read_dossier(LAKELAND)


@pytest.fixture(scope="session")
def inputs(dossier: Dossier) -> Inputs:
    """64 draws of the small dossier."""
    return drawn(dossier)

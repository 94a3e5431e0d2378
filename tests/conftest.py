import os
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

from policy_model.dossier import Dossier, read_dossier
from policy_model.model.inputs import Inputs
from tests.support import LAKELAND, drawn

settings.register_profile("here", deadline=None, max_examples=20)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


BROWSER = "browser"


class ByFile(LoadFileScheduling):
    """Each file in one process, and all that drive a browser in one, which starts with them.

    So there is one app, whose answers are worked out once, and one browser at a time.
    """

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return BROWSER if "tests/browser/" in file else file

    def _assign_work_unit(self, node: WorkerController) -> None:
        if BROWSER in self.workqueue:  # they take longest
            self.workqueue.move_to_end(BROWSER, last=False)
        super()._assign_work_unit(node)


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

from functools import cache

import pytest

from policy_model.outputs.report.write import report_html
from policy_model.scenario import Override
from tests.outputs.report.answers import Written, answered


@pytest.fixture(scope="session")
def written() -> Written:
    """Write the report of an answer of the small dossier, once for the same."""

    @cache
    def written(*overrides: Override, hostile: bool = False, **asked: float) -> bytes:
        answer = answered(overrides, hostile, **asked)
        return report_html(answer, lambda _: answered((), hostile, **asked))

    return written

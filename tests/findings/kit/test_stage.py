"""Charts for a room: their text can be read from the back."""

import re
from pathlib import Path

import pytest

from policy_model.findings.kit.chart import Chart
from tests.findings.kit.support import MEMO, charts, svg
from tests.support import DOSSIERS


def type_sizes(chart: Chart, width: int) -> list[float]:
    """Pixels of each text that a chart draws."""
    picture = svg(chart.to_dict(), width)
    return [float(each) for each in re.findall(r'<text[^>]* font-size="([\d.]+)px"', picture)]


@pytest.mark.parametrize("look", ["stage, light", "stage, dark"])
@pytest.mark.parametrize("width", [500, 900])
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("name", ["answer", "two_by_two", "empowerment"])
def test_text_can_be_read_from_the_back(name: str, folder: Path, width: int, look: str) -> None:
    sizes = type_sizes(charts(folder, look)[name], width)
    assert min(sizes) >= 24
    assert len(sizes) > 8


def test_a_desk_needs_less() -> None:
    assert min(type_sizes(charts(MEMO)["empowerment"], 900)) == 14

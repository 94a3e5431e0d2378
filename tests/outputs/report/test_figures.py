import re

import altair as alt

from policy_model.findings.kit.chart import Chart, finished, of
from policy_model.findings.kit.look import DESK
from policy_model.outputs.report.figures import svg
from tests.outputs.report.support import Page


def clipped() -> Chart:
    """A chart whose SVG defines something by an id: a line that is cut at the frame."""
    line = of("rows").mark_line(clip=True).encode(x="x:Q", y="y:Q")
    text = of("rows").mark_text().encode(x="x:Q", y="y:Q", text=alt.Text("words:N"))
    rows = [{"x": 0, "y": 1, "words": "<b>here</b> & there"}, {"x": 1, "y": 2, "words": "there"}]
    return Chart(finished([line, text], DESK, 100).to_dict(), {"rows": rows})


def test_two_pictures_of_one_chart_share_no_id() -> None:
    both = Page((svg(clipped(), "one", "One") + svg(clipped(), "two", "Two")).encode())
    assert both.wrong == []
    assert len(both.ids) == len(set(both.ids)) >= 2
    used = [found for a in both.attributes for found in re.findall(r"url\(#([^)]+)\)", a[2])]
    assert set(used) <= set(both.ids)
    assert {each.partition("-")[0] for each in used} == {"one", "two"}


def test_a_picture_is_one_image_with_a_name_and_its_words_are_escaped() -> None:
    drawn = svg(clipped(), "one", 'Says "this" & <that>')
    page = Page(drawn.encode())
    assert drawn.startswith('<svg role="img"')
    assert [a[2] for a in page.attributes if a[1] == "aria-label"] == ['Says "this" & <that>']
    assert [a for a in page.attributes if a[1] == "role"] == [("svg", "role", "img")]
    assert "b" not in page.tags
    assert "<b>here</b> & there" in page.said("text")


def test_it_keeps_its_own_size_and_gives_way_where_there_is_less_room() -> None:
    drawn = svg(clipped(), "one", "One", width=300)
    widest = float(re.search(r'style="max-width: ([\d.]+)px"', drawn).group(1))  # type: ignore[union-attr]
    assert 300 < widest < 400
    assert not re.search(r'^<svg[^>]* (width|height)="', drawn)

"""How far each budget reaches: its chart and its table."""

import pytest

from policy_model.analysis.effects import option_shown
from policy_model.analysis.response import Response, responses
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.look import DESK, LOOKS, Mode
from policy_model.findings.reach import every_reach
from policy_model.findings.reach.chart import COLUMNS, response_curves
from tests.findings.kit.support import drawn_text, marks, rows_of
from tests.support import compared, lakeland

DOSSIER = lakeland()
MODES: list[Mode] = ["light", "dark"]


@pytest.fixture(scope="module")
def reaches() -> tuple[Response, ...]:
    comparison = compared(DOSSIER, mix_musd=(("ministry_pumps", 0.5), ("village_wells", 1.5)))
    return responses(comparison, option_shown(comparison))


class TestResponse:
    @pytest.mark.parametrize("mode", MODES)
    def test_every_programme_has_a_panel(self, reaches: tuple[Response, ...], mode: Mode) -> None:
        text = drawn_text(response_curves(DOSSIER, reaches, LOOKS[mode]).to_dict())
        for each in reaches:
            assert each.programme.short_name in text
        assert f"{reaches[1].today:.0%} → {reaches[1].chosen:.0%}" in text
        assert f"{reaches[2].today:.0%}" in text

    def test_curves_stay_inside_their_panels(self, reaches: tuple[Response, ...]) -> None:
        spec = response_curves(DOSSIER, reaches).to_dict()
        points = [row for line in marks(spec, "line") for row in rows_of(spec, line)]
        assert all(0 <= row["x"] % 1 <= 0.87 and 0.19 <= row["y"] % 1 <= 0.71 for row in points)

    def test_curves_are_the_analysis_s(self, reaches: tuple[Response, ...]) -> None:
        data = response_curves(DOSSIER, reaches).data
        for each, ground in zip(reaches, data["grounds"], strict=True):
            base, high = ground["base"], ground["top"] - ground["base"]
            for part, least, most in (
                ("today", 0, each.today_musd),
                ("extra", each.today_musd, each.most_musd),
            ):
                own = [row for row in data[part] if row["programme"] == each.programme.id]
                expected = [
                    pytest.approx((money, reached))
                    for money, reached in zip(each.money, each.reached, strict=True)
                    if least <= money <= most
                ]
                assert [(row["money"], (row["y"] - base) / high) for row in own] == expected
                assert {row["colour"] for row in own} <= {bar_colour(DESK, each.programme)}

    def test_every_panel_has_a_place_of_its_own(self, reaches: tuple[Response, ...]) -> None:
        grounds = response_curves(DOSSIER, reaches * 2).data["grounds"]
        places = [(row["left"], round(row["base"])) for row in grounds]
        assert places == [(i % COLUMNS, 1 - i // COLUMNS) for i in range(2 * len(reaches))]

    def test_table(self, reaches: tuple[Response, ...]) -> None:
        table = every_reach(reaches)
        at = [each.heading for each in table.on_pages].index("Runs today")
        assert [row[at] for row in table.read()] == ["0.00", "1.00", "0.00"]

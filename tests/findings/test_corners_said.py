"""What the 2×2 says."""

import pytest

from policy_model.analysis.answer import find_answer
from policy_model.findings.corners import FINDING, sentences
from policy_model.findings.kit.look import DESK
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from policy_model.words import notes
from tests.support import REMOVED, lakeland
from tests.words.support import LEADING, answer_of, asked


class TestBestCorner:
    @pytest.mark.parametrize(
        ("values", "said"),
        [
            (LEADING, "Best corner: “Direct grants”, +40.0 points"),
            (
                [0.1, 0.6, 0.2, 0.5, 0.496],
                "Best corners: “Direct grants”, +40.0 points, and “Shared fund to villages”, +39.6",
            ),
            ([0.1, 0.6, 0.2, 0.5, 0.48], "Best corner: “Direct grants”, +40.0 points"),
            (
                [0.1, 0.6, 0.502, 0.5, 0.496],
                "Best corners: “Through the ministry”, +40.2 points, “Direct grants”, +40.0, "
                "and “Shared fund to villages”, +39.6",
            ),
            ([0.5, 0.6, 0.2, 0.503, 0.498], "Best corner: “Direct grants”, +0.3 points"),
            ([0.5, 0.6, 0.2, 0.503, 0.5004], "Best corner: “Direct grants”, +0.3 points"),
            (
                [0.5, 0.6, 0.2, 0.503, 0.5006],
                "Best corners: “Direct grants”, +0.3 points, and “Shared fund to villages”, +0.1",
            ),
            (
                [0.5, 0.6, 0.2, 0.1, 0.48],
                "Every corner loses, least of all “Shared fund to villages”, −2.0 points",
            ),
            (
                [0.5, 0.6, 0.2, 0.498, 0.496],
                "Every corner loses, least of all “Direct grants”, −0.2 points, and “Shared fund "
                "to villages”, −0.4",
            ),
            (
                [0.5, 0.6, 0.498, 0.5, 0.5004],
                "No corner gains; the best are “Shared fund to villages”, 0.0 points, and “Direct "
                "grants”, 0.0",
            ),
            (
                [0.5, 0.6, 0.5, 0.1, 0.48],
                "No corner gains; the best is “Through the ministry”, 0.0 points",
            ),
        ],
    )
    def test_leads_is_level_or_loses(self, values: list[float], said: str) -> None:
        assert sentences.verdict(answer_of(values)) == said

    def test_no_money(self) -> None:
        answer = answer_of(LEADING, total_musd=0.0)
        assert sentences.verdict(answer) == "With no extra money, no corner gains"

    def test_no_corners(self) -> None:
        flat = lakeland({f"options.{each}": REMOVED for each in ("ministry", "grants", "wells")})
        assert sentences.verdict(asked(flat)) == "No option of this dossier is a corner"


def test_notes_on_the_corners_say_the_unit_and_what_this_total_leaves_out() -> None:
    assert sentences.brief(asked(lakeland())) == "Points gained over no extra money, of 100."
    short = asked(lakeland({"programmes.village_wells.maximum_musd": 1.0}), total_musd=2.0)
    assert notes(short)
    assert sentences.brief(short).endswith(f"of 100. {notes(short)}")


def test_corners_are_described_in_words(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))
    said = sentences.alt(answer)
    assert said.startswith("Points gained over no extra money: Through the ministry −")
    assert "; Shared fund to villages +" in said
    assert "Village wells first" not in said


@pytest.mark.parametrize(("total", "leads"), [(0.0, 0), (1.0, 1)])
def test_a_corner_is_ringed_where_money_lets_it_lead(total: float, leads: int) -> None:
    answer = answer_of([0.1, 0.2, 0.3, 0.9, 0.4], total_musd=total)
    (part,) = FINDING.told(answer).parts
    assert part.chart
    rows = part.chart(DESK, None).data["corners"]
    assert sum(each["leads"] for each in rows) == leads

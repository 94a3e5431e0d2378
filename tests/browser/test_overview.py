"""The Overview in a real browser: what a visitor changes, and the numbers that then stand there."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from policy_model import words
from tests.browser.conftest import Visit
from tests.browser.support import answer, csv_of_command_line

pytestmark = pytest.mark.browser


class TestTotal:
    def test_keys_on_the_slider_move_sentence_charts_and_file(
        self, visit: Visit, tmp_path: Path
    ) -> None:
        overview = visit()
        overview.says(answer(total_musd=3.0))
        assert overview.downloaded() == csv_of_command_line(tmp_path)
        overview.total.focus()
        for _ in range(10):
            overview.page.keyboard.press("ArrowRight")
        overview.says(answer(total_musd=4.0))
        expect(overview.total).to_have_value("4")
        expect(overview.typed).to_have_value("4.0")
        assert overview.downloaded() == csv_of_command_line(tmp_path, "--total", "4.0")

    def test_charts_are_not_built_anew(self, visit: Visit) -> None:
        overview = visit()
        overview.page.evaluate(
            "document.querySelectorAll('svg.marks').forEach(each => { each.dataset.kept = 1; })"
        )
        overview.total.press("ArrowRight")
        overview.says(answer(total_musd=3.1))
        expect(overview.page.locator("svg.marks[data-kept]")).to_have_count(2)

    def test_a_typed_number_counts_as_typed(self, visit: Visit, tmp_path: Path) -> None:
        overview = visit()
        overview.typed.fill("7.3")
        overview.typed.press("Enter")
        overview.says(answer(total_musd=7.3))
        expect(overview.total).to_have_value("7.3")
        assert overview.downloaded() == csv_of_command_line(tmp_path, "--total", "7.3")

    def test_slider_and_number_take_turns(self, visit: Visit) -> None:
        overview = visit()
        overview.typed.fill("5")
        overview.typed.press("Enter")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=5.0)))
        overview.total.press("ArrowLeft")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=4.9)))
        expect(overview.typed).to_have_value("4.9")
        overview.typed.fill("0")
        overview.typed.press("Enter")
        expect(overview.headline).to_have_text(words.headline(answer(total_musd=0.0)))
        overview.total.press("End")
        overview.says(answer(total_musd=12.0))
        expect(overview.typed).to_have_value("12.0")


def test_priorities_and_future_move_the_answer(visit: Visit, tmp_path: Path) -> None:
    overview = visit()
    overview.choose(overview.priorities, "The treasury")
    expect(overview.headline).to_have_text(words.headline(answer(perspective="treasury")))
    overview.choose(overview.future, "Civic space closes")
    overview.says(answer(perspective="treasury", future="closing_civic_space"))
    arguments = ("--perspective", "treasury", "--future", "closing_civic_space")
    assert overview.downloaded() == csv_of_command_line(tmp_path, *arguments)


@pytest.mark.slow
def test_visitors_do_not_share_a_scenario(visit: Visit) -> None:
    one, other = visit(), visit()
    one.total.press("End")
    one.says(answer(total_musd=12.0))
    other.open_all()
    other.says(answer(total_musd=3.0))
    expect(other.typed).to_have_value("3.0")

"""The answer on a stage follows the slider while it is dragged, and is the model's when let go."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from policy_model import words
from policy_model.analysis.answer import Answer
from tests.browser.conftest import Visit
from tests.browser.stage import Stage
from tests.browser.support import answer, enter, rows_of_command_line, turned_to

pytestmark = pytest.mark.browser

STOPS = 60  # of the slider, dragged over one after the other


class Answered:
    """The answer's screen, and the slider beneath it."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.page = stage, stage.page
        self.room = self.page.locator(".st-key-answer")
        self.values = self.room.locator(".mark-text.layer_6_marks text")
        self.settled = self.page.locator(".st-key-settled .stMarkdown")
        self.following = self.page.locator(".st-key-stage[data-following]")
        self.told = self.page.locator("answer-follower [aria-live]")
        self.nearest = self.page.locator("answer-follower .nearest")

    def says(self, answered: Answer) -> None:
        expect(self.stage.title).to_have_text(words.headline(answered))
        expect(self.room.locator("strong")).to_have_text(words.sureness(answered))
        expect(self.values).to_have_text(points(answered))

    def picture(self) -> list[str]:
        """All that is drawn of the answer, and where it stands."""
        found: list[str] = self.room.evaluate(
            """each => [
                ...[...each.querySelectorAll('svg path')]
                    .map(one => one.getAttribute('d') + one.getAttribute('transform')),
                ...[...each.querySelectorAll('svg text, h1, strong')]
                    .map(one => one.textContent + JSON.stringify(one.getBoundingClientRect())),
            ]"""
        )
        return found


def points(answered: Answer) -> list[str]:
    """Points of every option, in the order at the dossier's own total."""
    first, comparison = answer().comparison, answered.comparison
    return [f"{100 * comparison.mean_value[o]:.1f}" for o in first.ranking]


def opened(visit: Visit, address: str, **given: Any) -> Answered:
    return Answered(visit(Stage, link=f"{address}present?screen=3", **given))


def test_each_stop_that_is_dragged_over_has_a_picture_of_its_own(
    visit: Visit, address: str
) -> None:
    """None is lost, however fast or slow the machine is."""
    screen = opened(visit, address)
    screen.stage.all_held()
    screen.stage.settle()
    assert screen.stage.pictures(3.0 + step / 10 for step in range(1, STOPS + 1)) >= STOPS


def test_what_is_let_go_is_what_was_seen_and_what_the_command_line_says(
    visit: Visit, address: str, tmp_path: Path
) -> None:
    screen = opened(visit, address)
    screen.stage.all_held()
    screen.says(answer())
    moved = answer(total_musd=7.4)
    with screen.stage.held() as drag:
        for total in (3.5, 5.0, 7.4):
            drag(total)
        expect(screen.stage.total).to_have_value("7.4")
        screen.says(moved)
        expect(screen.following).to_have_count(1)
        expect(screen.settled).to_have_css("opacity", "0")
        expect(screen.told).to_be_empty()
        expect(screen.nearest).to_be_hidden()
        seen = screen.picture()
    expect(screen.following).to_have_count(0)
    screen.stage.settle()
    screen.stage.is_on(3, moved)
    screen.says(moved)
    assert screen.picture() == seen
    expect(screen.settled).to_have_css("opacity", "1")
    expect(screen.told).to_have_text(f"{words.headline(moved)} {words.sureness(moved)}")
    rows = rows_of_command_line(tmp_path, "compare", moved)
    by_name = {row["option_id"]: f"{100 * float(row['value']):.1f}" for row in rows}
    order = [answer().comparison.candidates[o].id for o in answer().comparison.ranking]
    assert screen.values.all_text_contents() == [by_name[each] for each in order]


@pytest.mark.slow
def test_a_drag_back_to_where_it_began_leaves_the_answer_as_it_was(
    visit: Visit, address: str
) -> None:
    screen = opened(visit, address)
    screen.stage.all_held()
    before = screen.picture()
    with screen.stage.held() as drag:
        drag(9.0)
        screen.says(answer(total_musd=9.0))
        drag(3.0)
        screen.says(answer())
    expect(screen.following).to_have_count(0)
    assert screen.picture() == before
    screen.stage.is_on(3, answer())


@pytest.mark.slow
def test_it_follows_the_keys_and_undo(visit: Visit, address: str) -> None:
    screen = opened(visit, address)
    screen.stage.all_held()
    screen.stage.total.focus()
    for _ in range(4):
        screen.stage.press("ArrowRight")
    moved = answer(total_musd=3.4)
    screen.says(moved)
    screen.stage.is_on(3, moved)
    screen.stage.settle()
    enter(screen.stage.undo)
    expect(screen.stage.total).not_to_have_value("3.4")
    screen.stage.settle()
    screen.says(answer(total_musd=float(screen.stage.total.input_value())))


@pytest.mark.slow
def test_before_all_is_worked_out_the_nearest_is_shown_and_said_to_be(
    visit: Visit, address: str
) -> None:
    screen = opened(visit, address)
    screen.stage.all_held()
    # As after a first second: every second one of those far from where the slider stands.
    screen.page.evaluate(
        """() => {
            for (const each of document.querySelectorAll('[data-frames=ahead]')) {
                const some = JSON.parse(each.dataset.content)
                    .filter(frame => Math.round(10 * frame.total) % 2 === 0);
                const fewer = each.cloneNode();
                fewer.dataset.content = JSON.stringify(some);
                each.replaceWith(fewer);
            }
            const follower = document.querySelector('answer-follower');
            follower.known.clear();
        }"""
    )
    with screen.stage.held() as drag:
        drag(6.1)
        expect(screen.stage.total).to_have_value("6.1")
        expect(screen.nearest).to_be_visible()
        nearest = [answer(total_musd=total) for total in (6.0, 6.2)]
        assert screen.stage.title.text_content() in [words.headline(each) for each in nearest]
        drag(6.2)
        screen.says(nearest[1])
        expect(screen.nearest).to_be_hidden()
    screen.stage.settle()
    screen.stage.is_on(3, nearest[1])


@pytest.mark.slow
def test_nothing_jumps(visit: Visit, address: str) -> None:
    screen = opened(visit, address, screen=(1920, 1080))
    screen.stage.all_held()
    parts = ("h1", "strong", "svg.marks")

    def places() -> list[list[float]]:
        boxes = [screen.room.locator(part).bounding_box() for part in parts]
        boxes.append(screen.settled.bounding_box())
        return [[round(box["x"], 1), round(box["y"], 1)] for box in boxes]

    for scheme, most in (("light", 12.0), ("dark", 11.0)):  # each drag ends elsewhere
        turned_to(screen.page, scheme, ".st-key-stage")
        for size in ((1920, 1080), (1280, 800), (1024, 768)):
            screen.stage.fit(size)
            before = places()
            with screen.stage.held() as drag:
                for total in (0.0, most):
                    drag(total)
                    screen.says(answer(total_musd=total))
                    assert places() == before
            screen.stage.settle()
            screen.stage.is_on(3, answer(total_musd=most))
            assert places() == before

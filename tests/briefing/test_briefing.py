"""What the screens of a briefing say."""

from policy_model import words
from policy_model.analysis.allocation.allocate import clash_of
from policy_model.briefing import screens
from policy_model.findings import mix
from policy_model.findings.kit.screen import screen_of
from policy_model.words.limits import CONFLICT, conflict_words
from policy_model.words.phrases import NOTHING_TO_COMPARE
from tests.screens import every_screen
from tests.support import lakeland
from tests.words.support import asked

TOLD = (mix.FINDING.told, mix.FINDING.whole)


class TestAsked:
    def test_total_priorities_and_future(self) -> None:
        answer = asked(lakeland(), total_musd=3.5, perspective="treasury", future="drought")
        assert words.asked(answer) == (
            "USD 3.5 million a year · priorities “Treasury” · future “Drought”"
        )

    def test_changed_weights_are_said(self) -> None:
        answer = asked(lakeland(), weights=(("cost", 7.0),))
        assert " · priorities “Villagers”, changed · " in words.asked(answer)
        assert "context" not in words.asked(answer)

    def test_priorities_that_were_added_are_named(self) -> None:
        own = (("Our board", (("cost", 2.0),)),)
        answer = asked(lakeland(), own_perspectives=own, perspective="own:Our board")
        assert "priorities “Our board”" in words.asked(answer)

    def test_changed_drivers_are_said(self) -> None:
        answer = asked(lakeland(), drivers=(("good_rains", 0.9),))
        assert words.asked(answer).endswith(" · future “As expected”, context changed")


def test_source_is_named_and_what_it_is() -> None:
    assert words.source(asked(lakeland())) == (
        "Structured judgement, not a forecast. "
        "Source: A note by the water board (invented for the tests)."
    )


class TestScreens:
    def test_each_has_one_message_and_notes(self) -> None:
        answer = asked(lakeland())
        drawn = every_screen(answer)
        assert [each.id for each in drawn] == list(dict.fromkeys(each.id for each in drawn))
        assert all(each.label and each.title and each.notes for each in drawn)
        assert drawn[2].title == words.headline(answer)
        assert words.sureness(answer) in drawn[2].said[0]

    def test_what_is_unknown_is_told_in_sentences_not_cut_inside_names(self) -> None:
        said = "Find “a. B” first. Then rest. “C” too."
        assert screens._split(said) == ("Find “a. B” first.", "Then rest. “C” too.")
        assert screens._split("One.") == ("One.", "")

    def test_how_to_read_a_chart_is_said_only_where_there_is_one(self) -> None:
        *_, unknown = every_screen(asked(lakeland(), perspective="treasury"))
        assert unknown.caption == "What moves the lead most, though no answer would turn it."
        assert unknown.notes[0].startswith("Each bar is")
        *_, unknown = every_screen(asked(lakeland(), total_musd=0.0))
        assert unknown.title == NOTHING_TO_COMPARE
        assert NOTHING_TO_COMPARE not in unknown.notes
        assert not unknown.caption
        assert not any("bar" in each for each in unknown.notes)

    def test_limits_that_clash_are_the_message(self) -> None:
        limits = (("village_wells", 2.0), ("direct_grants", 2.0))
        answer = asked(lakeland(), floors_musd=limits)
        screen = screen_of(mix.FINDING, mix.FINDING.whole(answer))
        assert screen.title == CONFLICT
        (said,) = screen.said
        assert said.startswith(conflict_words(answer.dossier, clash_of(answer)))

    def test_the_proof_comes_first_in_the_notes(self) -> None:
        answer = asked(lakeland())
        plain, whole = (screen_of(mix.FINDING, each(answer)) for each in TOLD)
        assert whole.notes[0].startswith(("Proven: ", "Best found, not proven: "))
        assert whole.notes[1:] == plain.notes

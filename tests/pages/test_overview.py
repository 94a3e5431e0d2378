"""The app as its pages write it: the same answer as the command line's, in plain words."""

import json
from pathlib import Path
from typing import Any

import pytest

from policy_model import words
from policy_model.cli import main
from tests.pages.support import (
    FUTURE,
    PRIORITIES,
    TOTAL,
    TYPED,
    headline,
    opened,
    page_text,
    ran,
    tables,
    unseen,
    widget,
)
from tests.support import LAKELAND, REMOVED, ROOT, changed, write


@pytest.fixture
def answer(capsysbinary: pytest.CaptureFixture[bytes]) -> Any:
    """What the command line says of a scenario of the small dossier."""

    def answer(**options: str) -> dict[str, Any]:
        said = [part for key, value in options.items() for part in (f"--{key}", value)]
        asked = ["compare", "--dossier", str(LAKELAND), "--format", "json", *said]
        assert main(asked) == 0
        found: dict[str, Any] = json.loads(capsysbinary.readouterr().out)
        return found

    return answer


class TestOpening:
    def test_the_memo_s_dossier_opens(
        self, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        monkeypatch.delenv("POLICY_DOSSIER")
        app = opened()
        assert main(["compare", "--format", "json"]) == 0
        said = json.loads(capsysbinary.readouterr().out)
        assert headline(app) == said["answer"]
        assert said["answer"].startswith("At USD 3.0 million a year")
        assert said["sureness"] in page_text(app)
        assert said["what_would_change_it"] in page_text(app)
        assert said["advice"] in page_text(app)

    def test_a_dossier_named_in_the_environment_opens(self, answer: Any) -> None:
        app = opened()
        assert headline(app) == answer()["answer"]
        assert app.title[0].value.startswith("Should money for clean water go to the ministry")
        assert widget(app, "slider", TOTAL).value == 2.0
        assert widget(app, "slider", TOTAL).max == 5.0
        assert widget(app, "number_input", TYPED).value == 2.0
        assert widget(app, "selectbox", PRIORITIES).options == ["Villagers", "Treasury"]
        assert widget(app, "selectbox", FUTURE).options == ["As expected", "Drought"]

    def test_it_says_what_it_is(self) -> None:
        assert "Structured judgement, not a forecast" in page_text(opened())

    def test_charts_are_described_for_those_who_cannot_see_them(self) -> None:
        app = opened()
        pictures = app.get("vega_lite_chart")
        assert all("numbers are in the table" in each.proto.alt for each in pictures)
        corners, years = unseen(app)
        assert corners.startswith("Points gained over no extra money: Through the ministry")
        assert years.startswith("Village voice, 0 to 100, by year and option. In 2030: ")


class TestControls:
    def test_the_slider_moves_the_answer_and_the_number(self, answer: Any) -> None:
        app = opened()
        widget(app, "slider", TOTAL).set_value(4.0).run()
        assert headline(app) == answer(total="4")["answer"]
        assert widget(app, "number_input", TYPED).value == 4.0

    def test_the_number_moves_the_answer_and_the_slider(self, answer: Any) -> None:
        app = opened()
        widget(app, "number_input", TYPED).set_value(0.7).run()
        assert headline(app) == answer(total="0.7")["answer"]
        assert widget(app, "slider", TOTAL).value == 0.7

    def test_slider_and_number_take_turns(self, answer: Any) -> None:
        app = opened()
        for kind, label, total in (
            ("slider", TOTAL, 4.0),
            ("number_input", TYPED, 1.0),
            ("slider", TOTAL, 5.0),
            ("slider", TOTAL, 0.0),
            ("number_input", TYPED, 0.3),
        ):
            widget(app, kind, label).set_value(total).run()
            assert headline(app) == answer(total=str(total))["answer"]
            assert widget(app, "slider", TOTAL).value == total
            assert widget(app, "number_input", TYPED).value == total

    def test_priorities_and_future_change_the_answer(self, answer: Any) -> None:
        app = opened()
        before = page_text(app)
        widget(app, "selectbox", PRIORITIES).select("treasury").run()
        said = answer(perspective="treasury")
        assert headline(app) == said["answer"]
        assert page_text(app) != before
        widget(app, "selectbox", FUTURE).select("drought").run()
        both = answer(perspective="treasury", future="drought")
        assert headline(app) == both["answer"]
        assert both["sureness"] in page_text(app)
        assert both["advice"] in page_text(app)

    def test_all_controls_together(self, answer: Any) -> None:
        app = opened()
        widget(app, "selectbox", FUTURE).select("drought").run()
        widget(app, "slider", TOTAL).set_value(3.3).run()
        widget(app, "selectbox", PRIORITIES).select("treasury").run()
        expected = answer(total="3.3", future="drought", perspective="treasury")
        assert headline(app) == expected["answer"]
        assert widget(app, "number_input", TYPED).value == 3.3

    def test_sessions_do_not_see_each_other(self, answer: Any) -> None:
        one, other = opened(), opened()
        widget(one, "slider", TOTAL).set_value(4.0).run()
        other.run()
        assert headline(other) == answer()["answer"]
        assert headline(one) == answer(total="4")["answer"]

    @pytest.mark.parametrize("total", [0.0, 0.1, 5.0])
    def test_the_ends_of_the_slider(self, answer: Any, total: float) -> None:
        app = opened()
        widget(app, "slider", TOTAL).set_value(total).run()
        assert headline(app) == answer(total=str(total))["answer"]


class TestNumbers:
    def test_every_option_is_in_the_table(self, answer: Any) -> None:
        rows = answer()["options"]
        _, table = tables(opened())
        assert [row["Option"] for row in table] == [row["option"] for row in rows]
        assert [row["Rank"] for row in table] == [str(row["rank"]) for row in rows]

    def test_the_years_are_in_a_table(self) -> None:
        years, _ = tables(opened())
        assert [row["Year"] for row in years] == [str(year) for year in range(2026, 2031)]

    def test_corner_check(self) -> None:
        app = opened()
        before = tables(app)
        ran(widget(app, "button", "Try the best split inside each corner").click().run())
        (corners,) = (each for each in tables(app) if each not in before)
        assert [row["Corner"] for row in corners] == [
            "Through the ministry",
            "Direct grants",
            "Shared fund to villages",
        ]
        assert any(
            str(each.value).startswith(("**No.", "**Hardly.", "**Yes.")) for each in app.markdown
        )


class TestOddDossiers:
    def test_one_that_cannot_be_read_is_said_in_one_place(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        broken = changed({"options.grants.corner.channel": "direct", "criteria.cost.best": "none"})
        monkeypatch.setenv("POLICY_DOSSIER", str(write(broken, tmp_path / "broken")))
        app = opened()
        (error,) = app.error
        assert error.value.startswith("This dossier can't be opened.")
        assert "options.yaml: grants.corner.channel: found 'direct'; expected" in error.value
        assert "criteria.yaml: cost.best: found 'none'; expected" in error.value
        assert not app.header
        assert not app.slider

    @pytest.mark.parametrize("name", ["atlantis", "/dev/null"])
    def test_one_that_is_not_there_is_said(
        self, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.setenv("POLICY_DOSSIER", name)
        app = opened()
        (error,) = app.error
        assert "This dossier can't be opened." in error.value
        assert "Traceback" not in error.value

    def test_one_without_corners_opens(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        corners = ("ministry", "grants", "wells")
        files = changed({f"options.{each}": REMOVED for each in corners})
        monkeypatch.setenv("POLICY_DOSSIER", str(write(files, tmp_path / "flat")))
        assert "No option of this dossier is a corner." in page_text(opened())

    def test_words_under_the_slider_are_no_markup(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        files = changed({"dossier.total_musd.default_words": '<script>alert("1")</script>'})
        monkeypatch.setenv("POLICY_DOSSIER", str(write(files, tmp_path / "marked")))
        (mark,) = (each for each in opened().get("html") if "▲" in each.proto.body)
        assert "<script>" not in mark.proto.body
        assert "&lt;script&gt;" in mark.proto.body


PAGES = [*ROOT.glob("pages/*.py"), ROOT / "dashboard" / "main.py"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80


def test_sentences_come_from_words() -> None:
    """What a page says of a result is said by `words`, which exports and slides use too."""
    page = (ROOT / "pages" / "overview.py").read_text(encoding="utf-8")
    for sentence in (words.headline, words.sureness, words.advice, words.what_this_is):
        assert f"words.{sentence.__name__}(answer" in page

"""Share: a link, a code for phones, a file to take away, and one to open after a look."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from policy_model.cli import main
from policy_model.dossier import read_dossier
from policy_model.outputs.link import sentences as links
from policy_model.outputs.text.scenario_file import MOST_BYTES, read_scenario_file, scenario_file
from policy_model.scenario import Scenario, overridden
from policy_model.words import scenario_file as words
from tests.golden.write_links import FOLDER, full
from tests.pages.support import (
    SCRIPT,
    TOTAL,
    answer_of_dossier,
    caught_files,
    headline,
    opened,
    ran,
    tables,
    widget,
)
from tests.support import LAKELAND, write_link

DOSSIER = read_dossier(LAKELAND)


def shared(app: AppTest) -> AppTest:
    """The app with what "Share" opens."""
    app.session_state["share_is_open"] = True
    return ran(app.run())


def given(app: AppTest, content: bytes, name: str = "mine.yaml") -> AppTest:
    """The app after a file was chosen."""
    widget(shared(app), "file_uploader", words.OPEN).set_value((name, content, "text/yaml"))
    return ran(app.run())


def pressed(app: AppTest, label: str) -> AppTest:
    widget(app, "button", label).click()
    return ran(app.run())


def buttons(app: AppTest) -> list[str]:
    return [each.label for each in app.button]


def scenario_of(app: AppTest) -> Scenario:
    found: Scenario = app.session_state["scenario"]
    return found


def file_of(**content: Any) -> bytes:
    return yaml.safe_dump(content).encode()


def test_closed_it_makes_no_code_and_no_file() -> None:
    app = opened()
    assert not app.code
    assert not any("<img" in each.proto.body for each in app.get("html"))


def test_it_shows_the_link_and_its_code() -> None:
    app = shared(opened())
    (code,) = app.code
    assert code.value.startswith("?s=1.")
    (picture,) = (each.proto.body for each in app.get("html") if "<img" in each.proto.body)
    assert f'alt="{links.CODE}"' in picture


def test_a_link_that_is_too_long_for_a_code_says_so_and_the_file_is_there() -> None:
    app = given(opened(), scenario_file(long_one(), DOSSIER))
    app = shared(pressed(app, words.APPLY))
    assert len(app.code[0].value) > 1200
    assert any(said.value == links.no_code(app.code[0].value) for said in app.caption)
    assert not any("<img" in each.proto.body for each in app.get("html"))
    assert widget(app, "download_button", words.DOWNLOAD)


def long_one() -> Scenario:
    """A scenario whose reasons don't compress."""
    scenario = full(DOSSIER)
    letters = "".join(chr(0x4E00 + (97 * k * k) % 20_000) for k in range(280))
    overrides = tuple(
        replace(each, reason=letters[n:]) for n, each in enumerate(scenario.overrides)
    )
    return replace(scenario, overrides=overrides)


def test_the_code_is_shown_large_in_place_of_what_was_open() -> None:
    app = pressed(shared(opened()), "Show large")
    (picture,) = (each.proto.body for each in app.get("html") if "<img" in each.proto.body)
    assert 'class="code large"' in picture
    assert not app.session_state["share_is_open"]


def test_the_file_gives_the_command_line_what_the_page_shows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = caught_files(monkeypatch)
    app = opened()
    widget(app, "slider", TOTAL).set_value(3.5)
    shared(ran(app.run()))
    (tmp_path / "mine.yaml").write_bytes(files[words.DOWNLOAD])
    asked = ["--dossier", str(LAKELAND), "--scenario", str(tmp_path / "mine.yaml")]
    assert main(["compare", *asked, "--output", str(tmp_path / "out.csv")]) == 0
    assert (tmp_path / "out.csv").read_bytes() == files["Download the options (CSV)"]


def test_nothing_changes_before_it_is_applied() -> None:
    app = opened()
    before, said = scenario_of(app), headline(app)
    app = given(app, file_of(total_musd=4.0, future="drought"))
    assert (scenario_of(app), headline(app)) == (before, said)
    assert tables(app)[-1] == [
        {
            "Setting": "Extra money",
            "Now": "USD 2.0 million a year",
            "In the file": "USD 4.0 million a year",
        },
        {"Setting": "What the future brings", "Now": "As expected", "In the file": "Drought"},
    ]
    app = pressed(app, words.LEAVE)
    assert (scenario_of(app), headline(app)) == (before, said)
    assert words.APPLY not in buttons(app)


def test_applied_it_is_what_was_promised_and_one_step_to_undo() -> None:
    scenario = full(DOSSIER)
    with_numbers = overridden(DOSSIER, scenario.overrides)
    content = scenario_file(scenario, with_numbers)
    app = opened()
    before = scenario_of(app)
    app = pressed(given(app, content), words.APPLY)
    promised, problems = read_scenario_file(content, "mine", DOSSIER)
    assert problems == ()
    assert scenario_of(app) == promised
    assert scenario_of(app).date == "1997-11-28"
    assert widget(app, "slider", TOTAL).value == pytest.approx(scenario.total_musd)
    assert words.APPLY not in buttons(app)
    assert scenario_of(pressed(app, "Undo")) == before
    assert widget(app, "button", "Undo").disabled


def test_what_asks_for_what_is_there_can_only_be_closed() -> None:
    app = given(opened(), b"{}")
    assert any("it would change nothing" in said.value for said in app.markdown)
    assert words.APPLY not in buttons(app)
    assert words.CLOSE not in buttons(pressed(app, words.CLOSE))


def test_what_does_not_fit_is_named_and_the_rest_can_be_applied() -> None:
    app = given(opened(), file_of(total_musd=99, horizon_years=2), "![a](//b.test).yaml")
    (warning,) = app.warning
    assert warning.value.startswith("Some of this file can't be used")
    found = "`![a](//b.test).yaml: total_musd: found 99; expected a number from 0 to 5`"
    assert f"- {found}" in warning.value
    app = pressed(app, words.APPLY)
    assert (scenario_of(app).horizon_years, scenario_of(app).total_musd) == (2, 2.0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00\xff" * 50, "This file can't be opened as a scenario."),
        (b"a: &a [1]\nb: *a", "no anchors, no aliases"),
        (b"x" * (MOST_BYTES + 5), "at most 100,000 bytes"),
        (b"dossier: desert", "This file is for another policy, which is not here."),
        (b"dossier: climate_adaptation_finance", "choose it under “Policies” on Overview"),
    ],
)
def test_a_file_that_can_t_be_opened_says_why_and_changes_nothing(
    content: bytes, said: str
) -> None:
    app = opened()
    before = scenario_of(app)
    app = given(app, content)
    (error,) = app.error
    assert said in error.value
    assert words.APPLY not in buttons(app)
    app = pressed(app, words.CLOSE)
    assert not app.error
    assert scenario_of(app) == before


def test_a_link_of_an_earlier_model_shows_both_answers() -> None:
    (path,) = FOLDER.glob("earlier-model-1-0.1.0.yaml")
    golden = yaml.safe_load(path.read_text(encoding="utf-8"))
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["s"] = golden["link"]
    app = ran(app.run())
    assert any("was made with an earlier" in said.value for said in app.markdown)
    then, now = tables(app)[0]
    assert then["Points of 100"] == f"{100 * golden['headline']['value']:.1f}"
    assert then["Answer"] == "When the link was made"
    shown = tables(app)[0]
    # The answer of today is to what the link asks, also after a move.
    widget(app, "slider", TOTAL).set_value(4.5)
    app = ran(app.run())
    assert tables(app)[0] == shown
    assert re.fullmatch(r"\d+\.\d", now["Points of 100"])


def test_a_link_of_today_shows_no_table_of_then() -> None:
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["s"] = write_link(answer_of_dossier())
    app = ran(app.run())
    assert not any("was made with an earlier" in said.value for said in app.markdown)


def test_a_link_of_a_later_version_is_one_sentence() -> None:
    app = AppTest.from_file(SCRIPT, default_timeout=60)
    app.query_params["s"] = "2.abcdef"
    app = ran(app.run())
    (warning,) = app.warning
    assert "a link of version 2, which a newer model has written" in warning.value

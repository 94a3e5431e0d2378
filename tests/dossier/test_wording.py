"""How a dossier speaks: its own words, those it has without them, and what is refused."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from policy_model.dossier import judgements, read_dossier
from policy_model.dossier.records import Header
from policy_model.dossier.wording import default_words
from tests.support import DOSSIERS, LAKELAND, REMOVED, ROOT, lakeland, problems

TEMPLATE = ROOT / "policy_model" / "dossier" / "template"


def channel(**changes: Any) -> dict[str, Any]:
    """The channels, bilateral with changes."""
    own = {"name": "through the ministry", **changes}
    return {"dossier.axes": {"channel": {"bilateral": own, "multilateral": {"name": "by NGOs"}}}}


def test_a_dossier_without_words_has_the_default_ones() -> None:
    header = read_dossier(LAKELAND).header
    assert header.money_unit == "USD million a year"
    assert header.axes.channel.bilateral.name == "bilateral"
    assert header.axes.target.mixed.name == "to state and society together"
    assert header.groups.incumbent == "Already strong"
    assert header.index.mean_of == "the new, non-state actors"


def test_one_word_can_be_stated_without_the_others() -> None:
    header = lakeland({"dossier.currency": "EUR", "dossier.groups": {"incumbent": "Old"}}).header
    assert header.money_unit == "EUR million a year"
    assert (header.groups.incumbent, header.groups.institution) == ("Old", "Institutions")
    assert header.axes == read_dossier(LAKELAND).header.axes


def test_what_a_side_leaves_out_is_said_as_its_name() -> None:
    side = lakeland(channel()).header.axes.channel.bilateral
    said = (side.in_column, side.in_limit, side.at_control)
    assert said == ("through the ministry",) * 3
    side = lakeland(channel(limit="of the ministry's own")).header.axes.channel.bilateral
    assert (side.in_column, side.in_limit) == ("through the ministry", "of the ministry's own")
    assert side.at_control == side.in_limit


def test_a_word_stated_as_it_is_anyway_is_the_same_dossier() -> None:
    words = default_words()
    stated = {f"dossier.{key}": words[key] for key in ("currency", "axes", "groups")}
    stated["dossier.index.mean_of"] = words["index"]["mean_of"]
    assert lakeland(stated).digest == read_dossier(LAKELAND).digest


@pytest.mark.parametrize(
    "change",
    [
        {"dossier.currency": "EUR"},
        channel(),
        {"dossier.groups": {"incumbent": "Old"}},
        {"dossier.index.mean_of": "villages"},
    ],
    ids=str,
)
def test_another_word_is_another_dossier(change: dict[str, Any]) -> None:
    assert lakeland(change).digest != read_dossier(LAKELAND).digest


# As links made before these words were data carry them.
@pytest.mark.parametrize(
    ("folder", "digest"),
    [
        ("russia_council_of_europe_1997", "3f484326ae4d4c2b"),
        ("climate_adaptation_finance", "c2c63746ea7beeaa"),
    ],
)
def test_links_made_before_meet_the_same_dossier(folder: str, digest: str) -> None:
    assert read_dossier(ROOT / "data" / folder).digest == digest


@pytest.mark.parametrize("folder", [*DOSSIERS[1:], TEMPLATE], ids=lambda each: each.name)
def test_a_dossier_of_ours_shows_every_word_that_can_be_stated(folder: Path) -> None:
    header = yaml.safe_load((folder / "dossier.yaml").read_text(encoding="utf-8"))
    for key, default in default_words().items():
        own = header[key]
        assert own if isinstance(own, str) else set(default) <= set(own)


def test_every_default_is_of_a_field() -> None:
    fields = Header.model_fields
    assert {key for key, field in fields.items() if not field.is_required()} >= {
        *default_words()
    } - {"index"}


def test_amounts_are_in_the_currency() -> None:
    dossier = lakeland({"dossier.currency": "EUR"})
    units = {each.unit for each in judgements(dossier)}
    assert "EUR million a year" in units
    assert not any("USD" in unit for unit in units)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("dossier.currency", "", "currency: found ''; expected some words"),
        ("dossier.currency", " ", "currency: found ' '; expected a currency as EUR or €"),
        ("dossier.currency", "E\nUR", "expected a currency as EUR or €, without marks"),
        ("dossier.currency", "US$", "currency: found 'US$'; expected a currency as EUR or €"),
        ("dossier.axes", channel(name="a\nb")["dossier.axes"], "expected words on one line, with"),
        ("dossier.currency", "E" * 13, "expected at most 12 characters"),
        ("dossier.currency", 5, "currency: found 5; expected a valid string"),
        ("dossier.axes", {"chanel": {}}, "axes.chanel: found {}; expected no such key"),
        ("dossier.axes", {"channel": {}}, "axes.channel.bilateral: found nothing"),
        (
            "dossier.axes",
            channel(names="x")["dossier.axes"],
            "bilateral.names: found 'x'",
        ),
        ("dossier.axes", channel(name=REMOVED)["dossier.axes"], "name: found nothing"),
        ("dossier.axes", channel(name="x" * 25)["dossier.axes"], "expected at most 24 characters"),
        ("dossier.groups", {"incumbents": "Old"}, "groups.incumbents: found 'Old'; expected no"),
        ("dossier.index.mean_of", "", "index.mean_of: found ''; expected some words"),
    ],
)
def test_a_bad_word_is_one_clear_line(path: str, value: Any, line: str) -> None:
    if isinstance(value, dict):
        value = _without(value)
    found = problems({path: value})
    assert any(line in each and each.startswith("dossier.yaml: ") for each in found)


def test_a_refused_amount_names_the_currency() -> None:
    change = {"dossier.currency": "EUR", "programmes.village_wells.maximum_musd": "five"}
    (line,) = problems(change)
    assert line.endswith("expected a number (EUR million a year)")


def _without(content: Any) -> Any:
    if not isinstance(content, dict):
        return content
    return {key: _without(each) for key, each in content.items() if each is not REMOVED}

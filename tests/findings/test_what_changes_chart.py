"""Lines with their dots, ticks and takers."""

import re
from dataclasses import replace

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.dossier import read_dossier
from policy_model.findings.kit.look import LOOKS
from policy_model.findings.what_changes.chart import change_lines
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, svg
from tests.support import DOSSIERS, drawn
from tests.words.support import ADVICE, GRANTS, LEADING, QUO, answer_of

ANSWER = answer_of(LEADING)
COST = WeightFlips(
    "cost", 0.2, 0, 1, above=Flip(0.4, QUO), all_above=(Flip(0.4, QUO), Flip(0.9, GRANTS))
)


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(request.param)
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_who_leads_from_where_to_where() -> None:
    look = LOOKS["dark"]
    chart = change_lines(ANSWER, "weight", [COST], look)
    options = ANSWER.comparison.candidates
    assert [(row["from"], row["to"], row["leader"]) for row in chart.data["parts"]] == [
        (0, 0.4, options[ADVICE].name),
        (0.4, 0.9, options[QUO].name),
        (0.9, 1, options[GRANTS].name),
    ]
    assert [row["fill"] for row in chart.data["parts"]][1:] == [
        look.colour(options[o]) for o in (QUO, GRANTS)
    ]
    wide = [row["bottom"] - row["top"] for row in chart.data["parts"]]
    assert wide[0] < wide[1] == wide[2], "colour is not the only sign"
    assert [row["at"] for row in chart.data["ticks"]] == [0.4, 0.9]


def test_past_the_nearest_change_of_a_search_nobody_is_said_to_lead() -> None:
    own = Flips("village_wells", 2, 0, 6, below=Flip(1.5, QUO), above=Flip(3, GRANTS))
    data = change_lines(ANSWER, "money", [own]).data
    assert [(row["from"], row["to"]) for row in data["parts"]] == [(0.25, 0.5)]
    assert [(row["from"], row["to"]) for row in data["unknown"]] == [(0.25, 0), (0.5, 1)]
    assert change_lines(ANSWER, "weight", [COST]).data["unknown"] == []


def test_it_says_where_each_is_and_who_takes_over() -> None:
    text = drawn_text(change_lines(ANSWER, "weight", [COST]).to_dict())
    assert "Cost, 20%" in text or "Money spent, 20%" in text
    assert "from 41%: Status quo" in text


def test_labels_of_a_line_do_not_overlap() -> None:
    crowded = replace(COST, all_above=tuple(Flip(0.4 + at / 100, QUO) for at in range(5)))
    (first, *rest) = change_lines(ANSWER, "weight", [crowded]).data["labels"]
    assert first["said"].startswith("from 41%")
    assert all(each["start"] > first["end"] or each["end"] < first["start"] for each in rest)


@pytest.mark.parametrize(
    ("kind", "own", "said"),
    [
        ("money", Flips("total_musd", 2, 0, 6), "nothing in its range"),
        ("driver", Flips("rain", 0.7, 0, 1, ruled=True), "set by the chosen future, not moved"),
        (
            "judgement",
            Flips("a.b", 1, 0, 2, below=Flip(1, GRANTS), above=Flip(1, GRANTS)),
            "anywhere: Direct grants",
        ),
        ("judgement", Flips("a.b", 1, 1, 1), "nothing in its range"),
    ],
)
def test_what_has_no_tick_says_why(kind: Kind, own: Flips, said: str) -> None:
    chart = change_lines(ANSWER, kind, [own])
    assert chart.data["ticks"] == []
    assert said in drawn_text(chart.to_dict())


def test_draws_of_any_dossier_with_and_without_data(
    answer: Answer, capfd: pytest.CaptureFixture[str]
) -> None:
    for look in LOOKS.values():
        chart = change_lines(answer, "weight", answer.weight_flips, look)
        assert not re.search("NaN|Infinity|undefined", svg(chart.to_dict()))
        svg(chart.shape)
    svg(change_lines(answer, "judgement", []).to_dict())
    assert capfd.readouterr() == ("", "")


def test_the_shape_stays() -> None:
    other = replace(COST, now=0.3, above=Flip(0.7, QUO), all_above=(Flip(0.7, QUO),))
    one, two = (change_lines(ANSWER, "weight", [each]) for each in (COST, other))
    assert one.shape is two.shape

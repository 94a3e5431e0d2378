"""What the claims of a source rest on, as rows and as a text."""

from pathlib import Path

import pytest

from policy_model.analysis.coverage import coverage
from policy_model.dossier import judgements, read_dossier
from policy_model.findings.claims.sentences import coverage_text
from policy_model.findings.claims.tables import by_claim, every_citation
from tests.support import DOSSIERS, changed, lakeland, read

RUMOUR = {
    "paragraphs.4": {"gist": "They say", "claim": True},
    "evidence.rumour": {
        "paragraphs": [4],
        "paraphrase": "They say.",
        "kind": "judgement",
        "confidence": "low",
    },
}
START = "outcomes.village_groups.start_level"
RANGE = {"low": 0.1, "mode": 0.2, "high": 0.3, "evidence": "rumour"}


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_a_row_for_each_number_of_each_claim(folder: Path) -> None:
    dossier = read_dossier(folder)
    found = coverage(dossier)
    rows = every_citation(dossier, found).records()
    cited = [(each.paragraph, one) for each in found if each.claim for one in each.cited]
    assert [(row["paragraph"], row["number"]) for row in rows] == [
        (paragraph, one.judgement.id) for paragraph, one in cited
    ]
    numbers = {each.id: each for each in judgements(dossier)}
    covered = {each.paragraph: each.covered for each in found}
    for row, (_, one) in zip(rows, cited, strict=True):
        number = numbers[row["number"]]
        quantity = number.quantity
        assert row["unit"] == number.unit
        assert (row["low"], row["mode"], row["high"]) == (
            quantity.low,
            quantity.mode,
            quantity.high,
        )
        assert (row["from_source"], row["counts"]) == (one.from_source, one.counts)
        assert row["covered"] == covered[row["paragraph"]]
        assert row["dossier"] == dossier.id
        if one.move:
            assert (row["moves"], row["of_option"]) == (one.move.result, one.move.option)
            assert (row["result_at_low"], row["result_at_high"]) == (one.move.low, one.move.high)
            assert row["in_future"] == one.move.future
            assert row["at_total_musd"] == one.move.total_musd
            assert row["result_unit"] == one.move.unit
        else:
            texts = ("moves", "of_option", "in_future", "result_unit")
            assert {row[key] for key in texts} == {""}
            figures = ("at_total_musd", "result_at_low", "result_at_high")
            assert {row[key] for key in figures} == {None}


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_text_says_claims_then_background_then_sums(folder: Path) -> None:
    dossier = read_dossier(folder)
    found = coverage(dossier)
    lines = coverage_text(dossier, found).splitlines()
    starts = [line for line in lines if line.startswith("¶")]
    assert starts == [f"¶{each.paragraph}: covered" for each in found if each.claim]
    background = [line for line in lines if line.startswith("background, ")]
    claims = lines[: -len(background) - 2]
    assert lines == [*claims, *background, *lines[-2:]]
    assert len(background) == len(dossier.background)
    assert len(claims) == len(starts) + sum(len(each.cited) for each in found if each.claim)
    assert lines[-2].startswith(f"{dossier.id}: ")
    assert "claims are covered" in lines[-1]


def said(changes: dict[str, object]) -> list[str]:
    dossier = lakeland(changes)
    return coverage_text(dossier, coverage(dossier)).splitlines()


def test_a_judgement_of_ours_moves_a_result_and_does_not_count() -> None:
    lines = said({**RUMOUR, START: RANGE})
    at = lines.index("¶4: NOT COVERED")
    assert lines[at + 1] == (
        f"    {START}: Village voice of “No extra money” 10 → 30 points of 100 "
        "(“As expected”, USD 2 million) (a judgement of ours, does not count)"
    )
    assert lines[-1].startswith("2 of 3 claims are covered: ")


def test_what_moves_nothing_says_why() -> None:
    lines = said(
        {
            **RUMOUR,
            START: {"value": 0.2, "evidence": "rumour"},
            "outcomes.water_ministry.start_level": {**RANGE, "high": 0.5},
        }
    )
    assert f"    {START}: certain, moves nothing" in lines
    assert (
        "    outcomes.water_ministry.start_level: moves no result by a thousandth of its scale"
        in lines
    )


def test_background_is_said_with_its_figure() -> None:
    lakes = {"name": "Lakes", "evidence": "note", "value": 12, "unit": "lakes"}
    old = {"name": "The lakes are old", "evidence": "note"}
    assert said({"background.lakes": lakes, "background.age": old})[-4:-2] == [
        "background, used in no equation: Lakes: 12 (lakes)",
        "background, used in no equation: The lakes are old",
    ]


def test_a_number_is_as_strong_as_the_weakest_of_its_evidence() -> None:
    numbers = len(judgements(lakeland()))
    own = f"water_in_lakeland: {numbers} numbers, each with evidence; 35 numbers in the equations"
    split = "{} stated in the source, 9 inferred from it, {} judgements of ours"
    assert said({})[-2] == f"{own}: {split.format(9, 17)}; 11 have a range"
    name = "programmes.village_wells.maximum_musd"
    stated = changed({})["programmes"]["village_wells"]["maximum_musd"]
    weaker = {name: {"value": stated, "evidence": ["note", "guess"]}}
    assert said(weaker)[-2] == f"{own}: {split.format(8, 18)}; 11 have a range"


def test_no_more_numbers_move_a_result_than_come_from_the_source() -> None:
    """Also where a number has a reason of ours besides, from no paragraph."""
    names = ("programmes.village_wells", "programmes.ministry_pumps", "outcomes.village_groups")
    files = changed({f"{name}.evidence": ["note", "guess"] for name in names})
    dossier = read(files)
    for row in by_claim(dossier, coverage(dossier)).read():
        source, moving = (0 if each == "–" else int(each) for each in row[-2:])
        assert moving <= source

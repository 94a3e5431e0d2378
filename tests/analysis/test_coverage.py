from pathlib import Path
from typing import Any

import pytest

from policy_model.analysis.coverage import NOTHING_BELOW, ParagraphCoverage, coverage
from policy_model.dossier import read_dossier
from tests.support import DOSSIERS, certain, changed, compared, lakeland, read

RUMOUR = {
    "paragraphs.4": {"gist": "They say", "claim": True},
    "evidence.rumour": {
        "paragraphs": [4],
        "paraphrase": "They say.",
        "kind": "inferred",
        "confidence": "low",
    },
}
RANGE = {"low": 0.1, "mode": 0.2, "high": 0.3}
RUMOURED = RANGE | {"evidence": "rumour"}


def rumour(changes: dict[str, Any]) -> ParagraphCoverage:
    """Coverage of a claim in the fourth paragraph, on which only `changes` rest."""
    return coverage(lakeland({**RUMOUR, **changes}))[3]


def test_paragraphs_come_in_the_order_of_the_file() -> None:
    assert [(each.paragraph, each.claim) for each in coverage(lakeland())] == [
        (1, True),
        (2, True),
        (3, False),
    ]


def test_nothing_rests_on_an_uncited_claim() -> None:
    found = rumour({})
    assert (found.cited, found.covered) == ((), False)


def test_a_number_that_moves_a_result_covers_what_it_rests_on() -> None:
    found = rumour({"outcomes.village_groups.start_level": RUMOURED})
    (cited,) = found.cited
    assert found.covered
    assert cited.judgement.id == "outcomes.village_groups.start_level"
    assert cited.move is not None
    assert cited.move.unit
    assert abs(cited.move.high - cited.move.low) > 100 * NOTHING_BELOW
    assert cited.from_source
    assert cited.counts


@pytest.mark.parametrize(
    ("kind", "counts"), [("stated", True), ("inferred", True), ("judgement", False)]
)
def test_only_what_the_paragraph_says_or_implies_counts(kind: str, counts: bool) -> None:
    found = rumour({"evidence.rumour.kind": kind, "outcomes.village_groups.start_level": RUMOURED})
    (cited,) = found.cited
    assert cited.move is not None
    assert cited.from_source == cited.counts == found.covered == counts


@pytest.mark.parametrize(
    ("own", "paragraphs", "counts"),
    [("judgement", [4], False), ("judgement", [1], True), ("stated", [1], False)],
)
def test_the_evidence_of_that_very_paragraph_decides(
    own: str, paragraphs: list[int], counts: bool
) -> None:
    """One rumour is `own` and of `paragraphs`; another, of the fourth, is of the other kind."""
    other = {"judgement": "inferred", "stated": "judgement"}[own]
    rumour_of = RUMOUR["evidence.rumour"]
    found = rumour(
        {
            "evidence.rumour": {**rumour_of, "kind": own, "paragraphs": paragraphs},
            "evidence.echo": {**rumour_of, "kind": other},
            "outcomes.village_groups.start_level": {**RANGE, "evidence": ["rumour", "echo"]},
        }
    )
    (cited,) = found.cited
    assert cited.move is not None
    assert cited.from_source == found.covered == counts


@pytest.mark.parametrize(("width", "covers"), [(0.0009, False), (0.0011, True)])
def test_a_move_counts_from_a_thousandth_of_the_scale(width: float, covers: bool) -> None:
    """At no extra money the index is the start level: its move is the width of the range."""
    measured = {"value": 0.5, "evidence": "guess"}
    ends = {"low": 0.2, "mode": 0.2, "high": 0.2 + width}
    found = rumour(
        {
            "outcomes.village_groups.start_level": ends | {"evidence": "rumour"},
            "criteria.voice.measure": {"kind": "mean_level", "outcomes": ["water_ministry"]},
            "programmes.village_wells.effects_per_year": {},
            "programmes.ministry_pumps.effects_per_year": {},
            "programmes.direct_grants.effects_per_year": {},
            "drivers.good_rains.reference_level": measured,
        }
    )
    assert found.covered == covers


def test_a_number_that_moves_nothing_does_not_cover() -> None:
    # No criterion reads the ministry, and nobody else's level hangs on it.
    found = rumour({"outcomes.water_ministry.start_level": RUMOURED})
    assert [each.move for each in found.cited] == [None]
    assert not found.covered


def test_the_same_number_covers_once_a_criterion_reads_it() -> None:
    measure = {"kind": "mean_level", "outcomes": ["village_groups", "water_ministry"]}
    found = rumour(
        {
            "outcomes.water_ministry.start_level": RUMOURED,
            "criteria.voice.measure": measure,
        }
    )
    assert found.covered


def test_a_certain_number_does_not_cover() -> None:
    certain = {"value": 0.2, "evidence": "rumour"}
    found = rumour({"outcomes.village_groups.start_level": certain})
    assert [each.move for each in found.cited] == [None]
    assert not found.covered


@pytest.mark.parametrize("also_on", [["guess", "rumour"], ["rumour", "note"]])
def test_a_number_may_rest_on_several_paragraphs(also_on: list[str]) -> None:
    assert rumour({"outcomes.village_groups.start_level": RANGE | {"evidence": also_on}}).covered


def test_background_facts_and_scales_are_left_out() -> None:
    steps = {"weak": RUMOURED, "strong": RUMOURED}
    found = rumour(
        {
            "background.lakes": {"name": "Lakes", "evidence": "rumour", "value": 12},
            "scales.effect_per_year.evidence": "rumour",
            "scales.effect_per_year.steps": steps,
        }
    )
    assert (found.cited, found.covered) == ((), False)


def test_a_number_that_moves_only_in_another_future_covers() -> None:
    found = rumour({"programmes.village_wells.dependence.good_rains": RUMOURED})
    (cited,) = found.cited
    assert cited.move is not None
    assert cited.move.future == "Drought"
    assert cited.move.total_musd == 2


def test_a_number_that_moves_only_at_a_larger_total_covers() -> None:
    grants = {"low": 3, "mode": 4, "high": 4.5, "evidence": "rumour"}
    found = rumour({"programmes.direct_grants.start_up_musd": grants})
    (cited,) = found.cited
    assert cited.move is not None
    assert (cited.move.total_musd, cited.move.option) == (5, "Direct grants")


def test_a_move_is_from_the_low_to_the_high_all_else_most_likely() -> None:
    start = "outcomes.village_groups.start_level"
    (cited,) = rumour({start: RUMOURED}).cited
    assert cited.move is not None
    options = {option.name: o for o, option in enumerate(compared(lakeland(), 2).candidates)}
    ends = []
    for end in ("low", "high"):
        modes = read(certain(changed({start: RANGE[end]})))
        comparison = compared(modes, 1)
        ends.append(comparison.index[-1, options[cited.move.option], 0])
    assert (cited.move.low, cited.move.high) == pytest.approx(tuple(ends))


def test_a_dossier_of_certain_numbers_covers_nothing() -> None:
    assert not any(each.covered for each in coverage(read(certain(changed({})))))


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_dossier_can_be_read_paragraph_by_paragraph(folder: Path) -> None:
    dossier = read_dossier(folder)
    found = coverage(dossier)
    assert [each.paragraph for each in found] == [each.id for each in dossier.paragraphs]
    for each in found:
        for cited in each.cited:
            assert cited.judgement.id.split(".")[0] not in ("background", "scales")
            assert cited.move is None or not cited.judgement.quantity.certain

from pathlib import Path

import pytest

from policy_model.dossier import Judgement, judgements, read_dossier
from tests.support import DOSSIERS, LAKELAND, lakeland


def found(judgement: str, **changes: object) -> Judgement:
    return next(each for each in judgements(lakeland(changes)) if each.id == judgement)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_number_has_an_id_of_its_own_a_unit_and_evidence(folder: Path) -> None:
    listed = judgements(read_dossier(folder))
    assert len({each.id for each in listed}) == len(listed)
    assert all(each.unit for each in listed)
    assert all(each.evidence for each in listed)
    assert all((folder / each.file).is_file() for each in listed)


def test_every_number_of_a_dossier_is_listed() -> None:
    listed = [each.id for each in judgements(lakeland())]
    assert len(listed) == 7 + 17 + 5 + 1 + 4 + 1 + 4 + 2 + 2
    assert {each.split(".")[0] for each in listed} == {
        path.stem for path in LAKELAND.glob("*.yaml")
    } - {"evidence", "objectives", "paragraphs"}


@pytest.mark.parametrize(
    ("judgement", "mode", "unit"),
    [
        ("dossier.total_musd.default", 2, "USD million a year"),
        ("dossier.horizon.start_year", 2026, "year"),
        ("dossier.weight_concentration", 20, "Dirichlet concentration"),
        ("programmes.village_wells.start_up_musd", 0.2, "USD million a year"),
        ("programmes.ministry_pumps.effects_per_year.village_groups.erodes", 0.05, "per year"),
        ("programmes.village_wells.dependence.good_rains", 0.3, "share, 0 to 1"),
        ("outcomes.water_ministry.start_level", 0.6, "level, 0 to 1"),
        ("drivers.good_rains.reference_level", 0.5, "level, 0 to 1"),
        ("criteria.cost.worst", 5, "in the unit of its record"),
        ("options.villages.shares.village_wells", 1, "share of the money"),
        ("perspectives.treasury.weights.cost", 90, "swing weight, unscaled"),
        ("futures.drought.paths.good_rains.3", 0.1, "level, 0 to 1"),
        ("scales.effect_per_year.steps.weak", 0.05, "step of a rating scale"),
    ],
)
def test_a_number_is_found_under_its_key_path(judgement: str, mode: float, unit: str) -> None:
    each = found(judgement)
    assert (each.quantity.mode, each.unit) == (mode, unit)
    assert f"{each.file.removesuffix('.yaml')}.{each.key}" == judgement


def test_a_number_rests_on_its_own_evidence_or_on_that_of_what_is_around_it() -> None:
    effect = "programmes.village_wells.effects_per_year.village_groups"
    assert found(f"{effect}.strengthens").evidence == ("note",)
    nearer = {f"{effect}.evidence": ["slow", "guess"]}
    assert found(f"{effect}.strengthens", **nearer).evidence == ("slow", "guess")
    nearest = nearer | {f"{effect}.strengthens": {"step": "strong", "evidence": "guess"}}
    assert found(f"{effect}.strengthens", **nearest).evidence == ("guess",)
    assert found("dossier.total_musd.default").evidence == ("note",)
    assert found("dossier.total_musd.maximum").evidence == ("guess",)


def test_an_effect_not_stated_is_no_number() -> None:
    ids = {each.id for each in judgements(lakeland())}
    assert "programmes.village_wells.effects_per_year.village_groups.erodes" not in ids

"""Answers that workbooks are made of."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from policy_model.analysis.answer import Answer, find_answer
from policy_model.dossier import read_dossier
from policy_model.outputs.workbook.write import workbook_bytes
from policy_model.scenario import Override, default_scenario, overridden
from tests.support import LAKELAND, ROOT, changed, drawn, read

DRAWS = 64
HOSTILE = '=cmd|"/c calc"!A1 <b>&amp; "quoted"'
CHANGE = Override(
    "programmes.village_wells.half_potential_musd", 0.4, 0.5, 0.6, "=1+1 is cheaper", "AB"
)
MEMO = ROOT / "data" / "russia_council_of_europe_1997"
CLIMATE = ROOT / "data" / "climate_adaptation_finance"

# A scale that is bent, and one that some cases leave.
BENT = {"criteria.voice.curvature": 2.0, "criteria.voice.evidence": "guess"}
CUT = {"criteria.voice.best": 0.45}


@cache
def of_folder(folder: Path) -> Answer:
    """The answer that a dossier opens with."""
    dossier = read_dossier(folder)
    return find_answer(drawn(dossier, DRAWS), default_scenario(dossier))


def answered(
    changes: Mapping[str, Any] = {},
    overrides: tuple[Override, ...] = (),
    **asked: Any,
) -> Answer:
    """The answer of the small dossier, with changes of its files and its scenario."""
    dossier = overridden(read(changed(changes)), overrides)
    scenario = replace(default_scenario(dossier), overrides=overrides, **asked)
    return find_answer(drawn(dossier, DRAWS), scenario)


def asked_anew(answer: Answer, **asked: Any) -> Answer:
    """The same question otherwise."""
    return find_answer(answer.inputs, replace(answer.scenario, **asked))


@cache
def written(folder: Path = LAKELAND) -> bytes:
    """The workbook of the answer that a dossier opens with."""
    return workbook_bytes(of_folder(folder))

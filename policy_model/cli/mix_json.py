"""The best mix beside the others, as one piece of data."""

from typing import Any

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.search import Agreement, Mix
from policy_model.model.inputs import Array
from policy_model.outputs.text.rows import Row, figure
from policy_model.scenario.provenance import origin

UNIT = "points of 100 over no extra money"


def mix_data(allocation: Allocation, proof: Certificate | Agreement | None = None) -> Row:
    """The best mix, how sure it is, and how the named options do, as plain data.

    Parameters
    ----------
    allocation : Allocation
    proof : Certificate or Agreement, optional
        Said when given.

    Returns
    -------
    dict
        Worth in `UNIT`, cost left out; `cost` is what the money takes of it; `share` is of what the
        money could bring.
    """
    return {
        "objective": allocation.scenario.objective,
        "unit": UNIT,
        "signed": _said(allocation, allocation.signed) if allocation.signed else None,
        "unrounded": _said(allocation, allocation.best),
        "lost_in_steps": figure(100 * allocation.lost_in_steps),
        **_proved(allocation, proof),
        "options": [
            {
                "option_id": each.option.id,
                "option": each.option.name,
                **_points_of(allocation, each.option.spending.budgets, each.worth),
                "allowed": each.allowed,
                "share": None if share is None else figure(share),
            }
            for each in allocation.placed
            for share in [allocation.share(each.worth)]
        ],
        **origin(allocation.ground.inputs.dossier, allocation.scenario),
    }


def _said(allocation: Allocation, mix: Mix) -> Row:
    programmes = allocation.ground.inputs.dossier.programmes
    budgets = {each.id: figure(b) for each, b in zip(programmes, mix.budgets, strict=True)}
    return {**_points_of(allocation, mix.budgets, mix.worth), "budgets_musd": budgets}


def _proved(allocation: Allocation, proof: Certificate | Agreement | None) -> dict[str, Any]:
    match proof:
        case Certificate():
            bound = _points(allocation, proof.at_most)
            return {"certificate": {"at_most": bound, "gap": figure(100 * proof.gap)}}
        case Agreement():
            return {"agreement": {"starts": proof.starts, "agreeing": proof.agreeing}}
        case None:
            return {}


def _points_of(allocation: Allocation, budgets: Array, worth: float) -> Row:
    cost = figure(100 * allocation.cost(budgets))
    return {"worth": _points(allocation, worth), "cost": cost}


def _points(allocation: Allocation, worth: float) -> float:
    return figure(100 * (worth - allocation.nothing))

"""The best mix beside the others, as rows and as one piece of data."""

from typing import Any

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.search import Agreement, Mix
from policy_model.export.tables import Row, figure, origin
from policy_model.model.inputs import Array

UNIT = "points of 100 over no extra money"


def mix_rows(allocation: Allocation) -> list[Row]:
    """One row a programme: the best mix to sign and unrounded, the others, and its limits.

    Empty where there is no such mix or limit.
    """
    dossier, scenario = allocation.ground.inputs.dossier, allocation.scenario
    advice, own = _named(allocation, "recommendation"), _named(allocation, "mix")
    limits = {
        "floor_musd": dict(scenario.floors_musd),
        "ceiling_musd": dict(scenario.ceilings_musd),
        "earmark_musd": dict(scenario.earmarks_musd),
    }
    return [
        {
            "programme_id": programme.id,
            "programme": programme.name,
            "channel": programme.channel,
            "target": programme.target,
            "best_musd": figure(allocation.offered.budgets[p]),
            "unrounded_musd": figure(allocation.best.budgets[p]),
            "advice_musd": None if advice is None else figure(advice[p]),
            "own_mix_musd": None if own is None else figure(own[p]),
            **{column: asked.get(programme.id) for column, asked in limits.items()},
            **origin(dossier, scenario),
        }
        for p, programme in enumerate(dossier.programmes)
    ]


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
        Worth in `UNIT`; `share` is of what the money could bring.
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
                "worth": _points(allocation, each.worth),
                "allowed": each.allowed,
                "share": None if share is None else figure(share),
            }
            for each in allocation.placed
            for share in [allocation.share(each.worth)]
        ],
        **origin(allocation.ground.inputs.dossier, allocation.scenario),
    }


def _named(allocation: Allocation, role: str) -> Array | None:
    found = (each.option for each in allocation.placed if each.option.role == role)
    option = next(found, None)
    return option.spending.budgets if option else None


def _said(allocation: Allocation, mix: Mix) -> Row:
    programmes = allocation.ground.inputs.dossier.programmes
    budgets = {each.id: figure(b) for each, b in zip(programmes, mix.budgets, strict=True)}
    return {"worth": _points(allocation, mix.worth), "budgets_musd": budgets}


def _proved(allocation: Allocation, proof: Certificate | Agreement | None) -> dict[str, Any]:
    match proof:
        case Certificate():
            bound = _points(allocation, proof.at_most)
            return {"certificate": {"at_most": bound, "gap": figure(100 * proof.gap)}}
        case Agreement():
            return {"agreement": {"starts": proof.starts, "agreeing": proof.agreeing}}
        case None:
            return {}


def _points(allocation: Allocation, worth: float) -> float:
    return figure(100 * (worth - allocation.nothing))

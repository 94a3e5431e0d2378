"""Memory of the server: at rest, for one more session, and after thousands of reruns."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from random import Random

from bench.figures import Line, limited, slope
from bench.page import SLIDER
from bench.plan import Plan
from bench.servers import Server, serving
from bench.visitor import Visitor

AT_MOST_GROWTH = 0.05
_PAGE = "budgets"
_SEED = 1997
_WARM_UP = 30
_STEPS = 120
_STEP_MUSD = 0.1
_MARKS = 5


def measure(plan: Plan) -> Iterator[Line]:
    """Measure sessions on one server, and reruns on another."""
    with serving("ours") as server:
        yield from asyncio.run(_sessions(server, plan))
    with serving("ours") as server:
        yield from asyncio.run(_reruns(server, plan))


async def _sessions(server: Server, plan: Plan) -> list[Line]:
    async with AsyncExitStack() as connected:
        first = await connected.enter_async_context(Visitor(server.host))
        await _warm_up(first)
        warm = server.memory
        used = [warm]
        for _ in range(plan.sessions):
            await connected.enter_async_context(Visitor(server.host, _PAGE))
            used.append(server.memory)
    return [
        Line("memory", "one session, warm", f"{warm:.0f} MiB"),
        Line("memory", f"each of {plan.sessions} more sessions", f"{slope(used):+.2f} MiB"),
    ]


async def _warm_up(visitor: Visitor) -> None:
    """Fill what is kept: answers, the way back, shapes of charts."""
    for step in range(1, _WARM_UP + 1):
        await visitor.move(SLIDER, round(_STEP_MUSD * step, 1))


async def _reruns(server: Server, plan: Plan) -> list[Line]:
    apart = plan.runs // _MARKS
    async with Visitor(server.host, _PAGE) as visitor:
        used = [server.memory async for run in _moves(visitor, plan.runs) if run % apart == 0]
    growth = used[-1] / used[-3] - 1
    said = ", ".join(f"{each:.0f}" for each in used)
    return [
        limited(
            "memory",
            f"{_PAGE}, after {apart:,}, {2 * apart:,}, … {plan.runs:,} reruns",
            f"{said} MiB; the last {2 * apart:,}: {growth:+.1%}",
            f"< {AT_MOST_GROWTH:+.0%}",
            growth < AT_MOST_GROWTH,
        )
    ]


async def _moves(visitor: Visitor, runs: int) -> AsyncIterator[int]:
    """Move the slider, and say after which run."""
    for run, step in enumerate(walk(runs), start=1):
        await visitor.move(SLIDER, round(_STEP_MUSD * step, 1))
        yield run


def walk(runs: int) -> Iterator[int]:
    """Steps of a slider that a hand moves to and fro: mostly new answers or ones seen lately."""
    chance, step = Random(_SEED), _STEPS // 4  # noqa: S311 - not a secret
    for _ in range(runs):
        ahead = chance.random() < 0.5  # noqa: PLR2004
        step = {0: 1, _STEPS: _STEPS - 1}.get(step, step + 1 if ahead else step - 1)
        yield step

"""Many users moving sliders at once."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from random import Random
from statistics import median

from bench.figures import Line, tail
from bench.page import SLIDER
from bench.plan import Plan
from bench.servers import serving
from bench.visitor import Visitor

_THINK_SECONDS = (0.5, 1.5)
_STEPS = 120
_STEP_MUSD = 0.1


def measure(plan: Plan) -> Iterator[Line]:
    """Have ever more users move the slider of the first page, each at their own pace."""
    with serving("ours") as server:
        asyncio.run(_together(server.host, 2, 3))
        alone = None
        for users in plan.users:
            times = asyncio.run(_together(server.host, users, plan.moves))
            alone = alone or times
            said = f"{users} user{'s' if users > 1 else ''}, Overview, to the end of the script"
            ratio = median(times) / median(alone) if users > 1 else None
            yield Line("users", said, tail(times), ratio)


async def _together(host: str, users: int, moves: int) -> list[float]:
    """Milliseconds of every move."""
    async with AsyncExitStack() as connected:
        visitors = [await connected.enter_async_context(Visitor(host)) for _ in range(users)]
        times = await asyncio.gather(
            *(_play(each, moves, f"{users}/{at}") for at, each in enumerate(visitors))
        )
    return [1000 * each for own in times for each in own]


async def _play(visitor: Visitor, moves: int, seed: str) -> list[float]:
    # Seeds differ between rounds too: a round must not find answers kept from the one before.
    chance = Random(seed)  # noqa: S311 - not a secret
    times = []
    for _ in range(moves):
        await asyncio.sleep(chance.uniform(*_THINK_SECONDS))
        value = round(_STEP_MUSD * chance.randint(1, _STEPS), 1)
        times.append(await visitor.move(SLIDER, value))
    return times

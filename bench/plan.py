"""How often each measurement is repeated."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Numbers of repetitions.

    Attributes
    ----------
    warm_up, presses : int
        Key presses for each variant of a page.
    drags : int
        Of a stage's slider, there and back.
    models : int
        Scenarios that the model answers.
    counts : int
        How often the ranks of SMAA are counted.
    searches : int
        For the best mix, in each way.
    users : tuple of int
        How many move sliders at once.
    moves : int
        Of each user.
    starts : int
        Cold starts of each kind.
    sessions : int
        Opened to see what one more takes.
    runs : int
        Reruns in one session.
    """

    warm_up: int
    presses: int
    drags: int
    models: int
    counts: int
    searches: int
    users: tuple[int, ...]
    moves: int
    starts: int
    sessions: int
    runs: int


FULL = Plan(
    warm_up=5,
    presses=30,
    drags=10,
    models=60,
    counts=15,
    searches=20,
    users=(1, 10, 30),
    moves=15,
    starts=3,
    sessions=20,
    runs=5000,
)
QUICK = Plan(
    warm_up=1,
    presses=3,
    drags=2,
    models=5,
    counts=3,
    searches=2,
    users=(1, 3),
    moves=3,
    starts=1,
    sessions=5,
    runs=200,
)

"""Results kept by what was asked; those on an uploaded policy are kept with it, and go with it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from policy_model.dossier import Dossier
from policy_model.model.kept import Kept, latest

Asked = ParamSpec("Asked")
Result = TypeVar("Result")


class Upload:
    """A policy that one browser session looks at, and holds alone.

    Equal to no other, not even to another upload of the same file: nobody meets its results by
    asking the same. They are kept here, so that they end with the session that holds it.

    Parameters
    ----------
    dossier : Dossier
    file : bytes
        The zip that it was read from.
    name : str
        Of that file.
    """

    def __init__(self, dossier: Dossier, file: bytes, name: str) -> None:
        self.dossier, self.file, self.name = dossier, file, name
        self.kept = Kept()


Policy = str | None | Upload  # by its name here, None for the one that opens; or uploaded

_kept = Kept()  # of the policies that every session can look at


def kept(
    most: int,
) -> Callable[
    [Callable[Concatenate[Policy, Asked], Result]], Callable[Concatenate[Policy, Asked], Result]
]:
    """Keep what a function finds of a policy.

    What hangs on an answer is kept with the answer, by `Answer.once`; with a dossier and its
    changed numbers, by `Inputs.once`. This is for those two, and for what hangs on neither.

    Parameters
    ----------
    most : int
        How many are kept for all sessions together, the latest.
    """

    def keeping(
        find: Callable[Concatenate[Policy, Asked], Result],
    ) -> Callable[Concatenate[Policy, Asked], Result]:
        latest(most)(find)

        @wraps(find)
        def once(policy: Policy, /, *asked: Asked.args, **_: Asked.kwargs) -> Result:
            if isinstance(policy, Upload):
                return policy.kept.once(find, (policy,), asked)
            return _kept.once(find, (), (policy, *asked))

        return once

    return keeping

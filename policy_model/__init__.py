"""A small, inspectable decision model for where aid money goes.

`open` reads a dossier, its `answer` holds pandas frames, and `sweep` makes one frame of many
scenarios; docs/python.md has their columns. Nothing of that is loaded before it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from policy_model.version import __version__

if TYPE_CHECKING:
    from policy_model.api import Answer, InputError, LimitsError, Policy, open, sweep  # noqa: A004

__all__ = ["Answer", "InputError", "LimitsError", "Policy", "__version__", "open", "sweep"]


if not TYPE_CHECKING:  # or any misspelt name would have a type

    def __getattr__(name: str) -> Any:
        """Load the Python API when something of it is asked for (PEP 562)."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("policy_model.api"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})

"""The Python API: a dossier, its answers as pandas frames, and many scenarios in one frame."""

from policy_model.api.answer import Answer, LimitsError
from policy_model.api.policy import Policy, open  # noqa: A004 - as users know it
from policy_model.api.sweeping import sweep
from policy_model.dossier import InputError

__all__ = ["Answer", "InputError", "LimitsError", "Policy", "open", "sweep"]

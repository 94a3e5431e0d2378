"""The seam between the questions on robustness and their analysis: what is found of the answer."""

from dashboard import session
from policy_model.analysis.robustness.information import Information, find_information
from policy_model.analysis.robustness.sobol import FirstOrder, find_first_order
from policy_model.analysis.robustness.tornado import Tornado, find_tornado


def tornado() -> Tornado:
    """How each judgement moves the lead, one at a time."""
    return session.answer().once(find_tornado)


def first_order() -> FirstOrder:
    """What each judgement and entry explains of the lead's variance by itself."""
    return session.answer().once(find_first_order)


def information() -> Information:
    """What it would be worth to know before choosing."""
    return session.answer().once(find_information)

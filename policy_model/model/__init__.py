"""The decision calculus: pure functions on arrays.

Axes: options O, programmes P, outcomes K, drivers D, criteria J; the last axis is cases C.
Most often the cases are the N draws and an option's budgets, shape (P, 1), are the same in
each; a search turns it round: many budgets, shape (P, C), at one value of the judgements.
Equation numbers are those of ``docs/model.md``.
"""

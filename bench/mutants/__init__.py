"""Mutants: small faults put into the model's code, to see which tests notice them."""

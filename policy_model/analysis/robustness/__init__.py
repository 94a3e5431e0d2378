"""How sure the answer is, who disagrees with it, and what to find out first."""

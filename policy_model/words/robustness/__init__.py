"""How sure, who disagrees, and what to find out first, in plain words."""

"""Everything about one scenario in one file to take away."""

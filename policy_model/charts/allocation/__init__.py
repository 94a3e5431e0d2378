"""Charts of the best mix for the money."""

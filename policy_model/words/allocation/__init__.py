"""The best mix for the money, in plain words."""

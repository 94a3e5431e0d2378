"""The best mix for the money: sharing a total out over programmes, and how sure that is."""

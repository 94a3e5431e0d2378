"""A briefing: screens with one message each, the same on the stage and in the deck."""

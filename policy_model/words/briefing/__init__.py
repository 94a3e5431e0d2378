"""What a briefing is about, what was changed in it, and its bookmarks."""

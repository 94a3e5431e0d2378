"""Charts: tidy frames in, Altair charts out; nothing here knows a page."""

"""Charts: results in, a `Chart` of shape and rows out; nothing here knows a page."""

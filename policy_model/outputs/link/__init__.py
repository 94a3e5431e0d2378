"""A scenario as a link, as a QR code, and as bookmarks."""

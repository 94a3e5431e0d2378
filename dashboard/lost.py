"""What is served at an address where nothing is: one sentence, and the way home."""

from html import escape
from urllib.parse import parse_qs

from dashboard import menu

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No page here</title>
<style>
:root {{ color-scheme: light dark }}
body {{ margin: 0; min-height: 100vh; display: grid; place-content: center;
  font: 1.25rem/1.5 "IBM Plex Sans", system-ui, sans-serif;
  color: light-dark(#0c1820, #e8eef2); background: light-dark(#fff, #0f161c) }}
main {{ max-width: 34rem; padding: 2rem; overflow-wrap: anywhere }}
h1 {{ font-size: 1.875rem; line-height: 1.3; margin: 0 0 1rem }}
ul {{ margin: 0; padding: 0; list-style: none }}
a {{ color: light-dark(#0b4f7a, #6cb8e6) }}
</style>
</head>
<body>
<main>
<h1>There is no page “{asked}”.</h1>
<p>{these}</p>
<ul>{ways}</ul>
</main>
</body>
</html>
"""


def page(base: str, asked: str, query: str) -> str:
    """Write the page.

    Parameters
    ----------
    base : str
        Path of the app on its server, with no slash at its end.
    asked : str
        Path that was asked for, below it.
    query : str
        What the address carries besides: the scenario, which every way keeps.
    """
    after = f"?{query}" if query else ""
    kept = menu.LINK in parse_qs(query)
    these = "These are here, with the same scenario:" if kept else "These are here:"
    ways = "".join(
        f'<li><a href="{escape(f"{base}/{path}{after}")}">{escape(title)}</a></li>'
        for path, title in menu.addresses().items()
    )
    return _PAGE.format(asked=escape(asked), these=these, ways=ways)

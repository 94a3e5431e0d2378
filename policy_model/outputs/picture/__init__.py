"""Charts as pictures that stand alone: title, how to read them, source; SVG and PNG."""

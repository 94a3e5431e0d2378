"""Serve a variant of the app: `python -m bench.serve VARIANT PORT`, in the project's folder."""

import os
import sys

from bench.variants import VARIANTS


def main(variant: str, port: str) -> None:
    """Put a variant's changes into this process, then run Streamlit as `make run` does."""
    script, environment, change = VARIANTS[variant]
    os.environ.update(environment)
    change()
    # Only now: what a variant changes must be changed before anything imports it.
    from streamlit.web.cli import main as streamlit  # noqa: PLC0415

    place = ["--server.port", port, "--server.address", "127.0.0.1"]
    sys.argv = ["streamlit", "run", script, *place]
    streamlit()


if __name__ == "__main__":
    main(*sys.argv[1:])

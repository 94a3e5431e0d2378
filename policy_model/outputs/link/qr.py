"""A link as a QR code, for phones."""

import io

import segno

MOST_CHARACTERS = 1_200  # more makes squares too small for a phone at the back of a room
_QUIET = 4  # squares of margin that readers need


def qr_svg(text: str, name: str) -> str | None:
    """Draw a text as a QR code, dark on white, of the size that its place gives it.

    It corrects as few errors as a code can, for the largest squares: a screen has no stains.
    Where there is room left over, it corrects more.

    Parameters
    ----------
    text : str
    name : str
        What it is, for who can't see it.

    Returns
    -------
    str or None
        An SVG; None for a text that is longer than `MOST_CHARACTERS`.
    """
    if len(text) > MOST_CHARACTERS:
        return None
    out = io.BytesIO()
    segno.make_qr(text, error="l", boost_error=True).save(
        out,
        kind="svg",
        xmldecl=False,
        border=_QUIET,
        dark="#000",
        light="#fff",
        title=name,
        omitsize=True,
        nl=False,
    )
    own = '<svg role="img" shape-rendering="crispEdges" '
    return out.getvalue().decode().replace("<svg ", own, 1)

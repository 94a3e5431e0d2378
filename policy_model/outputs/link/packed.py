"""Plain data as a short text that an address carries, and back."""

import base64
import json
import zlib
from typing import Any


def pack(version: str, content: Any) -> str:
    """Write plain data as text: version, a point, and the data compressed."""
    packed = zlib.compress(json.dumps(content, separators=(",", ":")).encode(), 9)
    return f"{version}.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def unpack(packed: str, most_bytes: int) -> dict[Any, Any]:
    """Read what follows the point.

    Parameters
    ----------
    packed : str
    most_bytes : int
        More than can be needed: a short text may be made to unfold without end.

    Raises
    ------
    ValueError, TypeError, RecursionError
        Where it is not such a text, or not whole.
    """
    padded = packed + "=" * (-len(packed) % 4)
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(base64.b64decode(padded, b"-_", validate=True), most_bytes)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if not reader.eof:
        raise ValueError("cut short, or more than can be needed")
    return dict(json.loads(data))

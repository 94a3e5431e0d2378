import zlib
from io import BytesIO
from struct import pack

from PIL import Image

from policy_model.outputs.picture.png import repacked


def plain(level: int) -> bytes:
    """A PNG of 40 by 30 pixels, packed at a level."""
    rows = b"".join(b"\0" + b"".join(bytes((x, 7, 7)) for x in range(40)) for y in range(30))
    chunks = (
        (b"IHDR", pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, level)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def test_the_pixels_stay_the_file_shrinks_and_it_says_what_it_is() -> None:
    before = plain(0)
    after = repacked(before, {"Title": "Señor “A” leads"})
    assert len(after) < len(before) / 2
    opened = Image.open(BytesIO(after))
    opened.load()
    assert opened.tobytes() == Image.open(BytesIO(before)).tobytes()
    assert opened.info["Title"] == "Señor “A” leads"

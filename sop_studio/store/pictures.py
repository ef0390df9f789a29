"""How many pixels a picture says it has, read from its first bytes, before anything opens it."""

from struct import Struct

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_SIZE = Struct(">8x4x4sII")
JPEG_START = b"\xff\xd8"
JPEG_SEGMENT = Struct(">BBH")
JPEG_FRAME = Struct(">5xHH")
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def pixels(content: bytes) -> int | None:
    """Width times height of a PNG or JPEG; nothing when the bytes are neither or do not say."""
    if content.startswith(PNG_START):
        return _png_pixels(content)
    return _jpeg_pixels(content) if content.startswith(JPEG_START) else None


def _png_pixels(content: bytes) -> int | None:
    if len(content) < PNG_SIZE.size:
        return None
    kind, width, height = PNG_SIZE.unpack_from(content)
    return int(width * height) if kind == b"IHDR" else None


def _jpeg_pixels(content: bytes) -> int | None:
    place = len(JPEG_START)
    while place + JPEG_FRAME.size <= len(content):
        mark, kind, length = JPEG_SEGMENT.unpack_from(content, place)
        if mark != 0xFF:
            return None
        if kind in FRAMES:
            height, width = JPEG_FRAME.unpack_from(content, place)
            return int(width * height)
        place += 2 + max(length, 2)
    return None

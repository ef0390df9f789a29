"""Writes the resolution of a PNG picture into its header."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_METRES_PER_POINT = 0.0254 / 72


def with_resolution(picture: bytes, pixels_per_point: float) -> bytes:
    """Return the same picture with its resolution, so that it is shown at its true size."""
    each = round(pixels_per_point / _METRES_PER_POINT)
    resolution = _chunk(b"pHYs", struct.pack(">IIB", each, each, 1))
    header, *rest = ((kind, body) for kind, body in _chunks(picture) if kind != b"pHYs")
    return b"".join((_SIGNATURE, _chunk(*header), resolution, *(_chunk(*chunk) for chunk in rest)))


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

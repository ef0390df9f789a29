"""A picture keeps its pixels and gains its resolution."""

import struct
import zlib

from sop_studio.engines.png import with_resolution


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


HEAD = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
REST = chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def test_the_resolution_stands_before_the_pixels() -> None:
    assert with_resolution(HEAD + REST, 2) == HEAD + chunk(b"pHYs", struct.pack(">IIB", 5669, 5669, 1)) + REST


def test_another_resolution_is_replaced() -> None:
    once = with_resolution(HEAD + REST, 4)
    assert with_resolution(once, 2) == with_resolution(HEAD + REST, 2)

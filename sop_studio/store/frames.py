"""Frames of a journal: length, checksum, payload; what is whole is read, and where it stops being so."""

import zlib
from struct import Struct

HEAD = Struct("<II")
LONGEST = 128_000_000
"""Bytes of one payload."""


def frame(payload: bytes) -> bytes:
    """The payload with its length and its CRC-32 before it."""
    return HEAD.pack(len(payload), zlib.crc32(payload)) + payload


def frames(content: bytes) -> tuple[list[bytes], bool]:
    """The payloads of the longest valid prefix, and whether nothing is behind it."""
    found, place = [], 0
    while place + HEAD.size <= len(content):
        length, checksum = HEAD.unpack_from(content, place)
        payload = content[place + HEAD.size : place + HEAD.size + length]
        if not 0 < length <= LONGEST or len(payload) != length or zlib.crc32(payload) != checksum:
            break
        found.append(payload)
        place += HEAD.size + length
    return found, place == len(content)

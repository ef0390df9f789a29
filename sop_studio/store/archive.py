"""ZIP as the format uses it: its records, and how it is written, the same bytes everywhere."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct

LOCAL = Struct("<4s5H3I2H")
CENTRAL = Struct("<4s6H3I5H2I")
END = Struct("<4s4H2IH")
LOCAL_MARK, CENTRAL_MARK, END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
NAME = re.compile(
    r"mimetype|manifest\.json|document\.json|media/[0-9a-f]{64}\.[a-z0-9]{1,5}|ext/[a-z0-9._-]{1,80}"
)
"""What a part may be called; lower case only, so that no two names can meet by case folding."""

STORED, DEFLATED = 0, 8
ZIP_2 = 20
UNIX_ZIP_2 = 3 << 8 | ZIP_2
REGULAR_FILE = 0o100644 << 16
MIDNIGHT, NEW_YEAR_1980 = 0, 33


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a package: its name and its bytes."""

    name: str
    content: bytes


def write_archive(parts: Sequence[Part]) -> bytes:
    """The parts, stored one after the other in this order; the same parts give the same bytes."""
    body, directory, place = [], [], 0
    for part in parts:
        name = part.name.encode("ascii")
        size, checksum = len(part.content), zlib.crc32(part.content)
        facts = (ZIP_2, 0, STORED, MIDNIGHT, NEW_YEAR_1980, checksum, size, size, len(name), 0)
        record = LOCAL.pack(LOCAL_MARK, *facts) + name + part.content
        rest = (0, 0, 0, REGULAR_FILE, place)
        directory.append(CENTRAL.pack(CENTRAL_MARK, UNIX_ZIP_2, *facts, *rest) + name)
        body.append(record)
        place += len(record)
    listing = b"".join(directory)
    end = END.pack(END_MARK, 0, 0, len(parts), len(parts), len(listing), place, 0)
    return b"".join((*body, listing, end))

"""Reads the ZIP of a package and refuses whatever two programs could read in two ways."""

import stat
import zlib
from dataclasses import dataclass
from itertools import pairwise

from sop_studio.store.archive import (
    CENTRAL,
    CENTRAL_MARK,
    DEFLATED,
    END,
    END_MARK,
    LOCAL,
    LOCAL_MARK,
    NAME,
    STORED,
    Part,
)
from sop_studio.store.limits import FILE_BYTES, PARTS, RATIO
from sop_studio.store.refusal import damaged, invalid, too_large

LONGEST_COMMENT = 65_535
UTF8_FLAG = 0x800
UNIX = 3
DOS_SPECIAL = 0x08 | 0x10
REFUSED_EXTRAS = {0x0001, 0x7075, 0x9901}
"""Extra fields that give other sizes, another name, or encryption."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as both its headers describe it."""

    name: str
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    offset: int


def read_archive(content: bytes) -> tuple[Part, ...]:
    """The parts of a package in file order; raises SopStudioError for anything but one plain reading."""
    _check_start(content)
    count, start = _end_record(content)
    entries = _central_directory(content, count, start)
    _check_entries(entries)
    places = [*(entry.offset for entry in entries), start]
    if places[0] != 0:
        raise invalid("zip-lead", "something stands before its first part")
    parts = []
    for entry, (here, beyond) in zip(entries, pairwise(places), strict=True):
        parts.append(Part(entry.name, _unpacked(entry, _packed(content, entry, here, beyond))))
    return tuple(parts)


def _check_start(content: bytes) -> None:
    if len(content) > FILE_BYTES:
        raise too_large("zip-bytes", "it has more than {limit} bytes", limit=FILE_BYTES)
    if not content:
        raise damaged("zip-empty", "it is empty")
    if not content.startswith(LOCAL_MARK):
        if not content.strip(b"\0"):
            raise damaged("zip-zeros", "it holds nothing but zeros")
        raise invalid("zip-start", "it does not begin like one")


def _end_record(content: bytes) -> tuple[int, int]:
    """How many entries the directory has and where it starts."""
    if len(content) < END.size or content[-END.size :][:4] != END_MARK:
        last = content.rfind(END_MARK, max(0, len(content) - LONGEST_COMMENT - END.size))
        if 0 <= last <= len(content) - END.size:
            raise invalid("zip-tail", "something follows its end")
        raise damaged("zip-cut", "its end is missing")
    _check_single_end(content)
    _, disk, first_disk, here, count, size, start, comment = END.unpack(content[-END.size :])
    if comment:
        raise invalid("zip-comment", "it carries a comment")
    if disk or first_disk or here != count:
        raise invalid("zip-disks", "it is one piece of several")
    if not 0 < count <= PARTS:
        raise invalid(
            "zip-count", "it lists {count} parts, and 1 to {limit} can be", count=count, limit=PARTS
        )
    if start + size != len(content) - END.size:
        raise damaged("zip-length", "its length differs from what its directory says")
    return count, start


def _check_single_end(content: bytes) -> None:
    last = len(content) - END.size
    place = content.find(END_MARK, max(0, last - LONGEST_COMMENT))
    while place < last:
        comment = int.from_bytes(content[place + END.size - 2 : place + END.size], "little")
        if place + END.size + comment == len(content):
            raise invalid("zip-two-ends", "it has two ends")
        place = content.find(END_MARK, place + 1)


def _central_directory(content: bytes, count: int, start: int) -> tuple[Entry, ...]:
    entries = []
    place, stop = start, len(content) - END.size
    for _ in range(count):
        if place + CENTRAL.size > stop:
            raise damaged("zip-directory-short", "its directory is cut")
        values = CENTRAL.unpack_from(content, place)
        if values[0] != CENTRAL_MARK:
            raise damaged("zip-directory-mark", "its directory is broken at byte {place}", place=place)
        name_end = place + CENTRAL.size + values[10]
        extra_end = name_end + values[11]
        if values[12] or extra_end > stop:
            raise invalid("zip-directory-size", "an entry of its directory has a wrong length")
        name = _checked_name(content[place + CENTRAL.size : name_end])
        _check_extra(content[name_end:extra_end], name)
        _check_regular(values[1] >> 8, values[15], values[13], name)
        entries.append(Entry(name, values[3], values[4], values[7], values[8], values[9], values[16]))
        place = extra_end
    if place != stop:
        raise invalid("zip-directory-rest", "its directory lists less than it holds")
    return tuple(entries)


def _checked_name(raw: bytes) -> str:
    name = raw.decode("ascii", "replace")
    if NAME.fullmatch(name) is None:
        raise invalid("zip-name", "it has a part with the name {name}", name=ascii(name[:80]))
    return name


def _check_extra(extra: bytes, name: str) -> None:
    place = 0
    while place < len(extra):
        kind = int.from_bytes(extra[place : place + 2], "little")
        place += 4 + int.from_bytes(extra[place + 2 : place + 4], "little")
        if kind in REFUSED_EXTRAS or place > len(extra):
            raise invalid("zip-extra", "{part} carries an extra field that is not allowed", part=name)


def _check_regular(system: int, attributes: int, disk: int, name: str) -> None:
    kind = stat.S_IFMT(attributes >> 16)
    if disk or attributes & DOS_SPECIAL or (system == UNIX and kind not in (0, stat.S_IFREG)):
        raise invalid("zip-not-regular", "{part} is no regular file", part=name)


def _check_entries(entries: tuple[Entry, ...]) -> None:
    if len({entry.name for entry in entries}) != len(entries):
        raise invalid("zip-twice", "it holds two parts of one name")
    if sum(entry.size for entry in entries) > FILE_BYTES:
        raise too_large("zip-unpacked", "unpacked it has more than {limit} bytes", limit=FILE_BYTES)
    for entry in entries:
        if entry.flags & ~UTF8_FLAG:
            raise invalid("zip-flags", "{part} is encrypted or packed in an unusual way", part=entry.name)
        if entry.method not in (STORED, DEFLATED):
            raise invalid("zip-method", "{part} is packed by an unknown method", part=entry.name)
        if entry.size > RATIO * max(entry.packed, 1) or (
            entry.method == STORED and entry.size != entry.packed
        ):
            raise invalid("zip-ratio", "{part} has sizes that cannot be right", part=entry.name)


def _packed(content: bytes, entry: Entry, here: int, beyond: int) -> bytes:
    """The packed bytes of an entry, whose local header must say what its directory entry says."""
    if beyond < here + LOCAL.size:
        raise invalid("zip-order", "its parts overlap or stand out of order")
    mark, _, flags, method, _, _, checksum, packed, size, name_length, extra_length = LOCAL.unpack_from(
        content, here
    )
    name_end = here + LOCAL.size + name_length
    name = content[here + LOCAL.size : name_end]
    said = (flags, method, checksum, packed, size, name)
    listed = (entry.flags, entry.method, entry.checksum, entry.packed, entry.size, entry.name.encode())
    if mark != LOCAL_MARK or said != listed:
        raise invalid("zip-headers", "{part} is described in two different ways", part=entry.name)
    _check_extra(content[name_end : name_end + extra_length], entry.name)
    if name_end + extra_length + packed != beyond:
        raise invalid("zip-gap", "there is a gap or an overlap after {part}", part=entry.name)
    return content[name_end + extra_length : beyond]


def _unpacked(entry: Entry, packed: bytes) -> bytes:
    content = packed if entry.method == STORED else _inflated(entry, packed)
    if len(content) != entry.size or zlib.crc32(content) != entry.checksum:
        raise damaged("zip-checksum", "{part} does not have the checksum it was saved with", part=entry.name)
    return content


def _inflated(entry: Entry, packed: bytes) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflater.decompress(packed, entry.size + 1)
    except zlib.error:
        raise damaged("zip-inflate", "{part} cannot be unpacked", part=entry.name) from None
    if len(content) > entry.size or not inflater.eof or inflater.unused_data:
        raise invalid("zip-inflated-size", "{part} unpacks to another size than it says", part=entry.name)
    return content

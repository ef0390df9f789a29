"""Reads a journal: the SOP as the longest valid prefix left it, exactly, or a reason."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.store import canonical
from sop_studio.store.archive import Part
from sop_studio.store.document import decode_document
from sop_studio.store.frames import frames
from sop_studio.store.journal_records import (
    Header,
    Origin,
    Record,
    is_part,
    read_base,
    read_header,
    read_part,
    read_record,
)
from sop_studio.store.objects import plain_pieces, put_together
from sop_studio.store.package import Package
from sop_studio.store.refusal import damaged
from sop_studio.store.state import Delta, Hashes

CUT = Message("journal-cut", "The journal is damaged at its end. Everything up to there was recovered.")
OTHER_STATE = Message(
    "journal-other-state", "The journal is damaged in the middle. Everything up to there was recovered."
)
MEDIA_LOST = Message("journal-media", "Pictures or files of the document could not be recovered.")


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a journal gives back: the package, where it came from (in words), when and how many edits, and what is lost."""

    package: Package
    origin: Origin
    at: dt.datetime
    edits: int
    labels: tuple[str, ...]
    remarks: tuple[Message, ...] = ()


def replay(content: bytes) -> Replayed:
    """The document that a journal's bytes hold; raises SopStudioError when not even its beginning is whole."""
    payloads, is_whole = frames(content)
    header = _header(payloads)
    parts = {part.name: part for payload in payloads[2:] if is_part(payload) and (part := read_part(payload))}
    plain = _Plain(read_base(header, payloads))
    done: list[Record] = []
    is_right = True
    for payload in (one for one in payloads[2:] if not is_part(one)):
        record = _record(payload, len(done) + 1)
        if record is None or not plain.take(record):
            is_right = False
            break
        done.append(record)
    document = canonical.encode(plain.document())
    sop = decode_document(document, header.base_format, header.base_min_reader)
    lost = [name for name in header.parts if name not in parts]
    notes = ((OTHER_STATE, not is_right), (CUT, is_right and not is_whole), (MEDIA_LOST, bool(lost)))
    return Replayed(
        Package(sop, _sorted(parts), header.base_format, header.base_min_reader),
        Origin(header.path, header.opened),
        done[-1].t if done else header.at,
        len(done),
        tuple(one.label for one in done),
        tuple(note for note, is_so in notes if is_so),
    )


def begun(content: bytes) -> tuple[Header, bool]:
    """The header of a journal that begins with a whole document, and whether all its media are there too.

    Raises SopStudioError when the document is not whole.
    """
    payloads, _ = frames(content)
    header = _header(payloads)
    read_base(header, payloads)
    return header, sum(map(is_part, payloads[2:])) >= len(header.parts)


def _header(payloads: list[bytes]) -> Header:
    if not payloads:
        raise damaged("journal-empty", "the journal holds nothing whole")
    return read_header(payloads[0])


def _record(payload: bytes, seq: int) -> Record | None:
    try:
        record = read_record(payload)
    except SopStudioError:
        return None
    return record if record.seq == seq else None


def _sorted(parts: dict[str, Part]) -> tuple[Part, ...]:
    return tuple(part for _, part in sorted(parts.items()))


class _Plain:
    """A SOP in plain pieces, moved on by records."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._objects, self._order = plain_pieces(document)
        self._hashes = Hashes(self._objects, self._order)

    def take(self, record: Record) -> bool:
        """Whether the record led to the state that it says; when it did not, nothing may follow."""
        try:
            delta = Delta(record.objects(), record.drop, record.orders())
        except SopStudioError:
            return False
        self._hashes.take(delta)
        if self._hashes.digest() != record.state_hash:
            return False
        self._objects |= delta.put
        for key in delta.drop:
            self._objects.pop(key, None)
        self._order |= delta.order
        return True

    def document(self) -> dict[str, Any]:
        """The whole document as plain values; raises SopStudioError when a piece is missing."""
        try:
            return put_together(self._objects, self._order)
        except KeyError as error:
            raise damaged("journal-piece", 'the piece "{id}" is missing', id=str(error.args[0])) from None

"""The records of a journal: the header, the document and what rides along, and what every edit changed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from sop_studio.errors import SopStudioError
from sop_studio.model.base import Frozen, to_plain
from sop_studio.model.frozen_map import FrozenMap, thaw
from sop_studio.model.ids import DocumentId
from sop_studio.model.text import Text
from sop_studio.store import canonical
from sop_studio.store.archive import NAME, Part
from sop_studio.store.document import validated
from sop_studio.store.hashes import sha256
from sop_studio.store.manifest import FormatNumber, Hash
from sop_studio.store.refusal import damaged

JOURNAL_FORMAT = 1
HEADER, RECORD = "journal header", "journal record"

Objects = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a document came from, as a path in words and the SHA-256 of its bytes; empty when it has none."""

    path: str = ""
    opened: str = ""


class Header(Frozen):
    """The first frame: which document, the SHA-256 of the second frame, which holds it whole, and where it came from.

    `path` is what the program was told then; it is untrusted and only ever shown.
    """

    format: FormatNumber
    document: DocumentId
    name: Text = ""
    path: Text = ""
    opened: str = ""
    at: dt.datetime
    base_format: FormatNumber
    base_min_reader: FormatNumber
    base_sha256: Hash
    parts: tuple[str, ...] = ()


class Record(Frozen):
    """One edit: what it put, dropped and moved, and the hash of the state that it led to."""

    seq: Annotated[int, Field(ge=1)]
    t: dt.datetime
    label: Text = ""
    put: FrozenMap = FrozenMap()
    drop: tuple[str, ...] = ()
    order: FrozenMap = FrozenMap()
    state_hash: Hash

    def objects(self) -> Objects:
        """What it put, as plain values; raises SopStudioError when one is no object."""
        found = thaw(self.put)
        if not all(isinstance(one, dict) for one in found.values()):
            raise _unfit(RECORD)
        return {str(id): one for id, one in found.items()}

    def orders(self) -> dict[str, tuple[str, ...]]:
        """The lists in their new order; raises SopStudioError when one is no list of ids."""
        found = {str(name): ids for name, ids in self.order.items() if isinstance(ids, tuple)}
        if len(found) != len(self.order) or not all(isinstance(id, str) for ids in found.values() for id in ids):
            raise _unfit(RECORD)
        return found


def encode(record: Header | Record) -> bytes:
    """A record as canonical JSON."""
    return canonical.encode(to_plain(record))


def read_header(payload: bytes) -> Header:
    """The header in a frame; raises SopStudioError when it is none."""
    header = validated(Header, canonical.decode(payload, HEADER), HEADER)
    if header.format != JOURNAL_FORMAT:
        raise _unfit(HEADER)
    return header


def read_base(header: Header, payloads: Sequence[bytes]) -> dict[str, Any]:
    """The document that the journal began with, as plain values; raises SopStudioError when it is not what was written."""
    if len(payloads) < 2 or sha256(payloads[1]) != header.base_sha256:
        raise _unfit(HEADER)
    return canonical.decode(payloads[1], HEADER)


def read_record(payload: bytes) -> Record:
    """The record in a frame; raises SopStudioError when it is none."""
    return validated(Record, canonical.decode(payload, RECORD), RECORD)


def part_payload(part: Part) -> bytes:
    """A part as a frame: its name, a line break, its bytes."""
    return part.name.encode("ascii") + b"\n" + part.content


def is_part(payload: bytes) -> bool:
    """Whether a frame holds a part."""
    return not payload.startswith(b"{")


def read_part(payload: bytes) -> Part | None:
    """The part in a frame; nothing when no package may hold such a part."""
    name, _, content = payload.partition(b"\n")
    words = name.decode("ascii", "replace")
    if NAME.fullmatch(words) is None or not words.startswith(("media/", "ext/")):
        return None
    if words.startswith("media/") and words[len("media/") :].split(".")[0] != sha256(content):
        return None
    return Part(words, content)


def _unfit(what: str) -> SopStudioError:
    return damaged("journal-record", "a {what} does not fit", what=what)

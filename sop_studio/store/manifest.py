"""manifest.json: the format of a package, which parts it has, and their fingerprints."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from sop_studio.model.base import Frozen, to_plain
from sop_studio.model.ids import DocumentId
from sop_studio.store import canonical
from sop_studio.store.archive import Part
from sop_studio.store.document import validated
from sop_studio.store.hashes import sha256
from sop_studio.store.refusal import damaged

PART = "manifest.json"
TYPES = {
    "json": "application/json",
    "png": "image/png",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
FormatNumber = Annotated[int, Field(ge=1, le=1_000_000, strict=True)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class PartRecord(Frozen):
    """One part as the manifest lists it."""

    name: str
    bytes: int
    sha256: Hash
    type: str = ""


class Manifest(Frozen):
    """The format of a package, the oldest format whose programs may edit it, and its parts."""

    format: FormatNumber
    min_reader: FormatNumber
    document: DocumentId
    parts: tuple[PartRecord, ...]
    content_sha256: Hash


def manifest_for(document: str, parts: Sequence[Part], format: int, min_reader: int) -> Manifest:
    """The manifest of a package with these parts."""
    records = tuple(
        PartRecord(
            name=part.name, bytes=len(part.content), sha256=sha256(part.content), type=_type(part.name)
        )
        for part in parts
    )
    return Manifest(
        format=format,
        min_reader=min_reader,
        document=document,
        parts=records,
        content_sha256=_content_hash(records),
    )


def read_manifest(content: bytes) -> Manifest:
    """The manifest; raises SopStudioError when it does not fit or its own hash is wrong."""
    manifest = validated(Manifest, canonical.decode(content, PART), PART)
    if manifest.content_sha256 != _content_hash(manifest.parts):
        raise damaged("manifest-hash", "its list of parts differs from what was saved")
    return manifest


def _content_hash(records: tuple[PartRecord, ...]) -> str:
    return sha256(canonical.encode(to_plain(records)))


def _type(name: str) -> str:
    return "application/octet-stream" if name.startswith("ext/") else TYPES.get(name.rsplit(".", 1)[-1], "")

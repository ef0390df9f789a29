"""The .sop package: a SOP with its media and with the parts of newer versions, as bytes and back."""

from dataclasses import dataclass

from sop_studio.model.base import to_plain
from sop_studio.model.sop import Sop
from sop_studio.store import canonical
from sop_studio.store.archive import NAME, Part, write_archive
from sop_studio.store.archive_reader import read_archive
from sop_studio.store.document import PART as DOCUMENT
from sop_studio.store.document import decode_document, encode_document
from sop_studio.store.hashes import sha256
from sop_studio.store.limits import MEDIA_BYTES, MEDIA_PIXELS
from sop_studio.store.manifest import PART as MANIFEST
from sop_studio.store.manifest import Manifest, manifest_for, read_manifest
from sop_studio.store.migrations import FORMAT, MIN_READER
from sop_studio.store.pictures import pixels
from sop_studio.store.refusal import damaged, invalid, too_large

MIMETYPE = Part("mimetype", b"application/vnd.sop-studio+zip")


@dataclass(frozen=True, slots=True)
class Package:
    """A SOP and what rides along in its file: media, and parts of newer versions, kept byte for byte.

    `format` and `min_reader` are those of the file it came from when a newer version wrote it.
    """

    sop: Sop
    parts: tuple[Part, ...] = ()
    format: int = FORMAT
    min_reader: int = MIN_READER


def read(content: bytes) -> Sop:
    """The SOP of a package; raises SopStudioError for any bytes that are not a whole, valid one."""
    return read_package(content).sop


def write(sop: Sop, parts: tuple[Part, ...] = ()) -> bytes:
    """The package of a SOP; the same SOP gives the same bytes."""
    return write_package(Package(sop, parts))


def read_package(content: bytes) -> Package:
    """A package with its parts; raises SopStudioError for any bytes that are not a whole, valid one."""
    parts = {part.name: part for part in read_archive(content)}
    if next(iter(parts.values())) != MIMETYPE:
        raise invalid("no-mimetype", "its first part does not name the format")
    manifest = read_manifest(_needed(parts, MANIFEST))
    _check_listed(manifest, parts)
    sop = decode_document(_needed(parts, DOCUMENT), manifest.format, manifest.min_reader)
    if sop.id != manifest.document:
        raise invalid("other-document", "its manifest belongs to another document")
    rest = tuple(part for name, part in sorted(parts.items()) if name.startswith(("media/", "ext/")))
    for part in rest:
        _check_media(part)
    return Package(sop, rest, max(manifest.format, FORMAT), max(manifest.min_reader, MIN_READER))


def write_package(package: Package) -> bytes:
    """The bytes of a package: same content, same bytes, on every system."""
    rest = tuple(sorted(package.parts, key=lambda part: part.name))
    for part in rest:
        if NAME.fullmatch(part.name) is None or not part.name.startswith(("media/", "ext/")):
            raise ValueError(f"a part cannot be called {part.name!r}")
        _check_media(part)
    listed = (Part(DOCUMENT, encode_document(package.sop)), *rest)
    manifest = manifest_for(package.sop.id, listed, package.format, package.min_reader)
    return write_archive((MIMETYPE, Part(MANIFEST, canonical.encode(to_plain(manifest))), *listed))


def document_id(content: bytes) -> str:
    """The document id that a package names in its manifest, without reading the document."""
    parts = {part.name: part for part in read_archive(content)}
    return read_manifest(_needed(parts, MANIFEST)).document


def _needed(parts: dict[str, Part], name: str) -> bytes:
    if name not in parts:
        raise invalid("part-missing", "{part} is missing", part=name)
    return parts[name].content


def _check_listed(manifest: Manifest, parts: dict[str, Part]) -> None:
    there = parts.keys() - {MIMETYPE.name, MANIFEST}
    listed = [record.name for record in manifest.parts]
    if set(listed) != there or len(listed) != len(there):
        raise invalid("parts-differ", "its manifest does not list exactly the parts that are there")
    for record in manifest.parts:
        content = parts[record.name].content
        if (record.bytes, record.sha256) != (len(content), sha256(content)):
            raise damaged("part-hash", "{part} differs from what was saved", part=record.name)


def _check_media(part: Part) -> None:
    if not part.name.startswith("media/"):
        return
    if len(part.content) > MEDIA_BYTES:
        raise too_large(
            "media-bytes", "{part} has more than {limit} bytes", part=part.name, limit=MEDIA_BYTES
        )
    if (pixels(part.content) or 0) > MEDIA_PIXELS:
        raise too_large(
            "media-pixels", "{part} has more than {limit} pixels", part=part.name, limit=MEDIA_PIXELS
        )
    if part.name[len("media/") :].split(".")[0] != sha256(part.content):
        raise invalid("media-name", "{part} does not bear the hash of its content as name", part=part.name)

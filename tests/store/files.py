"""Packages for the tests of the store, also those that no program writes."""

from typing import Any

from sop_studio.model.base import to_plain
from sop_studio.model.control import DocumentControl, Person
from sop_studio.model.sop import Sop
from sop_studio.store import canonical
from sop_studio.store.archive import Part, write_archive
from sop_studio.store.hashes import sha256
from sop_studio.store.manifest import manifest_for
from sop_studio.store.package import MIMETYPE, Package
from tests.notation import procedure

PICTURE = b"\x89PNG\r\n\x1a\n no real picture"


def small_sop() -> Sop:
    return procedure("start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh").but(
        control=DocumentControl(owner=Person(function="Head of Weighing")),
        purpose="Weigh — once.\nThen pack.",
    )


def small_package() -> Package:
    return Package(
        small_sop(), (Part("ext/later.bin", b"\x00\x01later"), Part(f"media/{sha256(PICTURE)}.png", PICTURE))
    )


def plain_sop() -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(small_sop())
    return plain


def package_of(
    document: dict[str, Any] | bytes, *, format: int = 1, min_reader: int = 1, more: tuple[Part, ...] = ()
) -> bytes:
    """A package around any document, with a manifest that fits."""
    content = document if isinstance(document, bytes) else canonical.encode(document)
    listed = (Part("document.json", content), *more)
    id = plain_sop()["id"] if isinstance(document, bytes) else document.get("id", plain_sop()["id"])
    manifest = canonical.encode(to_plain(manifest_for(id, listed, format, min_reader)))
    return write_archive((MIMETYPE, Part("manifest.json", manifest), *listed))

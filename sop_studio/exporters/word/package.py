"""The file around the words: parts, relationships, and a ZIP that is the same for the same content."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from sop_studio.exporters.word.markup import Element, serialised

FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
OBFUSCATED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
SVG = "image/svg+xml"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Package:
    """A Word package: python-docx's own, emptied, that takes parts and gives bytes."""

    def __init__(self) -> None:
        document = docx.Document()
        self._package = document.part.package
        self._main = document.part
        self._made: dict[tuple[bytes, str], str] = {}
        self._counts: dict[str, int] = {}
        for owner in (self._package, self._main):
            for relation in [r for r in owner.rels.values() if r.reltype != RT.OFFICE_DOCUMENT]:
                del owner.rels[relation.rId]

    def set_body(self, blocks: Sequence[Element]) -> None:
        """Put the blocks of the document, the last section's properties at their end, in place."""
        body = self._main.element.body
        for child in list(body):
            body.remove(child)
        body.extend(blocks)
        etree.cleanup_namespaces(self._main.element, keep_ns_prefixes=["w", "r", "wp", "a", "pic"])

    def add_part(self, name: str, root: Element | bytes, content_type: str, relation: str) -> Part:
        """Add a part that the document relates to, from its name in the package."""
        part = self._part(name, root, content_type)
        self._main.relate_to(part, relation)
        return part

    def add_property_part(self, name: str, root: Element, content_type: str, relation: str) -> None:
        """Add a part that belongs to the whole package."""
        self._package.relate_to(self._part(name, root, content_type), relation)

    def add_margin(self, kind: str, root: Element) -> str:
        """Add a header or footer and return its relationship."""
        content_type, relation = (CT.WML_HEADER, RT.HEADER) if kind == "header" else (CT.WML_FOOTER, RT.FOOTER)
        part = self._part(f"/word/{self._numbered(kind)}.xml", root, content_type)
        return str(self._main.relate_to(part, relation))

    def add_picture(self, content: bytes, content_type: str) -> str:
        """Return the relationship of a picture; the same picture is stored once."""
        key = (content, content_type)
        if key not in self._made:
            suffix = "svg" if content_type == SVG else "png"
            part = self._part(f"/word/media/{self._numbered('image')}.{suffix}", content, content_type)
            self._made[key] = str(self._main.relate_to(part, RT.IMAGE))
        return self._made[key]

    def add_link(self, address: str) -> str:
        """Return the relationship of an address outside the document."""
        return str(self._main.relate_to(address, RT.HYPERLINK, is_external=True))

    def add_font_table(self, root: Element, fonts: Sequence[bytes]) -> None:
        """Add the font table; it names the embedded fonts rId1, rId2 … in their order."""
        table = self.add_part("/word/fontTable.xml", root, CT.WML_FONT_TABLE, RT.FONT_TABLE)
        for number, content in enumerate(fonts, start=1):
            table.relate_to(self._part(f"/word/fonts/font{number}.odttf", content, OBFUSCATED_FONT), FONT)

    def to_bytes(self) -> bytes:
        """Return the whole file."""
        return zipped(dict(self._members()))

    def _members(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the package with its content."""
        parts = sorted(self._package.iter_parts(), key=lambda part: part.partname)
        yield "[Content_Types].xml", serialised(_content_types(parts))
        yield "_rels/.rels", _as_bytes(self._package.rels.xml)
        for part in parts:
            yield part.partname.membername, part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, _as_bytes(part.rels.xml)

    def _part(self, name: str, root: Element | bytes, content_type: str) -> Part:
        content = root if isinstance(root, bytes) else serialised(root)
        return Part(PackURI(name), content_type, content, self._package)

    def _numbered(self, stem: str) -> str:
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}{self._counts[stem]}"


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the members in fixed order, with fixed dates and rights."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(members, key=_place):
            member = zipfile.ZipInfo(name, FIRST_DATE)
            member.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            member.create_system = 0
            member.external_attr = 0
            archive.writestr(member, members[name], compresslevel=6)
    return target.getvalue()


def _content_types(parts: Iterable[Part]) -> Element:
    unnamed: Any = {None: CONTENT_TYPES}
    root = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap=unnamed)
    etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default", Extension="rels", ContentType=CT.OPC_RELATIONSHIPS)
    etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default", Extension="xml", ContentType=CT.XML)
    for part in parts:
        override = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override")
        override.set("PartName", str(part.partname))
        override.set("ContentType", part.content_type)
    return root


def _as_bytes(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml


def _place(name: str) -> tuple[int, str]:
    """What a reader asks for first stands first."""
    first = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
    return (first.index(name) if name in first else len(first), name)

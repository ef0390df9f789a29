"""What the file says about itself: title, number, language, hash."""

import datetime as dt

from lxml import etree

from sop_studio.exporters.word.look import Look
from sop_studio.exporters.word.markup import Element, storable
from sop_studio.publishing.blocks import Publication

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
OWN_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # what Word asks of every custom property
UNDATED = dt.date(1980, 1, 1)


def core_properties(publication: Publication, look: Look) -> Element:
    """Return title, subject, keywords, language and dates; the dates are those of the version, never of the export."""
    root: Element = etree.Element(
        f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DUBLIN_CORE, "dcterms": TERMS, "xsi": INSTANCE}
    )
    _add(root, DUBLIN_CORE, "title", publication.title)
    _add(root, DUBLIN_CORE, "subject", publication.number)
    _add(root, DUBLIN_CORE, "creator", publication.organisation)
    _add(root, CORE, "keywords", ", ".join(publication.keywords))
    _add(root, CORE, "lastModifiedBy", publication.organisation)
    moment = f"{publication.dated or UNDATED}T00:00:00Z"
    for name in ("created", "modified"):
        _add(root, TERMS, name, moment).set(f"{{{INSTANCE}}}type", "dcterms:W3CDTF")
    _add(root, CORE, "contentStatus", publication.status)
    _add(root, DUBLIN_CORE, "language", look.language)
    _add(root, CORE, "version", publication.version)
    return root


def custom_properties(publication: Publication) -> Element:
    """Return the properties by which document systems know an SOP."""
    root = _root(CUSTOM)
    entries = (
        ("SOP_Number", publication.number),
        ("SOP_Version", publication.version),
        ("SOP_Effective", publication.effective),
        ("SOP_Hash", publication.signed_hash),
    )
    for number, (name, value) in enumerate(entries, start=2):
        entry = etree.SubElement(root, f"{{{CUSTOM}}}property", fmtid=OWN_PROPERTIES, pid=str(number), name=name)
        etree.SubElement(entry, f"{{{TYPES}}}lpwstr").text = storable(value)
    return root


def program_properties(publication: Publication) -> Element:
    """Return which program wrote the file, and for whom."""
    root = _root(EXTENDED)
    _add(root, EXTENDED, "Application", "SOP Studio")
    _add(root, EXTENDED, "Company", publication.organisation)
    return root


def _root(namespace: str) -> Element:
    names: dict[str | None, str] = {None: namespace, "vt": TYPES}
    made: Element = etree.Element(f"{{{namespace}}}Properties", nsmap=names)  # type: ignore[arg-type]
    return made


def _add(root: Element, namespace: str, name: str, value: str) -> Element:
    made = etree.SubElement(root, f"{{{namespace}}}{name}")
    made.text = storable(value)
    return made

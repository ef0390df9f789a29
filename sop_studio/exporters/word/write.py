"""Writes a publication as a Word document."""

from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from sop_studio.exporters.word.body import body
from sop_studio.exporters.word.font_table import add_fonts
from sop_studio.exporters.word.manuscript import Manuscript, manuscript_of
from sop_studio.exporters.word.package import CUSTOM_PROPERTIES
from sop_studio.exporters.word.properties import core_properties, custom_properties, program_properties
from sop_studio.exporters.word.settings import settings
from sop_studio.exporters.word.styles import styles
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions

CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def write(publication: Publication, pages: Mapping[str, int], options: ExportOptions) -> bytes:
    """Return the .docx; `pages` says on which page of the PDF each anchor stands. Same input, same bytes."""
    m = manuscript_of(publication, pages, options)
    m.package.set_body(body(publication.blocks, m))
    _add_parts(m)
    _add_properties(m)
    return m.package.to_bytes()


def _add_parts(m: Manuscript) -> None:
    package = m.package
    package.add_part("/word/styles.xml", styles(m.look), CT.WML_STYLES, RT.STYLES)
    package.add_part("/word/numbering.xml", m.numbering.root(), CT.WML_NUMBERING, RT.NUMBERING)
    package.add_part("/word/settings.xml", settings(m.look), CT.WML_SETTINGS, RT.SETTINGS)
    add_fonts(package, m.look)


def _add_properties(m: Manuscript) -> None:
    package, publication = m.package, m.publication
    core, program = core_properties(publication, m.look), program_properties(publication)
    package.add_property_part("/docProps/core.xml", core, CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES)
    package.add_property_part("/docProps/app.xml", program, CT.OFC_EXTENDED_PROPERTIES, RT.EXTENDED_PROPERTIES)
    custom = custom_properties(publication)
    package.add_property_part("/docProps/custom.xml", custom, CUSTOM_TYPE, CUSTOM_PROPERTIES)

"""The page on which everything stands in the PDF."""

from collections.abc import Mapping

from sop_studio.exporters.pdf.render import rendered
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions


def pages(publication: Publication, options: ExportOptions) -> Mapping[str, int]:
    """The page number of every anchor, for contents and references of formats that cannot count pages themselves."""
    return rendered(publication, options).pages

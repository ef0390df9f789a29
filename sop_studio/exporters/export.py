"""One export: a placed SOP and the formats wanted → their files."""

from collections.abc import Iterator, Mapping
from functools import cache

from sop_studio.exporters.pdf.pages import pages
from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions


def export(
    sop: Sop, formats: tuple[Exporter, ...], options: ExportOptions, base: str
) -> Iterator[ExportedFile]:
    """The files of each format in turn; the document is composed once, and only if a format needs it.

    Every flowchart of `sop` must have a placement.
    """

    @cache
    def publication() -> Publication:
        from sop_studio.publishing.publish import publish

        return publish(sop, options)

    @cache
    def page_of() -> Mapping[str, int]:
        return pages(publication(), options)

    job = Job(sop, options, base, publication, page_of)
    for each in formats:
        yield from each.export(job)

"""What the writers of one document share: the publication, its pages, and what is counted along the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sop_studio.exporters.word.anchors import Anchors
from sop_studio.exporters.word.look import Look, look_of
from sop_studio.exporters.word.numbering import Numbering
from sop_studio.exporters.word.package import Package
from sop_studio.exporters.word.pictures import Pictures
from sop_studio.publishing.blocks import Figure, Publication
from sop_studio.publishing.options import ExportOptions


@dataclass(slots=True)
class Manuscript:
    """One document being written; only its counters and its package change."""

    publication: Publication
    options: ExportOptions
    pages: Mapping[str, int]
    look: Look
    pictures: Pictures
    anchors: Anchors
    package: Package = field(default_factory=Package)
    numbering: Numbering = field(default_factory=Numbering)
    figures: list[Figure] = field(default_factory=list)
    _drawn: int = 0
    _tables: int = 0

    def next_picture(self) -> int:
        """Return the id of the next picture."""
        self._drawn += 1
        return self._drawn

    def next_table(self) -> int:
        """Return the number of the next captioned table."""
        self._tables += 1
        return self._tables


def manuscript_of(publication: Publication, pages: Mapping[str, int], options: ExportOptions) -> Manuscript:
    """Return a manuscript in which nothing is written yet."""
    return Manuscript(
        publication=publication,
        options=options,
        pages=pages,
        look=look_of(publication.language),
        pictures=Pictures(publication, options.paper),
        anchors=Anchors(publication),
    )

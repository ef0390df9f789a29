"""Word: one document."""

from collections.abc import Mapping

from sop_studio.drawing.text import texts
from sop_studio.engines.child import EngineFailure
from sop_studio.exporters.remarks import missing_signs, small_figures, without_pages
from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message
from sop_studio.publishing.blocks import Figure, Publication


def export(job: Job) -> tuple[ExportedFile, ...]:
    """The document; the pages in its references and contents are those of the PDF."""
    from sop_studio.exporters.word.write import write

    publication = job.publication()
    pages, remarks = _pages(job)
    content = write(publication, pages, job.options)
    remarks = (*remarks, *_missing(publication), *small_figures(publication.blocks))
    return (ExportedFile(f"{job.base}.docx", content, remarks),)


def _pages(job: Job) -> tuple[Mapping[str, int], tuple[Message, ...]]:
    """The page of every anchor; none, with a remark, when the PDF that counts them cannot be made."""
    try:
        return job.typeset().pages, ()
    except EngineFailure as failure:
        return {}, (without_pages(str(failure)),)


def _missing(publication: Publication) -> tuple[Message, ...]:
    """What figures cannot show; for words, Word looks for a font itself."""
    figures = (block for block in publication.blocks if isinstance(block, Figure))
    return missing_signs(line.text for figure in figures for line in texts(figure.drawing.items))


FORMAT = Exporter("docx", ".docx", Message("format-docx", "Word document"), export)

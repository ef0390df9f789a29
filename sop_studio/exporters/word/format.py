"""Word: one document."""

from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message


def export(job: Job) -> tuple[ExportedFile, ...]:
    """The document; the pages in its references and contents are those of the PDF."""
    from sop_studio.exporters.word.write import write

    content = write(job.publication(), job.pages(), job.options)
    return (ExportedFile(f"{job.base}.docx", content),)


FORMAT = Exporter("docx", ".docx", Message("format-docx", "Word document"), export)

"""PDF as a format to export to: one file a SOP."""

from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message


def export(job: Job) -> tuple[ExportedFile, ...]:
    """The release copy of the SOP."""
    made = job.typeset()
    return (ExportedFile(f"{job.base}.pdf", made.pdf, made.remarks),)


FORMAT = Exporter(name="pdf", suffix=".pdf", title=Message("format-pdf", "PDF"), export=export)

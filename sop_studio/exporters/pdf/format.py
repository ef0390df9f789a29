"""PDF as a format to export to: one file a SOP."""

from sop_studio.exporters.remarks import small_figures
from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message


def export(job: Job) -> tuple[ExportedFile, ...]:
    """The release copy of the SOP."""
    made = job.typeset()
    remarks = (*made.remarks, *small_figures(job.publication().blocks))
    return (ExportedFile(f"{job.base}.pdf", made.pdf, remarks),)


FORMAT = Exporter(name="pdf", suffix=".pdf", title=Message("format-pdf", "PDF"), export=export)

"""PDF as one of the formats."""

from sop_studio.exporters.pdf.format import FORMAT
from sop_studio.exporters.pdf.pages import pages
from sop_studio.exporters.spec import Job
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.publish import publish
from tests.publishing.reading import bare, placed


def test_a_sop_becomes_one_file() -> None:
    sop, options = placed(bare()), ExportOptions()
    publication = publish(sop, options)
    job = Job(sop, options, "SOP-1_v0.1_en", lambda: publication, lambda: pages(publication, options))
    (file,) = FORMAT.export(job)
    assert (file.name, file.content[:5]) == ("SOP-1_v0.1_en.pdf", b"%PDF-")

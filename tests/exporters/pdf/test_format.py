"""PDF as one of the formats."""

from sop_studio.exporters.export import job_of
from sop_studio.exporters.pdf.format import FORMAT
from sop_studio.publishing.options import ExportOptions
from tests.publishing.reading import bare, placed


def test_a_sop_becomes_one_file() -> None:
    (file,) = FORMAT.export(job_of(placed(bare()), ExportOptions(), "SOP-1_v0.1_en"))
    assert (file.name, file.content[:5]) == ("SOP-1_v0.1_en.pdf", b"%PDF-")

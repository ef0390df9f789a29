"""The SVG export: one file a flowchart."""

from lxml import etree

from sop_studio.exporters.export import job_of
from sop_studio.exporters.svg import FORMAT
from sop_studio.publishing.options import ExportOptions
from tests.drawing.scenes import column
from tests.notation import procedure


def test_every_flowchart_is_a_file_with_its_code() -> None:
    sop = procedure("start > Weigh > end", "start > Pack > end")
    sop = sop.but(placements=(column(sop),))
    files = FORMAT.export(job_of(sop, ExportOptions(), "base"))
    assert [file.name for file in files] == ["base-A1.svg", "base-A2.svg"]
    assert [etree.fromstring(file.content)[0].text for file in files] == [
        "A1 Flowchart A1",
        "A2 Flowchart A2",
    ]

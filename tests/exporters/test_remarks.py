"""What an export says about files that came out not quite as wanted."""

import pytest

from sop_studio.drawing.items import Drawing
from sop_studio.exporters.export import job_of
from sop_studio.exporters.pdf.format import FORMAT as PDF
from sop_studio.exporters.remarks import small_figures
from sop_studio.exporters.spec import Exporter
from sop_studio.exporters.word.format import FORMAT as WORD
from sop_studio.geometry.point import Rect
from sop_studio.publishing.blocks import Figure
from sop_studio.publishing.options import ExportOptions
from tests.notation import procedure
from tests.publishing.reading import placed


def figure(name: str, scale: float) -> Figure:
    return Figure(Drawing((), Rect(0, 0, 10, 10)), name, name, name, scale)


def test_figures_whose_text_falls_below_eight_points_are_named() -> None:
    (remark,) = small_figures([figure("Flow A1", 0.8), figure("Flow A2", 0.95), figure("Flow A3", 0.5)])
    assert "Flow A1; Flow A3" in str(remark)
    assert "Flow A2" not in str(remark)


def test_readable_figures_need_no_remark() -> None:
    assert small_figures([figure("Flow A1", 0.89)]) == ()


@pytest.mark.parametrize("format", [PDF, WORD])
def test_the_export_says_when_a_figure_cannot_be_read(format: Exporter) -> None:
    sop = placed(procedure("start > Weigh > end"))
    (placement,) = sop.placements
    huge = tuple(place.but(width=4000) for place in placement.nodes)
    sop = sop.but(placements=(placement.but(nodes=huge),))
    (made,) = format.export(job_of(sop, ExportOptions(), "SOP"))
    assert any(remark.id == "small-figures" for remark in made.remarks)

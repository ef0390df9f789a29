"""The PNG export: one file a flowchart, as large as asked."""

import struct

import pytest

from sop_studio.exporters.export import job_of
from sop_studio.exporters.png import FORMAT
from sop_studio.exporters.spec import ExportedFile
from sop_studio.publishing.options import ExportOptions
from tests.drawing.scenes import column
from tests.notation import procedure


def exported(scale: float) -> ExportedFile:
    sop = procedure("start > end")
    sop = sop.but(placements=(column(sop),))
    (file,) = FORMAT.export(job_of(sop, ExportOptions(scale=scale), "base"))
    return file


def width(file: ExportedFile) -> int:
    (wide,) = struct.unpack(">I", file.content[16:20])
    return int(wide)


def test_the_scale_of_the_options_makes_the_picture_larger() -> None:
    small, large = exported(1), exported(2)
    assert small.name == "base-A1.png"
    assert width(large) == pytest.approx(2 * width(small), abs=2)

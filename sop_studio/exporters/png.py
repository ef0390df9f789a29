"""PNG: one picture a flowchart, in pixels."""

from sop_studio.drawing.raster import to_pngs
from sop_studio.drawing.text import texts
from sop_studio.drawing.theme import load
from sop_studio.exporters.remarks import missing_signs
from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message


def export(job: Job) -> tuple[ExportedFile, ...]:
    """One PNG file for each flowchart, with the resolution that the options ask for."""
    named = job.pictures()
    made = to_pngs([drawing for _, drawing in named], load("print"), job.options.scale)
    return tuple(
        ExportedFile(f"{job.base}-{name}.png", png, missing_signs(line.text for line in texts(drawing.items)))
        for (name, drawing), png in zip(named, made, strict=True)
    )


FORMAT = Exporter("png", ".png", Message("format-png", "PNG pictures, one for each flowchart"), export)

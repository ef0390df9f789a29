"""SVG: one picture a flowchart, text as text in an embedded font."""

from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.text import texts
from sop_studio.drawing.theme import load
from sop_studio.exporters.remarks import missing_signs
from sop_studio.exporters.spec import ExportedFile, Exporter, Job
from sop_studio.messages.message import Message


def export(job: Job) -> tuple[ExportedFile, ...]:
    """One SVG file for each flowchart."""
    theme = load("print")
    return tuple(
        ExportedFile(
            f"{job.base}-{name}.svg",
            to_svg(drawing, theme),
            missing_signs(line.text for line in texts(drawing.items)),
        )
        for name, drawing in job.pictures()
    )


FORMAT = Exporter("svg", ".svg", Message("format-svg", "SVG pictures, one for each flowchart"), export)

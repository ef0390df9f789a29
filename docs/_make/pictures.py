"""The pictures of the manual: flowcharts of the examples, drawn by the program itself."""

from pathlib import Path

from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load as load_theme
from sop_studio.graph.order import step_numbers
from sop_studio.layout.arrange import place_missing
from sop_studio.store.files import load

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PICTURES = (
    ("refund-decision", "SOP-CS-001.sop", "A3"),
    ("payment-incident", "PB-INC-001.sop", "E1"),
)


def pages() -> dict[str, str]:
    """Each picture as SVG with the letters it needs, so that it looks the same everywhere."""
    return {f"docs/pictures/{name}.svg": _svg(file, code) for name, file, code in PICTURES}


def _svg(file: str, code: str) -> str:
    sop, _ = place_missing(load(EXAMPLES / file))
    flowchart = next(each for each in sop.flowcharts if each.code == code)
    placement = sop.placement(flowchart.id)
    assert placement is not None
    drawing = draw_flowchart(sop, flowchart, placement, step_numbers(sop))
    return to_svg(drawing, load_theme("print"), "text").decode()

"""The heading inside a picture that travels alone: title, SOP, version, which flow, and status."""

from sop_studio.drawing.items import Group, TextLine
from sop_studio.drawing.words import stacked
from sop_studio.geometry.point import Rect
from sop_studio.kinds.caption import joined
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from sop_studio.typeset.font import line_height, width
from sop_studio.typeset.wrap import wrap

TITLE_SIZE, META_SIZE = 14.0, 9.0
ABOVE_META, BELOW_META = 5.0, 30.0
LEAST_WIDTH = 400.0
GAP = 24.0  # between the line below the title and the status


def draw_heading(sop: Sop, flowchart: Flowchart, content: Rect) -> Group:
    """Title and meta lines above the content, flush with its left side; the status at its right."""
    room = max(content.width, LEAST_WIDTH)
    status = status_words(sop)
    beside = width(status, META_SIZE) + GAP
    titles = wrap(flowchart_title(flowchart), TITLE_SIZE, True, room)
    metas = wrap(meta_words(sop, flowchart), META_SIZE, False, room - beside)
    meta_top = content.top - BELOW_META - line_height(META_SIZE) * len(metas)
    title_top = meta_top - ABOVE_META - line_height(TITLE_SIZE) * len(titles)
    shown = stacked(metas, content.left, meta_top, META_SIZE, "muted", anchor="start")
    items = (
        *stacked(titles, content.left, title_top, TITLE_SIZE, "ink", is_bold=True, anchor="start"),
        *shown,
        TextLine(status, content.left + room, shown[0].y, META_SIZE, "muted", anchor="end"),
    )
    return Group("heading", flowchart.id, items)


def flowchart_title(flowchart: Flowchart) -> str:
    """Code and title: "A3 Decide and pay the refund"."""
    return " ".join(filter(None, (flowchart.code, flowchart.title)))


def meta_words(sop: Sop, flowchart: Flowchart) -> str:
    """Number and version, title, and which of the flows it is."""
    version = f"v{sop.control.version.words()}"
    codes = [one.id for one in sop.flowcharts]
    place = codes.index(flowchart.id) + 1 if flowchart.id in codes else 0
    main = sop.main()
    is_main = main is not None and main.id == flowchart.id and len(codes) > 1
    counted = f"flow {place} of {len(codes)}" if place else f"{len(codes)} flows"
    flow = counted + (" (main flow)" if is_main else "")
    lanes = "" if flowchart.lanes == "none" else f"lanes by {flowchart.lanes}"
    return joined(" ".join(filter(None, (sop.number, version))), sop.title, flow, lanes)


def status_words(sop: Sop) -> str:
    """The status as printed: "Effective", "In review", with "(sample)" for an example."""
    return sop.control.status.replace("_", " ").capitalize() + (" (sample)" if sop.sample else "")

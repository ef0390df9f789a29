"""Places a flowchart where another program drew it, and routes its lines as they run best."""

from collections.abc import Mapping

from sop_studio.geometry.point import Point, Rect
from sop_studio.layout.direct import Bend, Ends, route_all
from sop_studio.layout.labels import Labelled, label_of, place_labels, shared_length
from sop_studio.layout.scale import scaled
from sop_studio.layout.size import sizes
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import ConnectionPlace, LabelPlace, NodePlace, Placement, Waypoint
from sop_studio.model.sop import Sop

MOST_NODES = 600
"""Above this number the usual placement is the better one."""


def can_keep(flowchart: Flowchart, centres: Mapping[str, Point]) -> bool:
    """Whether a flowchart has positions to keep, and is of a size for which that is worthwhile."""
    return len(flowchart.nodes) <= MOST_NODES and any(node.id in centres for node in flowchart.nodes)


def place_at(sop: Sop, flowchart: Flowchart, centres: Mapping[str, Point]) -> Placement:
    """Where everything stands when shapes keep their relative positions, by node id; from (0, 0) on.

    Shapes without a position stand below the rest.
    """
    boxes = sizes(sop, flowchart)
    rects = scaled(flowchart, boxes, centres)
    outlines = {node: box.outline for node, box in boxes.items()}
    return _placement(flowchart, rects, route_all(_ends(flowchart, rects), rects, outlines))


def _ends(flowchart: Flowchart, rects: Mapping[str, Rect]) -> list[Ends]:
    return [
        Ends(line.id, line.source, line.target)
        for line in flowchart.connections
        if line.source is not None and line.target is not None and {line.source, line.target} <= rects.keys()
    ]


def _placement(flowchart: Flowchart, rects: Mapping[str, Rect], lines: Mapping[str, Bend]) -> Placement:
    labels = _labels(flowchart, rects, lines)
    return Placement(
        flowchart=flowchart.id,
        nodes=tuple(
            NodePlace(node=node.id, **_whole(rects[node.id])) for node in flowchart.nodes if node.id in rects
        ),
        connections=tuple(
            ConnectionPlace(
                connection=line.id,
                waypoints=tuple(Waypoint(x=round(p.x), y=round(p.y)) for p in lines[line.id]),
                label=LabelPlace(**_whole(labels[line.id])) if line.id in labels else None,
            )
            for line in flowchart.connections
            if line.id in lines
        ),
        engine="hand",
    )


def _labels(flowchart: Flowchart, rects: Mapping[str, Rect], lines: Mapping[str, Bend]) -> dict[str, Rect]:
    kin: dict[str, list[str]] = {}
    for line in flowchart.connections:
        if line.id in lines:
            kin.setdefault(line.source or "", []).append(line.id)
    wanted = [
        Labelled(
            id=line.id,
            points=lines[line.id],
            shared=shared_length(
                lines[line.id], [lines[one] for one in kin[line.source or ""] if one != line.id]
            ),
            size=(block.width, block.height),
            partners=frozenset(kin[line.source or ""]),
        )
        for line in flowchart.connections
        if line.id in lines and (block := label_of(line))
    ]
    return place_labels(wanted, list(rects.values()), lines)


def _whole(rect: Rect) -> dict[str, int]:
    return {
        "x": round(rect.left),
        "y": round(rect.top),
        "width": round(rect.width),
        "height": round(rect.height),
    }

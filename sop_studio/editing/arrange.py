"""Edits of where things stand."""

from sop_studio.editing.find import find_flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop


def set_placement(sop: Sop, placement: Placement) -> Sop:
    """The SOP with this placement of its flowchart, in the order of the flowcharts."""
    find_flowchart(sop, placement.flowchart)
    known = {one.flowchart: one for one in sop.placements} | {placement.flowchart: placement}
    placed = tuple(known[flowchart.id] for flowchart in sop.flowcharts if flowchart.id in known)
    return sop.but(placements=placed)


def clear_placement(sop: Sop, flowchart_id: str) -> Sop:
    """The SOP with a flowchart that nobody has placed."""
    return sop.but(placements=tuple(one for one in sop.placements if one.flowchart != flowchart_id))


def shifted(placement: Placement, by: tuple[int, int]) -> Placement:
    """Every place moved by points to the right and down."""
    dx, dy = by
    return placement.but(
        nodes=tuple(one.but(x=one.x + dx, y=one.y + dy) for one in placement.nodes),
        connections=tuple(
            one.but(
                waypoints=tuple(point.but(x=point.x + dx, y=point.y + dy) for point in one.waypoints),
                label=one.label and one.label.but(x=one.label.x + dx, y=one.label.y + dy),
            )
            for one in placement.connections
        ),
    )

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

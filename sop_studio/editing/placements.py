"""Places follow their nodes and connections: what is gone stands nowhere."""

from collections.abc import Set

from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop


def without_places(sop: Sop, ids: Set[str]) -> Sop:
    """The SOP without the places of these nodes and connections."""
    placements = tuple(_without(placement, ids) for placement in sop.placements)
    return sop if placements == sop.placements else sop.but(placements=placements)


def _without(placement: Placement, ids: Set[str]) -> Placement:
    nodes = tuple(place for place in placement.nodes if place.node not in ids)
    connections = tuple(place for place in placement.connections if place.connection not in ids)
    if len(nodes) == len(placement.nodes) and len(connections) == len(placement.connections):
        return placement
    free = tuple(
        place.but(joins=None) if place.joins is not None and place.joins in ids else place
        for place in connections
    )
    return placement.but(nodes=nodes, connections=free)

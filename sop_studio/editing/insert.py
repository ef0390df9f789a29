"""Edits that make a new shape where the flow needs it: behind another one, or into a connection."""

from sop_studio.editing.connections import connect, reconnect
from sop_studio.editing.find import find_connection, flowchart_with_connection, flowchart_with_node
from sop_studio.editing.nodes import add_node
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop


def add_behind(sop: Sop, before_id: str, node: Node, connection_id: str, label: str = "") -> Sop:
    """The SOP with a new shape that follows another one.

    A shape that takes no further exit gets the new one into its exit, when the new one may be left again. A shape
    that nothing may lead out of, or a new one that nothing may lead into, stays unconnected.
    """
    flowchart = flowchart_with_node(sop, before_id)
    before = flowchart.node(before_id)
    exits = [one for one in flowchart.connections if one.source == before_id and one.kind == "sequence"]
    added = add_node(sop, flowchart.id, node)
    if not kind_of(node).is_sequence:
        return connect(added, node.id, before_id, connection_id, kind="association")
    if not kind_of(before).is_sequence or not kind_of(before).exits.most or not kind_of(node).entries.most:
        return added
    is_full = len(exits) >= kind_of(before).exits.most
    if is_full and len(exits) == 1 and exits[0].target and kind_of(node).exits.most:
        return _between(added, exits[0].id, node.id, connection_id)
    return added if is_full else connect(added, before_id, node.id, connection_id, label)


def insert_into(sop: Sop, on_id: str, node: Node, connection_id: str) -> Sop:
    """The SOP with a new shape in the middle of a connection, which keeps its label and its first half."""
    flowchart = flowchart_with_connection(sop, on_id)
    return _between(add_node(sop, flowchart.id, node), on_id, node.id, connection_id)


def _between(sop: Sop, on_id: str, node_id: str, connection_id: str) -> Sop:
    old = find_connection(sop, on_id)
    led = reconnect(sop, on_id, target_id=node_id)
    return connect(led, node_id, old.target, connection_id) if old.target else led

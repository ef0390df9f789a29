"""How nodes lead on: which exits are outcomes that need a label, and which are not."""

from sop_studio.graph.flowgraph import FlowGraph
from sop_studio.kinds.registry import kind_of
from sop_studio.model.flowchart import Node
from sop_studio.model.sop import Sop


def is_merge(graph: FlowGraph, node: Node) -> bool:
    """Whether a decision decides nothing but brings two or more ways together."""
    return node.kind == "decision" and len(graph.exits(node.id)) == 1 and len(graph.entries(node.id)) > 1


def has_any_outcome(graph: FlowGraph, node: Node) -> bool:
    """Whether one exit without label stands for every outcome of a call."""
    exits = graph.exits(node.id)
    return node.kind == "link" and len(exits) == 1 and not exits[0].label.strip()


def needs_labels(sop: Sop, graph: FlowGraph, node: Node) -> bool:
    """Whether the exits of a node are outcomes that need a label each."""
    if is_merge(graph, node) or has_any_outcome(graph, node) or waits_for_events(node):
        return False
    if is_event(node) and len(graph.exits(node.id)) == 1:
        return False
    return kind_of(node).labels_exits(sop, node)


def waits_for_events(node: Node) -> bool:
    """Whether a decision is an imported event gateway: the events behind its exits say which way is taken."""
    return node.kind == "decision" and node.fields.get("gateway") == "event"


def is_event(node: Node) -> bool:
    """Whether a wait is an imported event, which says by itself what happened."""
    return node.kind == "wait" and (bool(node.fields.get("event")) or node.attached_to is not None)


def is_timer(node: Node) -> bool:
    """Whether a wait is an imported event that comes when time has run out."""
    return node.kind == "wait" and "timer" in str(node.fields.get("event", "")).split(", ")

"""Finds what an edit is about, and puts the changed flowchart back."""

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop


def flowchart_with_node(sop: Sop, node_id: str) -> Flowchart:
    """The flowchart that holds a node; raises SopStudioError when none does."""
    for flowchart in sop.flowcharts:
        if any(node.id == node_id for node in flowchart.nodes):
            return flowchart
    raise missing(node_id)


def flowchart_with_connection(sop: Sop, connection_id: str) -> Flowchart:
    """The flowchart that holds a connection; raises SopStudioError when none does."""
    for flowchart in sop.flowcharts:
        if any(connection.id == connection_id for connection in flowchart.connections):
            return flowchart
    raise missing(connection_id)


def find_flowchart(sop: Sop, flowchart_id: str) -> Flowchart:
    """The flowchart; raises SopStudioError when there is none."""
    for flowchart in sop.flowcharts:
        if flowchart.id == flowchart_id:
            return flowchart
    raise missing(flowchart_id)


def find_node(sop: Sop, node_id: str) -> Node:
    """The node; raises SopStudioError when there is none."""
    return flowchart_with_node(sop, node_id).node(node_id)


def find_connection(sop: Sop, connection_id: str) -> Connection:
    """The connection; raises SopStudioError when there is none."""
    flowchart = flowchart_with_connection(sop, connection_id)
    return next(connection for connection in flowchart.connections if connection.id == connection_id)


def with_flowchart(sop: Sop, changed: Flowchart) -> Sop:
    """The SOP with one flowchart in its new form."""
    return sop.but(
        flowcharts=tuple(changed if flowchart.id == changed.id else flowchart for flowchart in sop.flowcharts)
    )


def missing(id: str) -> SopStudioError:
    """The error for an id that nothing has."""
    return SopStudioError(
        Message(
            "edit-missing", 'Nothing in the SOP has the id "{id}". Choose something that is there.', id=id
        )
    )


def taken(id: str) -> SopStudioError:
    """The error for an id that something has already."""
    return SopStudioError(
        Message("edit-id-taken", 'The id "{id}" is taken. Give every new thing an id of its own.', id=id)
    )

"""Edits of connections: connect, disconnect, lead elsewhere, label, default, limit."""

from typing import Literal

from sop_studio.editing.find import (
    find_connection,
    flowchart_with_connection,
    flowchart_with_node,
    taken,
    with_flowchart,
)
from sop_studio.editing.permit import may_connect, may_reconnect
from sop_studio.editing.placements import without_places
from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Connection, Loop
from sop_studio.model.sop import Sop


def connect(
    sop: Sop,
    source_id: str,
    target_id: str,
    id: str,
    label: str = "",
    kind: Literal["sequence", "association"] = "sequence",
) -> Sop:
    """The SOP with a new connection behind the other exits of its source; raises SopStudioError with the reason."""
    _permit(sop, source_id, target_id, kind)
    if id in sop.ids():
        raise taken(id)
    flowchart = flowchart_with_node(sop, source_id)
    orders = [one.order for one in flowchart.connections if one.source == source_id]
    connection = Connection(
        id=id, source=source_id, target=target_id, kind=kind, label=label, order=max(orders, default=-1) + 1
    )
    return with_flowchart(sop, flowchart.but(connections=(*flowchart.connections, connection)))


def disconnect(sop: Sop, connection_id: str) -> Sop:
    """The SOP without a connection."""
    flowchart = flowchart_with_connection(sop, connection_id)
    rest = tuple(one for one in flowchart.connections if one.id != connection_id)
    return without_places(with_flowchart(sop, flowchart.but(connections=rest)), {connection_id})


def reconnect(
    sop: Sop, connection_id: str, source_id: str | None = None, target_id: str | None = None
) -> Sop:
    """The SOP with a connection led from or to another node; raises SopStudioError with the reason."""
    old = find_connection(sop, connection_id)
    reason = may_reconnect(sop, connection_id, source_id, target_id)
    if reason is not None:
        raise SopStudioError(reason)
    source, target = source_id or old.source, target_id or old.target
    changed = change_connection(sop, connection_id, source=source, target=target)
    return without_places(changed, {connection_id})


def set_label(sop: Sop, connection_id: str, label: str) -> Sop:
    """The SOP with other words on a connection."""
    return change_connection(sop, connection_id, label=label)


def set_loop(sop: Sop, connection_id: str, loop: Loop | None) -> Sop:
    """The SOP with another limit on a way back."""
    return change_connection(sop, connection_id, loop=loop)


def mark_default(sop: Sop, connection_id: str, is_default: bool = True) -> Sop:
    """The SOP with a connection as the default of its source; a source has at most one."""
    chosen = find_connection(sop, connection_id)
    flowchart = flowchart_with_connection(sop, connection_id)
    connections = tuple(
        one.but(is_default=is_default and one.id == connection_id)
        if one.source == chosen.source and one.is_default != (is_default and one.id == connection_id)
        else one
        for one in flowchart.connections
    )
    return with_flowchart(sop, flowchart.but(connections=connections))


def change_connection(sop: Sop, connection_id: str, **changes: object) -> Sop:
    """The SOP with some fields of a connection changed; raises pydantic's error when a value does not fit."""
    flowchart = flowchart_with_connection(sop, connection_id)
    connections = tuple(
        one.but(**changes) if one.id == connection_id else one for one in flowchart.connections
    )
    return with_flowchart(sop, flowchart.but(connections=connections))


def _permit(sop: Sop, source_id: str, target_id: str, kind: str) -> None:
    reason = may_connect(sop, source_id, target_id, kind)
    if reason is not None:
        raise SopStudioError(reason)

"""Shapes dropped on a connection: which one is meant, how that is shown, and the edit."""

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.edited import fresh_ids
from sop_studio.editing.find import find_flowchart
from sop_studio.editing.grow import insert_node, insert_on
from sop_studio.editing.moves import room_for, with_nodes
from sop_studio.editing.nodes import add_node
from sop_studio.editing.permit import may_insert, may_insert_node
from sop_studio.geometry.point import Point
from sop_studio.gui.canvas.marks import line_mark
from sop_studio.gui.canvas.overlay import Mark
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.gui.settle import settle
from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.placement import NodePlace
from sop_studio.model.sop import Sop

REACH = 12.0
"""Pixels from a connection within which a dropped shape is put into it."""
INSERT = Message("edit-insert", "Insert into the connection")
ADD = Message("edit-add", "Add {kind}")
GRID = 10


def line_for_node(stage: Stage, node_id: str, middle: Point) -> str | None:
    """The connection into which a shape would be moved if it were let go with its middle there."""
    line = stage.scene_of.nearest_line(middle, REACH * stage.pixel, besides=_own_lines(stage, node_id))
    return line if line is not None and may_insert_node(stage.sop, line, node_id) is None else None


def line_for_kind(stage: Stage, kind: str, at: Point) -> str | None:
    """The connection into which a new shape would be put if it were let go there."""
    line = stage.scene_of.nearest_line(at, REACH * stage.pixel)
    return line if line is not None and may_insert(stage.sop, line, kind) is None else None


def line_marks(stage: Stage, line: str | None) -> list[Mark]:
    """The connection thick, as a sign that the shape will be put into it."""
    points = stage.scene_of.lines.get(line or "")
    return [line_mark(points)] if points else []


def moved_into(stage: Stage, moved: Sop, line: str, node_id: str, *, keeps_room: bool) -> Edit:
    """The shape, moved already, put into a connection; what follows makes room unless it is not wanted to."""
    done = insert_node(moved, line, node_id)
    return Edit(INSERT, _with_room(done.sop, stage.flowchart.id, node_id, keeps_room), (node_id,))


def dropped_kind(stage: Stage, kind: str, at: Point, *, keeps_room: bool = False) -> Edit:
    """A new shape of a kind where it was dropped: in the connection that is there, else connected to nothing."""
    line, fresh = line_for_kind(stage, kind, at), fresh_ids(stage.sop)
    node = Node(id=fresh(), kind=kind)
    if line is not None:
        sop = insert_on(stage.sop, line, node, fresh).sop
    else:
        sop = add_node(stage.sop, stage.flowchart.id, node)
    placed = stood(sop, stage, node.id, at)
    name = Message(ADD.id, ADD.text, kind=kind_of(node).title)
    return Edit(name, _with_room(placed, stage.flowchart.id, node.id, keeps_room), (node.id,), (node.id,))


def stood(sop: Sop, stage: Stage, node_id: str, middle: Point) -> Sop:
    """The SOP with a new shape's middle at a place; its connections are led from there."""
    placement, old = settle(sop, stage.sop).placement(stage.flowchart.id), sop.placement(stage.flowchart.id)
    if placement is None:
        return sop
    place = next(one for one in placement.nodes if one.node == node_id)
    x, y = (_on_grid(value) for value in (middle.x - place.width / 2, middle.y - place.height / 2))
    nodes = tuple(one for one in (old or placement).nodes if one.node != node_id)
    return set_placement(sop, (old or placement).but(nodes=(*nodes, place.but(x=x, y=y))))


def _with_room(sop: Sop, flowchart_id: str, node_id: str, keeps_room: bool) -> Sop:
    """What follows the shape moves down where it would be hit."""
    flowchart, placement = find_flowchart(sop, flowchart_id), sop.placement(flowchart_id)
    if placement is None or keeps_room:
        return sop
    places: dict[str, NodePlace] = {one.node: one for one in placement.nodes}
    new = places.pop(node_id)
    shifted = places | room_for(flowchart, new, places) | {node_id: new}
    ordered = tuple(shifted[one.node] for one in placement.nodes)
    return sop if ordered == placement.nodes else set_placement(sop, with_nodes(flowchart, placement, ordered))


def _own_lines(stage: Stage, node_id: str) -> set[str]:
    return {one.id for one in stage.flowchart.connections if node_id in (one.source, one.target)}


def _on_grid(value: float) -> int:
    return round(value / GRID) * GRID

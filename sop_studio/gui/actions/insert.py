"""The Insert menu and the shapes in the toolbar: one entry for each kind."""

from collections.abc import Callable

from sop_studio.editing.arrange import set_placement
from sop_studio.editing.insert import add_behind, insert_into
from sop_studio.editing.nodes import add_node
from sop_studio.gui.action import Action, Context
from sop_studio.gui.settle import settle
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.kinds.spec import NodeKind
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop

ADD = Message("edit-add", "Add {kind}")
TOOLBAR = ("step", "decision", "escalation", "link", "wait", "note", "end")
GRID = 10


def insert(context: Context, kind: NodeKind) -> None:
    """A new shape: behind the selected one, into the selected connection, else in the middle of what is seen."""
    session, flowchart = context.session, context.flowchart
    if session is None or flowchart is None:
        return
    taken = session.sop.ids()
    node = Node(id=new_id(taken), kind=kind.name)
    line_id = new_id((*taken, node.id))
    chosen = context.selection[-1] if context.selection else None
    if chosen is not None and any(one.id == chosen for one in flowchart.nodes):
        sop = add_behind(session.sop, chosen, node, line_id)
    elif chosen is not None and kind.is_sequence and kind.exits.most and kind.entries.most:
        sop = insert_into(session.sop, chosen, node, line_id)
    else:
        sop = _in_the_middle(context, add_node(session.sop, flowchart.id, node), node.id)
    session.apply(Message(ADD.id, ADD.text, kind=kind.title), sop, (node.id,))
    if context.canvas is not None:
        context.canvas.reveal(node.id)
    context.go_to(flowchart.id, node.id, field="text")


def _in_the_middle(context: Context, sop: Sop, node_id: str) -> Sop:
    """The SOP with the new shape where the person looks, if nothing stands there."""
    canvas, flowchart = context.canvas, context.flowchart
    if canvas is None or flowchart is None or context.session is None:
        return sop
    placement = settle(sop, context.session.sop).placement(flowchart.id)
    seen = canvas.visible().center()
    place = next((one for one in placement.nodes if one.node == node_id), None) if placement else None
    if placement is None or place is None or canvas.scene_of.content.contains(seen):
        return sop
    x, y = (round(value / GRID) * GRID for value in (seen.x() - place.width / 2, seen.y() - place.height / 2))
    nodes = tuple(one.but(x=x, y=y) if one.node == node_id else one for one in placement.nodes)
    return set_placement(sop, placement.but(nodes=nodes))


def _inserter(kind: NodeKind) -> Callable[[Context], object]:
    return lambda context: insert(context, kind)


def _has_flowchart(context: Context) -> bool:
    return context.flowchart is not None


ACTIONS: tuple[Action, ...] = tuple(
    Action(
        f"insert-{kind.name}",
        kind.title,
        _inserter(kind),
        "insert",
        0 if kind.is_main_palette else 1,
        shape=kind.name,
        is_enabled=_has_flowchart,
        toolbar=1 if kind.name in TOOLBAR else None,
    )
    for kind in NODE_KINDS
)

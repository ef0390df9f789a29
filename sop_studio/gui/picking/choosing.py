"""Actions that ask on the canvas by a few letters: which kind of shape, or which shape to connect to."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QPointF

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import add_node, lost_by
from sop_studio.editing.permit import may_connect, may_insert, may_replace
from sop_studio.geometry.point import Rect
from sop_studio.gui.action import Context
from sop_studio.gui.canvas.growth import ADD, answered, chosen_line, chosen_node, led, next_step, replaced
from sop_studio.gui.canvas.handles import ports
from sop_studio.gui.canvas.middle import in_the_middle
from sop_studio.gui.canvas.scene import Hit
from sop_studio.gui.canvas.tool import Edit, Stage
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.gui.fields.labels import FIELDS
from sop_studio.gui.picking.picker import Choice, Picker
from sop_studio.gui.words import say
from sop_studio.kinds.registry import NODE_KINDS, kind_of
from sop_studio.kinds.spec import NodeKind
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.ids import new_id

WHICH_KIND = Message("picker-kind", "Which shape?")
WHICH_SHAPE = Message("picker-target", "Connect to which shape?")
LOSES = Message("picker-loses", "loses {what}")
UNNAMED = Message("picker-unnamed", "{kind} without words")
Work = Callable[[Stage], Edit | None]


def append(context: Context) -> None:
    """Choose the kind of the next shape behind what is selected."""
    canvas = context.canvas
    if canvas is not None:
        pick_kind(context, _may_follow(canvas), lambda name: lambda stage: next_step(stage, name), _at(canvas))


def pick_next(context: Context, handle: Hit, at: QPoint) -> None:
    """Choose the kind of the shape behind a handle; it takes the answer that waits there."""
    canvas = context.canvas
    if canvas is None:
        return
    canvas.select((handle.id,))
    way_out = ports(canvas, handle.id).get(handle.side)
    if way_out is None:
        pick_kind(context, _may_follow(canvas), lambda name: lambda stage: next_step(stage, name), at)
    else:
        kinds = [kind for kind in _may_follow(canvas) if kind.is_sequence]
        pick_kind(context, kinds, lambda name: lambda stage: answered(stage, handle.id, way_out, name), at)


def new_shape(context: Context) -> None:
    """Choose the kind of a new shape that is connected to nothing."""
    canvas = context.canvas
    if canvas is not None:
        seen = canvas.viewport().rect().center()
        pick_kind(context, NODE_KINDS, lambda name: lambda stage: _loose(canvas, name), seen)


def replace(context: Context) -> None:
    """Choose another kind for the selected shape; what would be lost stands beside each."""
    canvas = context.canvas
    node_id = chosen_node(canvas) if canvas is not None else None
    if canvas is None or node_id is None:
        return
    node = find_node(canvas.sop, node_id)
    kinds = [one for one in NODE_KINDS if one.name != node.kind and may_replace(canvas.sop, node_id, one.name) is None]
    beside = {one.name: _lost(node, one.name) for one in kinds}
    pick_kind(context, kinds, lambda name: lambda stage: replaced(stage, node_id, name), _at(canvas), beside)


def connect_to(context: Context) -> None:
    """Choose the shape that the selected one leads to."""
    canvas = context.canvas
    source = chosen_node(canvas) if canvas is not None else None
    if canvas is None or source is None:
        return
    targets = [one for one in canvas.flowchart.nodes if may_connect(canvas.sop, source, one.id) is None and one.id != source]
    choices = [
        Choice(
            one.text or say(Message(UNNAMED.id, UNNAMED.text, kind=kind_of(one).title)),
            _runner(canvas, lambda stage, to=one.id: led(stage, source, to)),
            canvas.numbers.get(one.id, ""),
            one.kind,
        )
        for one in targets
    ]
    Picker(context, canvas, choices, say(WHICH_SHAPE)).open_at(_at(canvas))


def pick_kind(
    context: Context,
    kinds: Iterable[NodeKind],
    work: Callable[[str], Work],
    at: QPoint,
    beside: dict[str, str] | None = None,
) -> None:
    """Ask for one of these kinds and do what is wanted with its name."""
    canvas = context.canvas
    if canvas is not None:
        choices = [
            Choice(say(kind.title), _runner(canvas, work(kind.name)), (beside or {}).get(kind.name, ""), kind.name)
            for kind in kinds
        ]
        Picker(context, canvas, choices, say(WHICH_KIND)).open_at(at)


def _runner(canvas: CanvasView, work: Work) -> Callable[[], object]:
    return lambda: canvas.run(work)


def _may_follow(canvas: CanvasView) -> list[NodeKind]:
    """The kinds that may stand behind the selected shape, or in the selected connection."""
    node, line = chosen_node(canvas), chosen_line(canvas)
    if node is None and line is not None:
        return [kind for kind in NODE_KINDS if may_insert(canvas.sop, line, kind.name) is None]
    can_go_on = node is not None and kind_of(find_node(canvas.sop, node)).exits.most > 0
    return [kind for kind in NODE_KINDS if not kind.is_sequence or (can_go_on and kind.entries.most > 0)]


def _loose(canvas: CanvasView, kind: str) -> Edit:
    node = Node(id=new_id(canvas.sop.ids()), kind=kind)
    sop = in_the_middle(canvas, add_node(canvas.sop, canvas.flowchart.id, node), node.id)
    return Edit(Message(ADD.id, ADD.text, kind=kind_of(node).title), sop, (node.id,), (node.id,))


def _lost(node: Node, kind: str) -> str:
    names = [say(FIELDS[name][0]) if name in FIELDS else name for name in lost_by(node, kind)]
    return say(Message(LOSES.id, LOSES.text, what=", ".join(names))) if names else ""


def _at(canvas: CanvasView) -> QPoint:
    """The lower right of what is selected, on the view."""
    node, line = chosen_node(canvas), chosen_line(canvas)
    points = canvas.scene_of.lines.get(line or "", ())
    rect = canvas.rects.get(node or "") or (Rect.between(points[0], points[-1]) if points else None)
    if rect is None:
        return canvas.viewport().rect().center()
    return canvas.mapFromScene(QPointF(rect.right, rect.bottom))

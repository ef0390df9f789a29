"""The Edit menu's cut, copy, paste and duplicate; other programs get a table, lines of text and a picture."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from sop_studio.editing import clipboard
from sop_studio.editing.as_text import as_html, as_lines
from sop_studio.editing.paste import duplicate, paste
from sop_studio.editing.remove import remove
from sop_studio.gui.action import Action, Context
from sop_studio.gui.canvas.picture import picture_of
from sop_studio.gui.canvas.view import CanvasView
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop

CUT = Message("edit-cut", "Cut")
PASTE = Message("edit-paste", "Paste")
DUPLICATE = Message("edit-duplicate", "Duplicate")
NOTHING = Message("paste-nothing", "The clipboard holds no shapes. Copy shapes in SOP Studio first.")
STEP, GRID = 20, 10


def copy(context: Context) -> None:
    """Lay the selected shapes on the clipboard, for this and other programs."""
    canvas = context.canvas
    if canvas is not None:
        selection = clipboard.copy(canvas.sop, context.selection)
        QGuiApplication.clipboard().setMimeData(_offered(canvas, selection))


def cut(context: Context) -> None:
    """Copy the selected shapes and take them away."""
    session = context.session
    if session is not None:
        copy(context)
        session.apply(CUT, remove(session.sop, context.selection).sop, ())


def paste_here(context: Context) -> None:
    """The shapes of the clipboard in this flowchart, a little beside where they stood."""
    session, canvas = context.session, context.canvas
    content = bytes(QGuiApplication.clipboard().mimeData().data(clipboard.MIME).data())
    if not content:
        context.say(NOTHING, is_error=True)
    elif session is not None and canvas is not None:
        selection = clipboard.decode(content)
        done = paste(session.sop, canvas.flowchart.id, selection, *_free_place(canvas, selection))
        session.apply(PASTE, done.sop, done.ids)
        canvas.reveal(*done.ids)


def double(context: Context) -> None:
    """A copy of the selected shapes beside them."""
    session, canvas = context.session, context.canvas
    if session is not None and canvas is not None:
        done = duplicate(session.sop, context.selection, STEP, STEP)
        session.apply(DUPLICATE, done.sop, done.ids)
        canvas.reveal(*done.ids)


def _offered(canvas: CanvasView, selection: Sop) -> QMimeData:
    """The forms in which other programs can take the selection."""
    offered = QMimeData()
    offered.setData(clipboard.MIME, clipboard.encode(selection))
    offered.setText(as_lines(selection))
    offered.setHtml(as_html(selection))
    part = selection.flowcharts[0]
    offered.setImageData(picture_of(canvas.scene_of, {one.id for items in (part.nodes, part.connections) for one in items}))
    return offered


def _free_place(canvas: CanvasView, selection: Sop) -> tuple[int, int]:
    """How far the shapes move: into view, and so far that none lies exactly on another."""
    places = [one for placement in selection.placements for one in placement.nodes]
    if not places:
        return STEP, STEP
    seen = canvas.visible()
    left, top = min(one.x for one in places), min(one.y for one in places)
    dx = dy = 0
    if not seen.contains(left, top):
        dx = round((seen.center().x() - left) / GRID) * GRID
        dy = round((seen.center().y() - top) / GRID) * GRID
    taken = {(rect.left, rect.top) for rect in canvas.rects.values()}
    while any((one.x + dx, one.y + dy) in taken for one in places):
        dx, dy = dx + STEP, dy + STEP
    return dx, dy


def _has_nodes(context: Context) -> bool:
    flowchart, chosen = context.flowchart, set(context.selection)
    return bool(chosen) and flowchart is not None and any(one.id in chosen for one in flowchart.nodes)


def _has_flowchart(context: Context) -> bool:
    return context.flowchart is not None


ACTIONS: tuple[Action, ...] = (
    Action("cut", Message("action-cut", "Cu&t"), cut, "edit", 1, "Ctrl+X", "scissors", is_enabled=_has_nodes, is_bare=True),
    Action("copy", Message("action-copy", "&Copy"), copy, "edit", 1, "Ctrl+C", "copy", is_enabled=_has_nodes, is_bare=True),
    Action("paste", Message("action-paste", "&Paste"), paste_here, "edit", 1, "Ctrl+V", "clipboard-paste",
           is_enabled=_has_flowchart, is_bare=True),
    Action("duplicate", Message("action-duplicate", "&Duplicate"), double, "edit", 1, "Ctrl+D", is_enabled=_has_nodes,
           is_bare=True),
)  # fmt: skip

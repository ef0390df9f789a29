"""The Edit menu: undo, redo, delete, select."""

from sop_studio.editing.connections import disconnect
from sop_studio.editing.nodes import remove_node
from sop_studio.gui.action import Action, Context, has_document, has_selection
from sop_studio.messages.message import Message

UNDO = Message("action-undo", "&Undo")
REDO = Message("action-redo", "&Redo")
DELETE = Message("edit-delete", "Delete")


def undo(context: Context) -> None:
    """Take back the last edit."""
    if context.session is not None:
        context.session.undo()


def redo(context: Context) -> None:
    """Do again what was undone."""
    if context.session is not None:
        context.session.redo()


def delete(context: Context) -> None:
    """Remove what is selected; what led through a single shape is led on."""
    session, flowchart = context.session, context.flowchart
    if session is None or flowchart is None:
        return
    chosen = set(context.selection)
    sop = context.session.sop
    for connection in flowchart.connections:
        if connection.id in chosen:
            sop = disconnect(sop, connection.id)
    for node in flowchart.nodes:
        if node.id in chosen and any(one.id == node.id for one in sop.flowchart(flowchart.id).nodes):
            sop = remove_node(sop, node.id)
    session.apply(DELETE, sop, ())


def select_all(context: Context) -> None:
    """Select everything in the flowchart."""
    if context.session is not None and context.flowchart is not None:
        lists = (context.flowchart.nodes, context.flowchart.connections)
        context.session.select(*(one.id for items in lists for one in items))


def _undo_words(context: Context) -> Message:
    label = context.session.history.undo_label() if context.session else None
    return Message("action-undo-what", "&Undo {what}", what=label) if label else UNDO


def _redo_words(context: Context) -> Message:
    label = context.session.history.redo_label() if context.session else None
    return Message("action-redo-what", "&Redo {what}", what=label) if label else REDO


ACTIONS: tuple[Action, ...] = (
    Action(
        "undo", UNDO, undo, "edit", 0, "Ctrl+Z", "undo-2", toolbar=0, label=_undo_words,
        is_enabled=lambda context: context.session is not None and bool(context.session.history.past),
    ),
    Action(
        "redo", REDO, redo, "edit", 0, "Ctrl+Shift+Z Ctrl+Y", "redo-2", toolbar=0, label=_redo_words,
        is_enabled=lambda context: context.session is not None and bool(context.session.history.future),
    ),
    Action("delete", Message("action-delete", "&Delete"), delete, "edit", 1, "Del Backspace", "trash-2",
           is_enabled=has_selection, is_bare=True),
    Action("select-all", Message("action-select-all", "Select &all"), select_all, "edit", 1, "Ctrl+A",
           is_enabled=has_document, is_bare=True),
    Action("find", Message("action-find", "&Find and replace …"),
           lambda context: context.show_panel("find", with_focus=True), "edit", 2, "Ctrl+F", "search",
           is_enabled=has_document),
)  # fmt: skip

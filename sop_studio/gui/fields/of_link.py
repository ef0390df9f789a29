"""The field of a link that says which SOP it leads to: this one, one it knows, or one that is open."""

from typing import Any

from PySide6.QtWidgets import QWidget

from sop_studio.editing.find import find_node
from sop_studio.editing.nodes import change_node
from sop_studio.gui.action import Context
from sop_studio.gui.fields.editors import Choice
from sop_studio.gui.fields.field import Field
from sop_studio.gui.fields.labels import FIELDS
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Node
from sop_studio.model.register import LinkedSop
from sop_studio.model.sop import Sop
from sop_studio.store.library import stub_of

THIS = Message("link-this-sop", "This document")


def field_of_link(node: Node) -> Field:
    """The document that the link leads into."""
    open_now: dict[str, LinkedSop] = {}

    def make(context: Context) -> QWidget:
        sop = context.sop
        for session in context.desk.sessions:
            if sop is not None and session.sop.id != sop.id:
                open_now[session.sop.id] = stub_of(session.sop)
        known = {stub.id: stub for stub in sop.linked_sops} if sop else {}
        return Choice(tuple((id, _words(stub)) for id, stub in (known | open_now).items()), THIS)

    def write(sop: Sop, value: Any) -> Sop:
        if value in open_now and all(stub.id != value for stub in sop.linked_sops):
            sop = sop.but(linked_sops=(*sop.linked_sops, open_now[value]))
        kept = {name: one for name, one in find_node(sop, node.id).fields.items() if name not in ("sop", "flowchart")}
        return change_node(sop, node.id, fields={**kept, "sop": value} if value else kept)

    def read(sop: Sop) -> Any:
        document = find_node(sop, node.id).fields.get("sop")
        return None if document == sop.id else document

    label, level = FIELDS["sop"]
    return Field("sop", label, level, read, write, make)


def _words(stub: LinkedSop) -> str:
    return " ".join(part for part in (stub.number, stub.title) if part)

"""Link: go to another flowchart, and come back (call) or stay there (go to)."""

from typing import Annotated, Literal

from pydantic import Field

from sop_studio.kinds.caption import joined, role_words
from sop_studio.kinds.spec import MANY, Caption, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.ids import DocumentId, Id
from sop_studio.model.sop import Sop
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only a link knows.

    No `sop` means a flowchart of the same SOP. `called` keeps the name of an imported target that was not in
    the file. `is_event` marks an imported event sub-process, which starts by itself.
    """

    sop: DocumentId | None = None
    flowchart: Id | None = None
    called: Text = ""
    mode: Literal["call", "goto"] = "call"
    version_rule: Literal["effective", "pinned"] = "effective"
    pinned_version: Annotated[str, Field(max_length=32)] = ""
    repeat: Text = ""
    is_event: bool = False
    is_compensation: bool = False


def target_words(sop: Sop, node: Node) -> str:
    """What the link opens: "A2", "SOP-CS-010", or the imported name."""
    document, flowchart = node.fields.get("sop"), node.fields.get("flowchart")
    if document and document != sop.id:
        stub = next((linked for linked in sop.linked_sops if linked.id == document), None)
        return stub.number if stub else str(node.fields.get("called", ""))
    found = next((one for one in sop.flowcharts if one.id == flowchart), None)
    return (found.code or found.title) if found else str(node.fields.get("called", ""))


def caption(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """Title, role and what opens."""
    target = target_words(sop, node)
    verb = "goes on in" if node.fields.get("mode") == "goto" else "opens"
    return Caption(node.text, joined(role_words(sop, flowchart, node), f"{verb} {target} ↗" if target else ""))


KIND = NodeKind(
    name="link",
    title=Message("kind-link", "Linked flowchart"),
    help=Message(
        "kind-link-help", "Go to another flowchart: do it and come back (call), or continue there (go to)."
    ),
    fields=Fields,
    outline="double_sides",
    least_width=160,
    least_height=60,
    entries=Range(1, MANY),
    exits=Range(0, MANY),
    colour="link",
    bpmn="callActivity",
    iso="predefined process",
    caption=caption,
    labels_exits=lambda sop, node: node.fields.get("mode", "call") == "call",
    needs_role=True,
)

"""Escalation: call a role along an escalation path, with its three endings."""

from sop_studio.kinds.caption import joined
from sop_studio.kinds.spec import MANY, Caption, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.escalation import EscalationPath
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.ids import Id
from sop_studio.model.sop import Sop
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only an escalation knows; `event` keeps the name of an imported escalation event."""

    path: Id | None = None
    event: Text = ""


def path_of(sop: Sop, node: Node) -> EscalationPath | None:
    """The escalation path a node points to, or nothing when it names none that exists."""
    return next((path for path in sop.escalation_paths if path.id == node.fields.get("path")), None)


def caption(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """Title, "answer within …" or "for information", and the path's code in the corner."""
    path = path_of(sop, node)
    if path is None:
        return Caption(node.text)
    if path.mode == "notify":
        return Caption(node.text, "for information", path.code)
    within = f"answer within {path.accept_within.words()}" if path.accept_within else ""
    return Caption(node.text, joined(within), path.code)


def labels_exits(sop: Sop, node: Node) -> bool:
    """Whether the exits need labels: those of a consult or handover do, a notification simply goes on."""
    path = path_of(sop, node)
    return path is not None and path.mode in ("consult", "handover")


KIND = NodeKind(
    name="escalation",
    title=Message("kind-escalation", "Escalation"),
    help=Message(
        "kind-escalation-help",
        "Call a role that can decide. It accepts, returns the case or does not answer.",
    ),
    fields=Fields,
    outline="house",
    least_width=160,
    least_height=76,
    entries=Range(1, MANY),
    exits=Range(1, 5),
    colour="escalation",
    bpmn="intermediateThrowEvent (escalation)",
    iso="house symbol",
    caption=caption,
    labels_exits=labels_exits,
    needs_role=True,
    sign="chevron",
    has_dashed_entries=True,
)

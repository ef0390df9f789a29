"""Wait: nothing happens until an event, or until time runs out."""

from typing import Literal

from sop_studio.kinds.caption import joined, role_words
from sop_studio.kinds.spec import Caption, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.quantity import Duration
from sop_studio.model.sop import Sop
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only a wait knows; `event` and `instantiates` come from imported BPMN events."""

    awaited: tuple[Text, ...] = ()
    limit: Duration | None = None
    sla_clock: Literal["pause", "run"] | None = None
    reminders: Text = ""
    event: Text = ""
    instantiates: bool = False


def caption(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """Title, role and how long."""
    limit = node.fields.get("limit")
    words = f"at most {Duration.model_validate(limit).words()}" if limit else ""
    return Caption(node.text, joined(role_words(sop, flowchart, node), words))


KIND = NodeKind(
    name="wait",
    title=Message("kind-wait", "Wait"),
    help=Message(
        "kind-wait-help",
        "Wait for something, but never without a limit. Say what happens when time runs out.",
    ),
    fields=Fields,
    outline="rectangle",
    least_width=160,
    least_height=60,
    entries=Range(1, 20),
    exits=Range(2, 5),
    colour="wait",
    bpmn="intermediateCatchEvent",
    iso="process with clock",
    caption=caption,
    labels_exits=lambda sop, node: True,
    needs_role=True,
    sign="clock",
)

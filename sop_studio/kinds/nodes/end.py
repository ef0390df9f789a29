"""End: how a case leaves the flowchart, with its outcome."""

from typing import Literal

from sop_studio.kinds.caption import title_only
from sop_studio.kinds.spec import MANY, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only an end knows; without an outcome of its own the node's text is the outcome."""

    outcome: Text = ""
    type: Literal["resolved", "declined", "transferred", "closed", "cancelled"] | None = None
    disposition: Text = ""
    asks_survey: bool = False
    event: Text = ""


KIND = NodeKind(
    name="end",
    title=Message("kind-end", "End"),
    help=Message(
        "kind-end-help", "How a case leaves the flowchart. Name the outcome; linked flowcharts map to it."
    ),
    fields=Fields,
    outline="stadium",
    least_width=180,
    least_height=36,
    entries=Range(1, MANY),
    exits=Range(0, 0),
    colour="end",
    bpmn="endEvent",
    iso="terminator",
    caption=title_only,
)


def outcome(node: Node) -> str:
    """The outcome that an end names: its own field, else its text."""
    return str(node.fields.get("outcome") or node.text)


def outcomes(flowchart: Flowchart) -> tuple[str, ...]:
    """The interface of a flowchart: the different outcomes of its ends, in file order."""
    return tuple(dict.fromkeys(outcome(node) for node in flowchart.nodes if node.kind == "end"))

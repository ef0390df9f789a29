"""Off-page connector: a line goes on elsewhere, at the partner with the same letter."""

from typing import Annotated, Literal

from pydantic import Field

from sop_studio.kinds.spec import MANY, Caption, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only a connector knows: `name` is shared by both ends, `side` tells where the line leaves and comes in."""

    letter: Annotated[str, Field(max_length=3)] = ""
    name: Text = ""
    side: Literal["out", "in"] = "out"


def caption(sop: Sop, flowchart: Flowchart, node: Node) -> Caption:
    """The letter, or the start of the shared name."""
    return Caption(str(node.fields.get("letter") or node.text[:3]))


KIND = NodeKind(
    name="offpage",
    title=Message("kind-offpage", "Connector"),
    help=Message("kind-offpage-help", "A line goes on elsewhere: both ends carry the same letter."),
    fields=Fields,
    outline="circle",
    least_width=28,
    least_height=28,
    entries=Range(0, MANY),
    exits=Range(0, 1),
    colour="connection",
    bpmn="linkEvent",
    iso="connector",
    caption=caption,
    is_main_palette=False,
)

"""Decision: a question whose answers lead different ways."""

from typing import Literal

from sop_studio.kinds.caption import usual_caption
from sop_studio.kinds.spec import MANY, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen


class Fields(Frozen):
    """What only a decision knows; `gateway` keeps the type of an imported BPMN gateway."""

    question: Literal["yes_no", "choice", "amount"] | None = None
    gateway: Literal["exclusive", "inclusive", "complex", "event"] | None = None
    instantiates: bool = False
    is_operational: bool = False


KIND = NodeKind(
    name="decision",
    title=Message("kind-decision", "Decision"),
    help=Message("kind-decision-help", "A question. Every answer is an outcome with its own label."),
    fields=Fields,
    outline="diamond",
    least_width=200,
    least_height=100,
    entries=Range(1, MANY),
    exits=Range(2, 5),
    colour="decision",
    bpmn="exclusiveGateway",
    iso="decision",
    caption=usual_caption,
    labels_exits=lambda sop, node: True,
    needs_role=True,
)

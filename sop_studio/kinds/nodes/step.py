"""Step: one instruction for one role."""

from typing import Literal

from sop_studio.kinds.caption import usual_caption
from sop_studio.kinds.spec import MANY, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.quantity import Amount
from sop_studio.model.text import Text


class Authority(Frozen):
    """The action whose limit binds this step, and up to which amount."""

    action: Text
    amount: Amount | None = None
    unit: Text = ""


class Fields(Frozen):
    """What only a step knows; `is_compensation` marks an imported step that undoes another."""

    performed: Literal["manual", "in_tool", "automatic"] | None = None
    authority: Authority | None = None
    approval_role: Id | None = None
    approval: Text = ""
    evidence: Text = ""
    task: Text = ""
    is_compensation: bool = False


KIND = NodeKind(
    name="step",
    title=Message("kind-step", "Step"),
    help=Message("kind-step-help", "One instruction for one role. Start with a verb."),
    fields=Fields,
    outline="rectangle",
    least_width=160,
    least_height=60,
    entries=Range(1, MANY),
    exits=Range(1, 1),
    colour="step",
    bpmn="task",
    iso="process",
    caption=usual_caption,
    needs_role=True,
)

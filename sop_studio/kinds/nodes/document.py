"""Document: create, complete, read or send a form or document."""

from typing import Literal

from sop_studio.kinds.caption import usual_caption
from sop_studio.kinds.spec import MANY, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.ids import Id
from sop_studio.model.text import Text


class Fields(Frozen):
    """What only a form or document knows."""

    form: Id | None = None
    action: Literal["create", "complete", "read", "send"] | None = None
    stored_in: Text = ""
    retention: Text = ""


KIND = NodeKind(
    name="document",
    title=Message("kind-document", "Form or document"),
    help=Message(
        "kind-document-help", "Create, complete, read or send a form or document. Say where it is kept."
    ),
    fields=Fields,
    outline="wavy_foot",
    least_width=160,
    least_height=60,
    entries=Range(1, MANY),
    exits=Range(1, 1),
    colour="document",
    bpmn="dataObject",
    iso="document",
    caption=usual_caption,
    is_main_palette=False,
    needs_role=True,
)

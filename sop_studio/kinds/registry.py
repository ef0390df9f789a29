"""The kinds of nodes and connections there are, in palette order."""

from functools import lru_cache
from typing import TypeVar

from pydantic import ValidationError

from sop_studio.kinds.caption import title_only
from sop_studio.kinds.connections import association, sequence
from sop_studio.kinds.nodes import (
    decision,
    document,
    end,
    escalation,
    link,
    note,
    offpage,
    parallel,
    start,
    step,
    wait,
)
from sop_studio.kinds.spec import MANY, ConnectionKind, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import KEEP_UNKNOWN, Frozen
from sop_studio.model.flowchart import Node
from sop_studio.model.frozen_map import thaw

NODE_KINDS: tuple[NodeKind, ...] = (
    start.KIND,
    step.KIND,
    decision.KIND,
    escalation.KIND,
    link.KIND,
    wait.KIND,
    note.KIND,
    end.KIND,
    document.KIND,
    parallel.KIND,
    offpage.KIND,
)
CONNECTION_KINDS: tuple[ConnectionKind, ...] = (sequence.KIND, association.KIND)

F = TypeVar("F", bound=Frozen)

_BY_NAME = {kind.name: kind for kind in NODE_KINDS}


def is_known(name: str) -> bool:
    """Whether this program knows the kind of node."""
    return name in _BY_NAME


def kind_of(node: Node) -> NodeKind:
    """The kind of a node; a kind from a newer version comes back as a plain box that says its name."""
    return _BY_NAME.get(node.kind) or _unknown(node.kind)


def fields_of(node: Node, fields: type[F]) -> F:
    """The node's own fields as the model of its kind; raises pydantic's error when they do not fit."""
    return fields.model_validate(thaw(node.fields), context={KEEP_UNKNOWN: True})


def fields_fault(node: Node) -> str | None:
    """What is wrong with the node's own fields, in words; nothing when they fit or the kind is unknown."""
    if not is_known(node.kind):
        return None
    try:
        fields_of(node, kind_of(node).fields)
    except ValidationError as error:
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return None


@lru_cache(maxsize=64)
def _unknown(name: str) -> NodeKind:
    return NodeKind(
        name=name,
        title=Message("kind-unknown", "Unknown: {name}", name=name),
        help=Message("kind-unknown-help", "Made by a newer version of SOP Studio. It is kept as it is."),
        fields=Frozen,
        outline="rectangle",
        least_width=160,
        least_height=60,
        entries=Range(0, MANY),
        exits=Range(0, MANY),
        colour="muted",
        bpmn="",
        iso="",
        caption=title_only,
        is_main_palette=False,
    )

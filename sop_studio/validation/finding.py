"""A finding: what is wrong, where, and what to do."""

from dataclasses import dataclass, field
from typing import Literal

from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart, Node

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `nodes` are its causes, `affected` what else it makes unusable, both in file order.

    `numbers` carries the step number of each of them by node id; the engine fills it in.
    """

    rule: str
    code: str
    severity: Severity
    message: Message
    flowchart: Flowchart | None = None
    nodes: tuple[Node, ...] = ()
    affected: tuple[Node, ...] = ()
    connection: Connection | None = None
    fix: Message | None = None
    numbers: tuple[tuple[str, str], ...] = field(default=(), compare=False)

"""A flowchart: nodes and connections, without where they stand."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sop_studio.model.base import Frozen
from sop_studio.model.control import RootCause
from sop_studio.model.frozen_map import FrozenMap
from sop_studio.model.ids import Id
from sop_studio.model.policy import PolicyRef
from sop_studio.model.quantity import Amount, Duration
from sop_studio.model.text import Text

KindName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
Ending = Literal["accepted", "returned", "no_response", "timeout"]
Comparator = Literal["lt", "le", "gt", "ge", "eq", "between"]


class Node(Frozen):
    """A shape of a flowchart; what only its kind knows is in `fields`."""

    id: Id
    kind: KindName
    text: Text = ""
    number: Text | None = None
    detail: Text = ""
    caution: Text = ""
    constraint: Text = ""
    role: Id | None = None
    tools: tuple[Id, ...] = ()
    macros: tuple[Id, ...] = ()
    policy_refs: tuple[PolicyRef, ...] = ()
    attachments: tuple[Id, ...] = ()
    forms: tuple[Id, ...] = ()
    sla: Id | None = None
    time_limit: Duration | None = None
    critical: Literal["customer", "business", "compliance"] | None = None
    separation_of: tuple[Id, ...] = ()
    attached_to: Id | None = None
    is_interrupting: bool = True
    root_cause: RootCause | None = None
    fields: FrozenMap = FrozenMap()
    imported_id: Text | None = None


class Condition(Frozen):
    """When an outcome is taken, in words; for amounts also as a range that can be computed."""

    text: Text = ""
    comparator: Comparator | None = None
    value: Amount | None = None
    upper: Amount | None = None
    unit: Text = ""


class Loop(Frozen):
    """How often a way back may be taken, counted per what, and what happens then."""

    max: Annotated[int, Field(ge=1, le=99)]
    counter: Literal["case", "day"] = "case"
    when_exceeded: Id | None = None


class Connection(Frozen):
    """A line from one node to another; an end that is missing in the source stays empty and is reported."""

    id: Id
    source: Id | None = None
    target: Id | None = None
    kind: Literal["sequence", "association"] = "sequence"
    label: Text = ""
    condition: Condition | None = None
    ending: Ending | None = None
    is_default: bool = False
    is_main: bool = False
    loop: Loop | None = None
    order: int = 0
    evidence: Text = ""
    imported_id: Text | None = None


class Phase(Frozen):
    """A named part of a flowchart, used for headings and page cuts."""

    id: Id
    title: Text
    nodes: tuple[Id, ...] = ()


class Flowchart(Frozen):
    """One flowchart: a code that starts its step numbers, a goal, nodes and connections."""

    id: Id
    code: Text = ""
    title: Text = ""
    goal: Text = ""
    nodes: tuple[Node, ...] = ()
    connections: tuple[Connection, ...] = ()
    lanes: Literal["none", "role", "team"] = "none"
    lane_order: tuple[Id, ...] = ()
    phases: tuple[Phase, ...] = ()
    accountable: Id | None = None
    orientation: Literal["top_down", "left_right", "right_left"] = "top_down"
    runs_per: Literal["contact", "case", "incident", "day"] | None = None
    audience: tuple[Id, ...] = ()
    is_ad_hoc: bool = False
    is_entered: bool = False
    imported_id: Text | None = None

    def node(self, node_id: str) -> Node:
        """The node with this id; raises KeyError when there is none."""
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise KeyError(node_id)

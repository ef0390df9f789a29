"""Parallel: do several branches together (split) and go on when all are done (join)."""

from typing import Literal

from sop_studio.kinds.caption import title_only
from sop_studio.kinds.spec import MANY, NodeKind, Range
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen


class Fields(Frozen):
    """What only a bar knows; an imported gateway may both join and split."""

    gateway: Literal["split", "join", "join_and_split"] = "split"


KIND = NodeKind(
    name="parallel",
    title=Message("kind-parallel", "Do together"),
    help=Message(
        "kind-parallel-help", "Split: start several branches at once. Join: go on when all of them are done."
    ),
    fields=Fields,
    outline="bar",
    least_width=160,
    least_height=6,
    entries=Range(1, MANY),
    exits=Range(1, MANY),
    colour="parallel",
    bpmn="parallelGateway",
    iso="parallel mode",
    caption=title_only,
    is_main_palette=False,
)

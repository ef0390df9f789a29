"""Copies a selection as a small SOP of its own, with the registers it refers to."""

from collections.abc import Collection, Mapping

from sop_studio.editing.edited import Edited
from sop_studio.editing.remove import remove
from sop_studio.editing.slots import leaves
from sop_studio.editing.uses import with_other_ids
from sop_studio.errors import SopStudioError
from sop_studio.graph.order import step_numbers
from sop_studio.messages.message import Message
from sop_studio.model.base import Frozen
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.placement import Placement
from sop_studio.model.sop import Sop
from sop_studio.store.document import decode_document, encode_document
from sop_studio.store.library import stub_of
from sop_studio.store.migrations import FORMAT

MIME = "application/vnd.sop-studio.selection+json"
"""The type under which a selection lies on the clipboard of the system."""

CARRIED = (
    "escalation_paths", "roles", "contact_points", "calendars", "slas", "policies",
    "forms", "attachments", "macros", "tools",
)  # fmt: skip
"""The registers of which a selection takes along what it refers to."""


def copy(sop: Sop, ids: Collection[str]) -> Sop:
    """A SOP of one flowchart: the nodes of the selection, the connections among them, and what they refer to.

    The nodes are those of the flowchart that holds the first of them; raises SopStudioError without any node.
    """
    chosen = set(ids)
    flowchart = next((one for one in sop.flowcharts if any(node.id in chosen for node in one.nodes)), None)
    if flowchart is None:
        raise SopStudioError(Message("copy-nothing", "No shape is selected. Select the shapes to copy."))
    part = _part(flowchart, chosen, step_numbers(sop))
    placement = sop.placement(flowchart.id)
    found = _entries(sop, part)
    return Sop(
        id=sop.id,
        language=sop.language,
        flowcharts=(part,),
        placements=(_places(placement, part),) if placement else (),
        linked_sops=(*sop.linked_sops, stub_of(sop)),
        **found,
    )


def cut(sop: Sop, ids: Collection[str]) -> tuple[Sop, Edited]:
    """What `copy` gives, and the SOP without it."""
    return copy(sop, ids), remove(sop, ids)


def encode(selection: Sop) -> bytes:
    """A selection as canonical JSON for the clipboard of the system."""
    return encode_document(selection)


def decode(content: bytes) -> Sop:
    """The selection in bytes from the clipboard; raises SopStudioError for anything else."""
    selection = decode_document(content, FORMAT, FORMAT)
    if len(selection.flowcharts) != 1:
        raise SopStudioError(
            Message("paste-other", "The clipboard holds no shapes. Copy shapes in SOP Studio first.")
        )
    return selection


def media(selection: Sop) -> tuple[str, ...]:
    """The SHA-256 of every picture and file that a selection refers to, so that their bytes can come along."""
    return tuple(dict.fromkeys(attachment.sha256 for attachment in selection.attachments))


def _part(flowchart: Flowchart, chosen: set[str], numbers: Mapping[str, str]) -> Flowchart:
    """The chosen nodes, which keep the numbers under which people know them, and what connects them."""
    nodes = tuple(node for node in flowchart.nodes if node.id in chosen)
    there = {node.id for node in nodes}
    lines = tuple(one for one in flowchart.connections if one.source in there and one.target in there)
    outside = {node.id for node in flowchart.nodes} - there
    gone: dict[str, str | None] = dict.fromkeys(outside)
    return flowchart.but(
        nodes=tuple(with_other_ids(node.but(number=numbers.get(node.id)), gone) for node in nodes),
        connections=tuple(with_other_ids(one, gone) for one in lines),
        phases=(),
        lane_order=(),
        accountable=None,
        audience=(),
    )


def _entries(sop: Sop, part: Flowchart) -> dict[str, tuple[Frozen, ...]]:
    """What the part refers to, and what that refers to, by register, in the order of the registers."""
    by_id = {item.id: item for name in CARRIED for item in getattr(sop, name)}
    wanted: set[str] = set()
    new: list[Frozen] = [part]
    while new:
        found = {leaf for item in new for _, leaf in leaves(item, "id")} & by_id.keys() - wanted
        wanted |= found
        new = [by_id[id] for id in sorted(found)]
    return {name: tuple(item for item in getattr(sop, name) if item.id in wanted) for name in CARRIED}


def _places(placement: Placement, part: Flowchart) -> Placement:
    nodes, lines = ({item.id for item in items} for items in (part.nodes, part.connections))
    return placement.but(
        nodes=tuple(place for place in placement.nodes if place.node in nodes),
        connections=tuple(
            place if place.joins in lines else place.but(joins=None)
            for place in placement.connections
            if place.connection in lines
        ),
        lanes=(),
    )

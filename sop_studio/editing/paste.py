"""Pastes a selection into a flowchart of the same or another SOP, under new ids."""

from collections.abc import Collection, Mapping

from sop_studio.editing.arrange import set_placement, shifted
from sop_studio.editing.clipboard import CARRIED, copy
from sop_studio.editing.edited import Edited, Fresh, fresh_ids
from sop_studio.editing.find import find_flowchart, with_flowchart
from sop_studio.editing.match_entries import matched
from sop_studio.editing.renew import new_ids, renewed, renewed_places
from sop_studio.editing.slots import leaves
from sop_studio.model.flowchart import Connection, Flowchart, Node
from sop_studio.model.sop import Sop
from sop_studio.store.library import linked_ids

NewIds = Mapping[str, str | None]


def paste(
    sop: Sop, flowchart_id: str, selection: Sop, dx: int = 0, dy: int = 0, fresh: Fresh | None = None
) -> Edited:
    """The SOP with a copy of the selection in a flowchart, moved by points from where it stood; `ids` are its nodes.

    Entries of registers that the SOP has by code or name are used, the others come along. Links to flowcharts of
    another SOP go on leading there.
    """
    fresh = fresh or fresh_ids(sop)
    target, source = find_flowchart(sop, flowchart_id), selection.flowcharts[0]
    entries = matched(sop, selection, CARRIED, fresh)
    ids: dict[str, str | None] = {**new_ids(source, fresh), **entries.ids}
    known = set(sop.ids()) if sop.id == selection.id else set[str]()
    outside = {leaf for _, leaf in leaves(source, "id") if leaf not in ids and leaf not in known}
    copied = renewed(_linked(sop, selection, source), {**ids, **dict.fromkeys(outside)})
    there = {node.id for node in copied.nodes}
    joined = target.but(
        nodes=(*target.nodes, *(_inside(node, there) for node in copied.nodes)),
        connections=(*target.connections, *(_ends_inside(one, there) for one in copied.connections)),
    )
    done = _with_stubs(with_flowchart(sop.but(**entries.lists), joined), selection)
    return Edited(_placed(done, selection, flowchart_id, ids, (dx, dy)), tuple(node.id for node in copied.nodes))


def duplicate(sop: Sop, ids: Collection[str], dx: int = 20, dy: int = 20, fresh: Fresh | None = None) -> Edited:
    """The SOP with a copy of the selection beside it."""
    chosen = set(ids)
    flowchart = next((one for one in sop.flowcharts if any(node.id in chosen for node in one.nodes)), None)
    return paste(sop, flowchart.id if flowchart else "", copy(sop, ids), dx, dy, fresh)


def _inside(node: Node, there: set[str]) -> Node:
    """The node without a frozen number; it is attached to nothing outside."""
    host = node.attached_to if node.attached_to in there else None
    return node.but(number=None, attached_to=host)


def _ends_inside(one: Connection, there: set[str]) -> Connection:
    """A selection from elsewhere may be made by hand: ends outside are open ends."""
    source, target = (end if end in there else None for end in (one.source, one.target))
    return one if (source, target) == (one.source, one.target) else one.but(source=source, target=target)


def _with_stubs(sop: Sop, selection: Sop) -> Sop:
    known = {stub.id for stub in sop.linked_sops}
    wanted = linked_ids(sop) - known
    coming = tuple(stub for stub in selection.linked_sops if stub.id in wanted)
    return sop.but(linked_sops=(*sop.linked_sops, *coming)) if coming else sop


def _linked(sop: Sop, selection: Sop, flowchart: Flowchart) -> Flowchart:
    """The flowchart whose links inside its own SOP name that SOP, when it is another one."""
    if sop.id == selection.id:
        return flowchart
    return flowchart.but(nodes=tuple(_link(node, sop, selection) for node in flowchart.nodes))


def _link(node: Node, sop: Sop, selection: Sop) -> Node:
    if node.kind != "link" or not node.fields.get("flowchart"):
        return node
    fields = dict(node.fields)
    if not fields.get("sop"):
        fields["sop"] = selection.id
    elif fields["sop"] == sop.id:
        del fields["sop"]
    return node.but(fields=fields)


def _placed(
    sop: Sop, selection: Sop, flowchart_id: str, ids: NewIds, by: tuple[int, int]
) -> Sop:
    old, placement = next(iter(selection.placements), None), sop.placement(flowchart_id)
    if old is None or placement is None:
        return sop
    moved = shifted(renewed_places(old, ids), by)
    return set_placement(
        sop,
        placement.but(
            nodes=(*placement.nodes, *moved.nodes), connections=(*placement.connections, *moved.connections)
        ),
    )



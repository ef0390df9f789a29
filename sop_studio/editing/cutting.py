"""How a selection hangs in its flowchart: where it is entered and left, and why it may not stand alone."""

from collections.abc import Collection
from dataclasses import dataclass

from sop_studio.kinds.registry import kind_of
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Cut:
    """A selection: its nodes with what is attached to them and their notes, and its connections in file order."""

    flowchart: Flowchart
    inside: frozenset[str]
    entries: tuple[Connection, ...]
    exits: tuple[Connection, ...]
    within: tuple[Connection, ...]
    outside: tuple[Connection, ...]

    def entered(self) -> tuple[str, ...]:
        """The nodes by which the selection is entered; without entries, those that nothing inside leads to."""
        found = dict.fromkeys(one.target for one in self.entries if one.target)
        if found:
            return tuple(found)
        led = {one.target for one in self.within if one.kind == "sequence"}
        nodes = (node for node in self.flowchart.nodes if node.id in self.inside and kind_of(node).is_sequence)
        return tuple(node.id for node in nodes if node.id not in led and not node.attached_to)


def may_extract(sop: Sop, ids: Collection[str]) -> Message | None:
    """Why a selection may not become a flowchart of its own; nothing when it may."""
    charts = [one for one in sop.flowcharts if any(node.id in ids for node in one.nodes)]
    if not charts:
        return Message("extract-nothing", "No shape is selected. Select the steps to extract.")
    if len(charts) > 1:
        return Message("extract-several", "The selection spans several flowcharts. Select shapes of one.")
    cut = cut_of(charts[0], ids)
    nodes = [node for node in cut.flowchart.nodes if node.id in cut.inside]
    if any(node.kind == "start" for node in nodes):
        return Message("extract-start", "A start stays in its flowchart. Select the shapes behind it.")
    if any(node.kind == "offpage" or node.fields.get("mode") == "goto" for node in nodes):
        return Message(
            "extract-goes-away",
            "A shape of the selection goes on elsewhere, and a called flowchart must come back. Leave it out.",
        )
    if any(node.attached_to and node.attached_to not in cut.inside for node in nodes):
        return Message("extract-attached", "Select the shape too to which the selection is attached.")
    if len(cut.entered()) != 1:
        return Message(
            "extract-entries",
            "The selection is entered at {count} shapes, and a linked flowchart starts at one. Change the selection.",
            count=len(cut.entered()),
        )
    return None


def cut_of(flowchart: Flowchart, ids: Collection[str]) -> Cut:
    """The selection in a flowchart."""
    chosen = {node.id for node in flowchart.nodes if node.id in ids}
    chosen |= {node.id for node in flowchart.nodes if node.attached_to in chosen}
    inside = frozenset(chosen | _notes(flowchart, chosen))
    entries, exits, within, outside = (list[Connection]() for _ in range(4))
    for one in flowchart.connections:
        from_inside, to_inside = one.source in inside, one.target in inside
        if (from_inside or one.source is None) and (to_inside or one.target is None) and (from_inside or to_inside):
            within.append(one)
        elif not from_inside and not to_inside:
            outside.append(one)
        elif one.kind == "sequence":
            (entries if to_inside else exits).append(one)
    return Cut(flowchart, inside, tuple(entries), tuple(exits), tuple(within), tuple(outside))


def _notes(flowchart: Flowchart, chosen: set[str]) -> set[str]:
    """The notes that belong to chosen shapes only."""
    found: set[str] = set()
    for note in flowchart.nodes:
        if not kind_of(note).is_sequence:
            lines = [one for one in flowchart.connections if note.id in (one.source, one.target)]
            shapes = {end for one in lines for end in (one.source, one.target)} - {note.id}
            if shapes and shapes <= chosen:
                found.add(note.id)
    return found

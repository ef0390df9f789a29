"""Where a step goes on, in words: "A1.03", or "Yes → A1.03; No → A1.05"; and the connections those words ask for."""

import re
from collections.abc import Mapping

from sop_studio.editing.connections import change_connection, connect, disconnect, reconnect
from sop_studio.editing.find import flowchart_with_node
from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop
from sop_studio.model.text import same_words

ARROW = re.compile(r"→|->")
NOWHERE = "?"
NO_TARGET = Message("outline-no-target", "No step here is called “{words}”. Write its number or its words.")
TWO_TARGETS = Message("outline-two-targets", "Several steps here begin with “{words}”. Write the number.")


def exits(flowchart: Flowchart, node_id: str) -> list[Connection]:
    """The sequence connections that leave a node, in order."""
    own = [one for one in flowchart.connections if one.source == node_id and one.kind == "sequence"]
    return sorted(own, key=lambda one: one.order)


def goes_to(flowchart: Flowchart, node_id: str, numbers: Mapping[str, str]) -> str:
    """The exits of a node in words."""
    texts = {node.id: node.text for node in flowchart.nodes}
    parts = []
    for one in exits(flowchart, node_id):
        target = numbers.get(one.target or "") or texts.get(one.target or "") or NOWHERE
        parts.append(f"{one.label} → {target}" if one.label else target)
    return "; ".join(parts)


def with_goes_to(sop: Sop, node_id: str, words: str, numbers: Mapping[str, str]) -> Sop:
    """The SOP whose node has the exits that the words ask for; raises SopStudioError when a target is not there.

    An exit keeps what else it says as long as its target, its label or its place is asked for again.
    """
    flowchart = flowchart_with_node(sop, node_id)
    free = exits(flowchart, node_id)
    wanted = _wanted(flowchart, words, numbers)
    keeps = _matched(free, wanted)
    for one in free:
        if one not in keeps:
            sop = disconnect(sop, one.id)
    is_same_order = keeps == free[: len(keeps)]
    for place, ((label, target), old) in enumerate(zip(wanted, keeps, strict=True)):
        sop = _led(sop, node_id, old, label, target, old.order if old and is_same_order else place)
    return sop


def target_named(flowchart: Flowchart, words: str, numbers: Mapping[str, str]) -> str:
    """The id of the node with this number or these words, or the only one that begins so; raises SopStudioError."""
    asked = words.strip().casefold()
    for node in flowchart.nodes:
        number = numbers.get(node.id, "").casefold()
        if asked and asked in (number, number.rpartition(".")[2]):
            return node.id
    exact = [node.id for node in flowchart.nodes if same_words(node.text) == same_words(words)]
    begun = exact or [node.id for node in flowchart.nodes if asked and node.text.casefold().startswith(asked)]
    if len(begun) == 1:
        return begun[0]
    problem = TWO_TARGETS if begun else NO_TARGET
    raise SopStudioError(Message(problem.id, problem.text, words=words.strip()))


def _wanted(flowchart: Flowchart, words: str, numbers: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Label and target of each exit; a target that is left open stays open."""
    found: list[tuple[str, str | None]] = []
    for part in words.split(";"):
        pieces = [piece.strip() for piece in ARROW.split(part, maxsplit=1)]
        label, target = (pieces[0], pieces[1]) if len(pieces) == 2 else ("", pieces[0])
        if label or target:
            is_open = target in ("", NOWHERE)
            found.append((label, None if is_open else target_named(flowchart, target, numbers)))
    return found


def _matched(free: list[Connection], wanted: list[tuple[str, str | None]]) -> list[Connection | None]:
    """For each wanted exit the old one that becomes it: by target, else by label, else the next that is left."""
    left = list(free)
    keeps: list[Connection | None] = [None] * len(wanted)
    tests = (
        lambda one, label, target: one.target == target and one.label == label,
        lambda one, label, target: one.target == target,
        lambda one, label, target: bool(label) and one.label == label,
        lambda one, label, target: True,
    )
    for test in tests:
        for place, (label, target) in enumerate(wanted):
            fits = next((one for one in left if test(one, label, target)), None) if keeps[place] is None else None
            if fits is not None:
                keeps[place] = fits
                left.remove(fits)
    return keeps


def _led(sop: Sop, node_id: str, old: Connection | None, label: str, target: str | None, order: int) -> Sop:
    if old is None:
        if target is None:
            return sop
        id = new_id(sop.ids())
        return change_connection(connect(sop, node_id, target, id, label), id, order=order)
    if target is not None and target != old.target:
        sop = reconnect(sop, old.id, target_id=target)
    is_same = (old.label, old.order) == (label, order)
    return sop if is_same else change_connection(sop, old.id, label=label, order=order)

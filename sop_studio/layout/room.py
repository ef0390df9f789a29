"""Finds a place for one new shape among others, and makes room for it."""

from collections.abc import Callable, Iterable, Mapping

from sop_studio.geometry.point import Rect
from sop_studio.graph.loops import back_connections
from sop_studio.kinds.registry import kind_of
from sop_studio.layout.labels import label_of
from sop_studio.layout.size import Box
from sop_studio.model.flowchart import Connection, Flowchart
from sop_studio.model.placement import NodePlace

GRID = 10
GAP_DOWN, GAP_ACROSS = 50, 60
LINE_BESIDES = 30  # of a line above and below its label

Places = dict[str, NodePlace]


def insert(flowchart: Flowchart, key: str, box: Box, places: Places) -> None:
    """Give a new shape its place, and the shapes after it the room that is left."""
    wanted, is_between = _wanted(flowchart, key, box, places)
    if not is_between:
        wanted = _free(wanted, [_rect(one) for one in places.values()])
    places[key] = NodePlace(node=key, x=int(wanted.left), y=int(wanted.top), width=box.width, height=box.height)
    if is_between:
        _make_room(flowchart, key, places)
        others = [_rect(one) for one in places.values() if one.node not in (key, flowchart.node(key).attached_to)]
        if any(wanted.intersects(other) for other in others):
            free = _free(wanted, others)
            places[key] = places[key].but(x=int(free.left), y=int(free.top))


def _wanted(flowchart: Flowchart, key: str, box: Box, places: Mapping[str, NodePlace]) -> tuple[Rect, bool]:
    """Where a new shape would stand best, and whether others may be moved for it: it is on a way downwards."""
    node = flowchart.node(key)
    host = places.get(node.attached_to or "")
    if host is not None:
        return Rect(host.x + host.width, _tens(host.y + (host.height - box.height) / 2), box.width, box.height), True
    above = _standing(places, (line.source for line in flowchart.connections if line.target == key))
    below = _standing(places, (line.target for line in flowchart.connections if line.source == key))
    if above:
        first = above[0]
        left = _tens(first.x + (first.width - box.width) / 2)
        is_between = any(one.y >= first.y + first.height and abs(_middle(one) - _middle(first)) < GRID for one in below)
        if not is_between and below and below[0].x >= first.x + first.width:
            return Rect(_tens(first.x + first.width + GAP_ACROSS), first.y, box.width, box.height), False
        gap = _gap(flowchart, lambda line: line.target == key)
        return Rect(left, _tens(first.y + first.height + gap), box.width, box.height), is_between
    if below:
        first = below[0]
        left = _tens(first.x + (first.width - box.width) / 2)
        return Rect(left, _tens(first.y - GAP_DOWN - box.height), box.width, box.height), False
    right = max((one.x + one.width for one in places.values()), default=-GAP_ACROSS)
    top = min((one.y for one in places.values()), default=0)
    return Rect(_tens(right + GAP_ACROSS), top, box.width, box.height), False


def _gap(flowchart: Flowchart, is_meant: Callable[[Connection], bool]) -> int:
    """The room that lines and their labels need between two shapes, one below the other."""
    labels = (label_of(line) for line in flowchart.connections if is_meant(line))
    return max([GAP_DOWN, *(LINE_BESIDES + label.height for label in labels if label)])


def _standing(places: Mapping[str, NodePlace], nodes: Iterable[str | None]) -> list[NodePlace]:
    return [places[node] for node in nodes if node is not None and node in places]


def _make_room(flowchart: Flowchart, key: str, places: Places) -> None:
    """Move down what follows a new shape and stands too near, and whatever these shapes would hit in turn."""
    new = places[key]
    behind = _after(flowchart, key)
    lowest = new.y + new.height + _gap(flowchart, lambda line: line.source == key)
    nearest = min((one.y for node, one in places.items() if node in behind and one.y >= new.y), default=lowest)
    down = -(-(lowest - nearest) // GRID) * GRID
    if down <= 0:
        return
    moving = {node for node in behind if node in places and places[node].y >= nearest and not places[node].is_pinned}
    moving |= {one.node for one in places.values() if one is not new and not one.is_pinned and _is_hit(new, one)}
    while more := (_belonging(flowchart, moving, places) | _hit(places, moving, down)) - moving - {key}:
        moving |= more
    for node in moving:
        places[node] = places[node].but(y=places[node].y + down)


def _is_hit(new: NodePlace, one: NodePlace) -> bool:
    """Whether a shape stands lower than a new one and too near to it."""
    return one.y >= new.y and _rect(new).inflated(GRID).intersects(_rect(one))


def _belonging(flowchart: Flowchart, moving: set[str], places: Places) -> set[str]:
    """The shapes attached to moving ones, and the notes at them."""
    found = {node.id for node in flowchart.nodes if node.attached_to in moving}
    remarks = {node.id for node in flowchart.nodes if not kind_of(node).is_sequence}
    for line in flowchart.connections:
        for note, shape in ((line.source, line.target), (line.target, line.source)):
            if note in remarks and shape in moving and note is not None:
                found.add(note)
    return {node for node in found if node in places and not places[node].is_pinned}


def _hit(places: Mapping[str, NodePlace], moving: Iterable[str], down: int) -> set[str]:
    """The shapes that stay and that moving ones would come upon: these move along."""
    stays = [one for node, one in places.items() if node not in set(moving) and not one.is_pinned]
    found: set[str] = set()
    for node in moving:
        swept = _rect(places[node]).moved(0, down).inflated(GRID)
        found |= {one.node for one in stays if one.y >= places[node].y and swept.intersects(_rect(one))}
    return found


def _after(flowchart: Flowchart, key: str) -> set[str]:
    """The shapes that can be reached from one without going back, itself left out."""
    back = back_connections(flowchart)
    onward: dict[str, list[str]] = {}
    for line in flowchart.connections:
        if line.source and line.target and line.id not in back:
            onward.setdefault(line.source, []).append(line.target)
    found: set[str] = set()
    waiting = [key]
    while waiting:
        fresh = [node for node in onward.get(waiting.pop(), ()) if node not in found and node != key]
        found.update(fresh)
        waiting += fresh
    return found


def _free(wanted: Rect, taken: list[Rect]) -> Rect:
    """The wanted place, or the next one to the right that keeps its distance from everything."""
    rect = wanted
    while True:
        hit = next((other for other in taken if rect.inflated(GAP_ACROSS / 2, GRID).intersects(other)), None)
        if hit is None:
            return rect
        rect = Rect(_tens(hit.right + GAP_ACROSS), rect.top, rect.width, rect.height)


def _middle(one: NodePlace) -> float:
    return one.x + one.width / 2


def _rect(one: NodePlace) -> Rect:
    return Rect(one.x, one.y, one.width, one.height)


def _tens(value: float) -> int:
    return round(value / GRID) * GRID

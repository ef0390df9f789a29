"""What stands at a cell: its shape, the shapes attached to it and its notes, measured from the middle of the body."""

from collections.abc import Mapping
from dataclasses import dataclass

from sop_studio.geometry.outline import Side
from sop_studio.layout.compact import Item
from sop_studio.layout.flow import Flow
from sop_studio.layout.size import Box

NOTE_GAP = 50
NOTE_BELOW = 20
NOTE_FOOT = 30
BRACKET = 30  # from the foot of the dotted line to the bracket
STACK_GAP = 10


@dataclass(frozen=True, slots=True)
class Part:
    """One shape of a stand: its left upper corner from the middle of the cell's body, and its size."""

    node: str
    x: int
    y: int
    box: Box


@dataclass(frozen=True, slots=True)
class Stand:
    """A cell with everything that moves along with it; lines cannot use its hidden sides."""

    parts: tuple[Part, ...]
    hidden: frozenset[Side]
    notes_side: Side = "left"

    def part(self, node: str) -> Part:
        """The part that shows a node."""
        return next(part for part in self.parts if part.node == node)


def stand_of(flow: Flow, cell: str, column: int, boxes: Mapping[str, Box]) -> Stand:
    """How a cell and what belongs to it stand: attached shapes at its right side, notes left of the first column, else below."""
    box = boxes[cell]
    parts = [Part(cell, -box.width // 2, -box.up, box)]
    hidden: set[Side] = set()
    attached = flow.attached.get(cell, ())
    if attached:
        parts += _stacked([(node, boxes[node]) for node in attached], box.width // 2)
        hidden.add("right")
    notes = [(note, boxes[note]) for note, _ in flow.notes.get(cell, ())]
    side: Side = "left" if column == 0 else "bottom"
    if notes and side == "left":
        widest = max(note.width for _, note in notes)
        parts += [_moved(part, widest - part.box.width) for part in _stacked(notes, -box.width // 2 - NOTE_GAP - widest)]
        hidden.add("left")
    elif notes:
        parts += _below(notes, box.down + NOTE_BELOW)
    return Stand(tuple(parts), frozenset(hidden), side)


def _stacked(shapes: list[tuple[str, Box]], left: int) -> list[Part]:
    """Shapes below each other about the middle."""
    height = sum(box.height for _, box in shapes) + STACK_GAP * (len(shapes) - 1)
    top, parts = -height // 2, []
    for node, box in shapes:
        parts.append(Part(node, left, top, box))
        top += box.height + STACK_GAP
    return parts


def _below(shapes: list[tuple[str, Box]], top: int) -> list[Part]:
    parts = []
    for node, box in shapes:
        parts.append(Part(node, NOTE_FOOT + BRACKET, top, box))
        top += box.height + STACK_GAP
    return parts


def _moved(part: Part, dx: int) -> Part:
    return Part(part.node, part.x + dx, part.y, part.box)


def items_across(stand: Stand, row: int) -> list[Item]:
    """What the stand takes of the width, as things in the middle of its column."""
    at = 4 * row + 2
    items = []
    for number, part in enumerate(stand.parts):
        is_below = stand.notes_side == "bottom" and number and part.box.outline == "bracket"
        low, high = (at, at + 2) if is_below else (at - 1, at + 1)
        items.append(Item("label" if is_below else "shape", -part.x, part.x + part.box.width, low, high))
    return items


def items_down(stand: Stand, column: int) -> list[Item]:
    """What the stand takes of the height, as things in the middle of its row."""
    at = 4 * column + 2
    items = []
    for number, part in enumerate(stand.parts):
        reach = (-1, 1)
        if number and part.box.outline == "bracket":
            reach = (-2, -2) if stand.notes_side == "left" else (0, 3)
        elif number:
            reach = (1, 3)
        items.append(Item("shape", -part.y, part.y + part.box.height, at + reach[0], at + reach[1]))
    return items

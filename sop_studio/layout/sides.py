"""What it costs to leave or enter a shape by each of its sides."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sop_studio.geometry.outline import Side
from sop_studio.layout.flow import Arc, Flow

ONE_POINT = frozenset({"diamond", "circle"})
"""Outlines that have a single point on every side."""
TAKEN = 40  # a second line on a side
LAST_RESORT = 400
COMB: Mapping[Side, int] = {"right": 6, "left": 20, "bottom": 40, "top": 40}
"""A further outcome from a point that already has one; to the right they form a comb."""


@dataclass(slots=True)
class Doors:
    """Which sides of every cell are used by lines that leave and that enter, or hidden by what stands there."""

    flow: Flow
    outline: Mapping[str, str]
    hidden: Mapping[str, frozenset[Side]]
    straight: frozenset[str]
    leftwards: Mapping[str, frozenset[str]]
    out: dict[tuple[str, Side], int] = field(default_factory=dict)
    into: dict[tuple[str, Side], int] = field(default_factory=dict)
    has_straight: frozenset[str] = frozenset()
    exit_count: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.has_straight = frozenset(arc.tail for arc in self.flow.arcs if arc.id in self.straight)
        self.exit_count = Counter(arc.tail for arc in self.flow.arcs)

    def exits(self, arc: Arc) -> dict[Side, int]:
        """The cost of leaving by each side that an arc may leave by."""
        if arc.source != arc.tail:
            return {"right": 0}
        if self.outline[arc.tail] == "bar":
            return {"bottom": 0, "top": LAST_RESORT}
        wish = _exit_wishes(arc, arc.id in self.straight, arc.tail in self.has_straight)
        if arc.head in self.leftwards.get(arc.tail, ()):
            wish["left"], wish["right"] = wish["right"], wish["left"]
        hidden = self.hidden.get(arc.tail, frozenset())
        return {side: cost + self._busy(arc.tail, side) for side, cost in wish.items() if side not in hidden}

    def entries(self, arc: Arc) -> dict[Side, int]:
        """The cost of entering by each side."""
        if self.outline[arc.head] == "bar":
            return {"top": 0, "bottom": LAST_RESORT}
        wish: dict[Side, int] = {"top": 0, "right": 4, "left": 4, "bottom": 100}
        if arc.is_back:
            wish["top"] = 20
        found = {}
        for side, cost in wish.items():
            busy = TAKEN if self.out.get((arc.head, side)) else 0
            if busy and self.outline[arc.head] in ONE_POINT:
                busy = LAST_RESORT
            if side not in self.hidden.get(arc.head, ()):
                found[side] = cost + busy + self._kept(arc.head, side)
        return found

    def _busy(self, cell: str, side: Side) -> int:
        """What other lines at a side make it cost to leave there."""
        is_point = self.outline[cell] in ONE_POINT
        cost = 0
        if self.into.get((cell, side)):
            cost += LAST_RESORT if is_point else TAKEN
        if self.out.get((cell, side)):
            cost += COMB[side] if is_point else TAKEN
        return cost

    def _kept(self, cell: str, side: Side) -> int:
        """A decision's lower and right points wait for its outcomes."""
        if self.outline[cell] not in ONE_POINT:
            return 0
        exits = self.exit_count.get(cell, 0)
        return TAKEN * 3 if (side == "bottom" and exits) or (side == "right" and exits > 1) else 0


def _exit_wishes(arc: Arc, is_straight: bool, has_straight: bool) -> dict[Side, int]:
    if is_straight:
        return {"bottom": 0, "right": 60, "left": 70, "top": 160}
    wish: dict[Side, int] = {"bottom": 60 if has_straight else 0, "right": 0, "left": 12, "top": 160}
    if arc.line.ending == "returned" or arc.is_back:
        wish["top"] = 30
    return wish

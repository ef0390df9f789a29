"""The coarse grid that lines are routed on: cells at odd numbers, the channels between them at even ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sop_studio.geometry.outline import Side
from sop_studio.layout.flow import Arc

Spot = tuple[int, int]
"""x and y on the grid."""

NORTH, EAST, SOUTH, WEST = range(4)
STEP = ((0, -1), (1, 0), (0, 1), (-1, 0))
HEADING: Mapping[Side, int] = {"top": NORTH, "right": EAST, "bottom": SOUTH, "left": WEST}
SIDE_OF: tuple[Side, ...] = ("top", "right", "bottom", "left")


@dataclass(frozen=True, slots=True)
class Grid:
    """How many spots there are each way, which cell stands on which, and the spots of every cell."""

    width: int
    height: int
    cell_at: Mapping[Spot, str]
    spots: Mapping[str, tuple[Spot, ...]]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an arc over the grid, from its tail's spot to its head's, both included.

    From spot number `joins_at` on it runs on the route of `joins`, another arc to the same head; up to spot
    number `leaves_at` it runs together with one routed before it from the same point of its tail.
    """

    arc: Arc
    spots: tuple[Spot, ...]
    joins: str | None = None
    joins_at: int = 0
    leaves_at: int = 0
    is_from_point: bool = False
    is_plain: bool = False

    @property
    def own(self) -> tuple[Spot, ...]:
        """The spots up to where it joins another route."""
        return self.spots[: self.joins_at + 1] if self.joins else self.spots

    @property
    def exit_side(self) -> Side:
        return SIDE_OF[heading(self.spots[0], self.spots[1])]

    @property
    def entry_side(self) -> Side:
        return SIDE_OF[(heading(self.spots[-2], self.spots[-1]) + 2) % 4]


def heading(start: Spot, end: Spot) -> int:
    """The direction from one spot to another on the same line."""
    if start[0] == end[0]:
        return SOUTH if end[1] > start[1] else NORTH
    return EAST if end[0] > start[0] else WEST


def grid_of(places: Mapping[str, tuple[int, int]], wide: Mapping[str, Iterable[int]]) -> Grid:
    """The grid for cells in rows and columns; `wide` lists all columns of cells that take several."""
    rows = 1 + max((row for row, _ in places.values()), default=0)
    columns = 1 + max((column for _, column in places.values()), default=0)
    spots: dict[str, tuple[Spot, ...]] = {}
    cell_at: dict[Spot, str] = {}
    for cell, (row, column) in places.items():
        taken = sorted(wide.get(cell, (column,)))
        spots[cell] = tuple((2 * one + 1, 2 * row + 1) for one in taken)
        for x in range(2 * taken[0] + 1, 2 * taken[-1] + 2):
            cell_at[x, 2 * row + 1] = cell
    return Grid(2 * columns + 1, 2 * rows + 1, cell_at, spots)


def common(a: Iterable[Spot], b: Iterable[Spot]) -> int:
    """How many steps two ways have in common from their start."""
    count = -1
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        count += 1
    return max(count, 0)

"""What labels must not cover, found quickly: everything is filed by the squares it touches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sop_studio.geometry.point import Point, Rect

SQUARE = 160

Patch = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(slots=True)
class Shelf:
    """Patches by the squares they touch, each with the id of what it belongs to."""

    squares: dict[tuple[int, int], list[tuple[Patch, str]]] = field(default_factory=dict)

    def add(self, patch: Patch, owner: str) -> None:
        """File a patch."""
        for square in _squares(patch):
            self.squares.setdefault(square, []).append((patch, owner))

    def remove(self, patch: Patch, owner: str) -> None:
        """Take away a patch that was filed."""
        for square in _squares(patch):
            self.squares[square].remove((patch, owner))

    def hit(self, patch: Patch) -> dict[tuple[Patch, str], None]:
        """The patches whose inside meets the inside of another; those without an inside count along their middle."""
        left, top, right, bottom = patch
        found: dict[tuple[Patch, str], None] = {}
        for square in _squares(patch):
            for one in self.squares.get(square, ()):
                (a, b, c, d), _ = one
                if a < right and c > left and b < bottom and d > top:
                    found[one] = None
        return found


@dataclass(slots=True)
class Ground:
    """The shapes, the lines and the labels placed so far."""

    shapes: Shelf = field(default_factory=Shelf)
    lines: Shelf = field(default_factory=Shelf)
    labels: Shelf = field(default_factory=Shelf)


def ground_of(shapes: Sequence[Rect], lines: Mapping[str, Sequence[Point]]) -> Ground:
    """The ground of a part, without labels."""
    ground = Ground()
    for at, shape in enumerate(shapes):
        ground.shapes.add(patch_of(shape), str(at))
    for key, points in lines.items():
        for a, b in pairwise(points):
            ground.lines.add((min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)), key)
    return ground


def patch_of(rect: Rect, margin: float = 0) -> Patch:
    """The patch of a rectangle, grown on every side."""
    left, top = rect.left - margin, rect.top - margin
    return left, top, rect.left + rect.width + margin, rect.top + rect.height + margin


def _squares(patch: Patch) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = patch
    rows = range(int(top // SQUARE), int(bottom // SQUARE) + 1)
    for x in range(int(left // SQUARE), int(right // SQUARE) + 1):
        for y in rows:
            yield x, y

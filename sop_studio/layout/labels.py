"""Finds a place for every label: near its source, on its own line, on free ground."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import Segment, coincidence, segments
from sop_studio.kinds.label import is_timed, label_words
from sop_studio.layout.ground import Ground, Shelf, ground_of, patch_of
from sop_studio.model.flowchart import Connection
from sop_studio.typeset.label import LabelBlock, set_label

WIDTHS = (92, 130, 180, 240)
MOST_LINES = 3  # before a label is set wider
BEFORE = 6  # of line between a shape and the label
HEAD = 14  # of line that stays free for the arrow head
AFTER_BEND = 14
CLEAR_OF_BEND = 8
STEP = 10
CLEAR = 2  # of everything around a label
ON_SHAPE, ON_LABEL, ON_LINE, OFF_LINE = 1000, 800, 120, 300


@dataclass(frozen=True, slots=True)
class Labelled:
    """A connection that needs a label: its line, over which length it is shared at the start, and the size of the patch."""

    id: str
    points: tuple[Point, ...]
    shared: float
    size: tuple[int, int]
    partners: frozenset[str]


def label_of(line: Connection) -> LabelBlock | None:
    """The label of a connection set in lines, or nothing when it has no words."""
    words = label_words(line)
    if not words:
        return None
    tried = (set_label(words, is_timed(line), width) for width in WIDTHS)
    return next((label for label in tried if len(label.lines) <= MOST_LINES), None) or set_label(
        words, is_timed(line), WIDTHS[-1]
    )


def are_free(labels: Mapping[str, Rect], shapes: Sequence[Rect]) -> bool:
    """Whether no label lies on a shape or on another label."""
    there = Shelf()
    for shape in shapes:
        there.add(patch_of(shape), "")
    for key, label in labels.items():
        if there.hit(patch_of(label)):
            return False
        there.add(patch_of(label), key)
    return True


def place_labels(
    wanted: Sequence[Labelled], shapes: Sequence[Rect], lines: Mapping[str, Sequence[Point]]
) -> dict[str, Rect]:
    """The patch of every label, by connection; the tightest are placed first."""
    return place_on(ground_of(shapes, lines), wanted)


def place_on(ground: Ground, wanted: Sequence[Labelled]) -> dict[str, Rect]:
    """The same on ground where other labels may lie already; the new ones are added to it."""
    placed: dict[str, Rect] = {}
    rooms = {one.id: list(_candidates(one)) for one in wanted}
    for one in sorted(wanted, key=lambda one: len(rooms[one.id])):
        best: tuple[int, Rect] | None = None
        for cost, rect in rooms[one.id]:
            if best is not None and cost >= best[0]:
                continue
            total = cost + _cost(rect, one, ground, best[0] - cost if best else 1 << 30)
            if best is None or total < best[0]:
                best = (total, rect)
        if best is not None:
            placed[one.id] = best[1]
            ground.labels.add(patch_of(best[1]), one.id)
    return placed


def shared_length(points: Sequence[Point], others: Iterable[Sequence[Point]]) -> float:
    """Over which length from its start a line lies on one of the others."""
    return max((_common_length(segments(points), segments(other)) for other in others), default=0.0)


def _common_length(a: Sequence[Segment], b: Sequence[Segment]) -> float:
    total = 0.0
    for one, other in zip(a, b, strict=False):
        if one.start != other.start or not coincidence(one, other):
            break
        total += min(one.length, other.length)
        if one.length != other.length:
            break
    return total


def _candidates(one: Labelled) -> Iterable[tuple[int, Rect]]:
    """Places along the free part of the line with what each costs by itself, those near the source first."""
    pieces = segments(one.points)
    shared, number = one.shared, 0
    for at, piece in enumerate(pieces):
        taken = min(shared, piece.length)
        shared -= taken
        if taken < piece.length and number < 6:
            start = taken + (BEFORE if at == 0 and not taken else AFTER_BEND)
            end = HEAD if at == len(pieces) - 1 else CLEAR_OF_BEND
            yield from _on_piece(piece, start, end, one.size, number)
            number += 1


def _on_piece(piece: Segment, start: float, end: float, size: tuple[int, int], number: int) -> Iterable[tuple[int, Rect]]:
    extent = size[1] if piece.is_vertical else size[0]
    room = int(piece.length - start - end - extent)
    if room < 0:
        yield OFF_LINE + 60 * number - room * 4, _patch(_along(piece, (piece.length + start - end) / 2), size)
        return
    usual = min(room, 8)
    for offset in sorted({usual, *range(0, min(room, 400) + 1, STEP)}, key=lambda offset: abs(offset - usual)):
        yield 30 * number + abs(offset - usual) // 4, _patch(_along(piece, start + offset + extent / 2), size)


def _along(piece: Segment, distance: float) -> Point:
    dx = (piece.end.x - piece.start.x) / piece.length
    dy = (piece.end.y - piece.start.y) / piece.length
    return piece.start.moved(dx * distance, dy * distance)


def _patch(middle: Point, size: tuple[int, int]) -> Rect:
    return Rect(round(middle.x - size[0] / 2), round(middle.y - size[1] / 2), *size)


def _cost(rect: Rect, one: Labelled, ground: Ground, most: int) -> int:
    """What a patch covers; anything above `most` when that is sure to be reached."""
    near = patch_of(rect, CLEAR)
    cost = ON_SHAPE * len(ground.shapes.hit(near)) + ON_LABEL * len(ground.labels.hit(near))
    if cost >= most:
        return cost
    for _, key in ground.lines.hit(near):
        if key != one.id:
            cost += ON_LINE * (1 if key in one.partners else 2)
    return cost

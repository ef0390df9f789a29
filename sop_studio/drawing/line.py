"""The path of a connection: rounded bends, the curve into another line, gaps where another line crosses."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point
from sop_studio.geometry.polyline import BEND_RADIUS, Segment, crossing, rounded, segments, simplified

GAP = 6.0  # on either side of a crossing
CLEAR = GAP + BEND_RADIUS  # of bends and ends


def line_path(points: Sequence[Point], onto: Sequence[Point], uprights: Sequence[Segment]) -> Path:
    """The line as one path.

    `onto` is the line that this one joins (or nothing): the end bends into its direction. Level runs are cut
    where one of the `uprights` crosses, which are all upright runs of the picture from left to right.
    """
    corners = simplified(points)
    cuts = _gaps(corners, uprights)
    joined = _joining(corners, onto)
    path = Path()
    for piece in _pieces(corners, cuts):
        path += rounded(piece) if len(piece) > 1 else Path()
    return path if joined is None else _bent(path, corners, joined)


def _bent(path: Path, corners: Sequence[Point], beyond: Point) -> Path:
    """The path with its last straight piece shortened and a quarter turn towards `beyond`."""
    turn = rounded((corners[-2], corners[-1], beyond)).commands[1:-1]
    return Path((*path.commands[:-1], *turn))


def _joining(corners: Sequence[Point], onto: Sequence[Point]) -> Point | None:
    """A point further along the joined line, so far that a bend of the full radius fits."""
    end, before = corners[-1], corners[-2]
    for piece in segments(simplified(onto)):
        if not _lies_on(end, piece):
            continue
        dx, dy = (piece.end.x - piece.start.x) / piece.length, (piece.end.y - piece.start.y) / piece.length
        is_across = abs((end.x - before.x) * dy - (end.y - before.y) * dx) > 1e-6
        left = Segment(end, piece.end).length
        if is_across and left > 1:
            reach = min(2 * BEND_RADIUS, left)
            return end.moved(dx * reach, dy * reach)
    return None


def _lies_on(point: Point, piece: Segment) -> bool:
    if piece.length == 0:
        return False
    whole = Segment(piece.start, point).length + Segment(point, piece.end).length
    return whole - piece.length < 0.01


def upright_runs(lines: Iterable[Sequence[Point]]) -> tuple[Segment, ...]:
    """All upright runs of the lines from left to right."""
    runs = (piece for line in lines for piece in segments(simplified(line)) if piece.is_vertical)
    return tuple(sorted(runs, key=_x))


def _gaps(corners: Sequence[Point], uprights: Sequence[Segment]) -> dict[int, list[float]]:
    """For every level piece, by its place in the line, the x of the crossings that are clear of its ends."""
    pieces = enumerate(segments(corners))
    return {at: sorted(_crossed(piece, uprights)) for at, piece in pieces if piece.is_horizontal}


def _crossed(level: Segment, uprights: Sequence[Segment]) -> set[float]:
    left, right = sorted((level.start.x, level.end.x))
    near = uprights[bisect_left(uprights, left, key=_x) : bisect_left(uprights, right, key=_x)]
    places = ((upright, crossing(level, upright)) for upright in near)
    return {place.x for run, place in places if place and _is_clear(place, level) and _is_clear(place, run)}


def _is_clear(place: Point, piece: Segment) -> bool:
    return min(Segment(place, piece.start).length, Segment(place, piece.end).length) >= CLEAR


def _x(piece: Segment) -> float:
    return piece.start.x


def _pieces(corners: Sequence[Point], gaps: dict[int, list[float]]) -> Iterator[list[Point]]:
    """The line between its gaps."""
    piece = [corners[0]]
    for at, (start, end) in enumerate(pairwise(corners)):
        forward = 1 if end.x > start.x else -1
        for x in sorted(gaps.get(at, ()), reverse=forward < 0):
            near, far = Point(x - forward * GAP, start.y), Point(x + forward * GAP, start.y)
            if (near.x - piece[-1].x) * forward > 0:
                yield [*piece, near]
            piece = [far]
        piece.append(end)
    yield piece

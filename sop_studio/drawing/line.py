"""The path of a connection: rounded bends, the curve into another line, gaps at crossings and labels."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sop_studio.drawing.gaps import Interval, merged, under_patch
from sop_studio.geometry.path import Path
from sop_studio.geometry.point import Point, Rect
from sop_studio.geometry.polyline import (
    BEND_RADIUS,
    Segment,
    crossing,
    length,
    point_at,
    rounded,
    segments,
    simplified,
)

GAP = 6.0  # on either side of a crossing
CLEAR = GAP + BEND_RADIUS  # of bends and ends
LEAST_DASH = 3.0  # shorter ones at the end of a piece are left out
BEND_SAVES = 3.4  # what a bend is shorter than its corner


def line_path(
    points: Sequence[Point],
    onto: Sequence[Point],
    uprights: Sequence[Segment],
    patches: Sequence[Rect] = (),
    dash: tuple[float, ...] = (),
) -> Path:
    """The line as one path.

    `onto` is the line that this one joins (or nothing): the end bends into its direction. Level runs are cut
    where one of the `uprights` crosses, which are all upright runs of the picture from left to right. Every
    run is cut at the `patches`; dashes begin and end there whole.
    """
    corners = simplified(points)
    joined = _joining(corners, onto)
    *before, last = _pieces(corners, _gaps(corners, uprights, patches))
    path = Path()
    for piece in before:
        path += rounded(_whole_dashes(piece, dash))
    path += rounded(last)
    return path if joined is None else _bent(path, corners, joined)


def upright_runs(lines: Iterable[Sequence[Point]]) -> tuple[Segment, ...]:
    """All upright runs of the lines from left to right."""
    runs = (piece for line in lines for piece in segments(simplified(line)) if piece.is_vertical)
    return tuple(sorted(runs, key=_x))


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


def _gaps(
    corners: Sequence[Point], uprights: Sequence[Segment], patches: Sequence[Rect]
) -> dict[int, list[Interval]]:
    """For every straight run, by its place in the line, its gaps as distances from its start."""
    gaps: dict[int, list[Interval]] = {}
    for at, run in enumerate(segments(corners)):
        found = [under_patch(run, patch) for patch in patches]
        crossed = _crossed(run, uprights) if run.is_horizontal else set()
        found += [(abs(x - run.start.x) - GAP, abs(x - run.start.x) + GAP) for x in crossed]
        gaps[at] = merged(gap for gap in found if gap)
    return gaps


def _crossed(level: Segment, uprights: Sequence[Segment]) -> set[float]:
    left, right = sorted((level.start.x, level.end.x))
    near, y = uprights[bisect_left(uprights, left, key=_x) : bisect_left(uprights, right, key=_x)], level.start.y
    meeting = (one for one in near if (one.start.y <= y <= one.end.y) or (one.end.y <= y <= one.start.y))
    places = ((upright, crossing(level, upright)) for upright in meeting)
    return {place.x for run, place in places if place and _is_clear(place, level) and _is_clear(place, run)}


def _is_clear(place: Point, piece: Segment) -> bool:
    return min(Segment(place, piece.start).length, Segment(place, piece.end).length) >= CLEAR


def _x(piece: Segment) -> float:
    return piece.start.x


def _pieces(corners: Sequence[Point], gaps: dict[int, list[Interval]]) -> Iterator[list[Point]]:
    """The line between its gaps; each piece has at least two points."""
    piece = [corners[0]]
    for at, (start, end) in enumerate(pairwise(corners)):
        for near, far in gaps.get(at, ()):
            yield [*piece, point_at((start, end), near)]
            piece = [point_at((start, end), far)]
        piece.append(end)
    yield piece


def _whole_dashes(piece: list[Point], dash: tuple[float, ...]) -> list[Point]:
    """The piece without the rest of a dash at its end, when that would be a mere dot."""
    if not dash:
        return piece
    drawn = length(piece) - BEND_SAVES * (len(piece) - 2)
    rest = drawn % sum(dash)
    last = Segment(piece[-2], piece[-1])
    if rest >= LEAST_DASH or rest + BEND_RADIUS >= last.length:
        return piece
    return [*piece[:-1], point_at((last.start, last.end), last.length - rest)]

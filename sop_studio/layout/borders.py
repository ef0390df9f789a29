"""The borders between lanes: where they run among the columns, and the strips between them."""

from collections.abc import Mapping
from dataclasses import replace

from sop_studio.geometry.point import Point, Rect, union_of
from sop_studio.layout.compact import Item, Line
from sop_studio.layout.laid_out import LaidOut
from sop_studio.layout.runs import Track
from sop_studio.layout.sketch import Place
from sop_studio.model.placement import LanePlace

HEADER = 32
PADDING = 40  # above the first and below the last row
BESIDE = 20  # more than a line keeps from a shape


def border_channels(lane: Mapping[str, int], places: Mapping[str, Place]) -> tuple[int, ...]:
    """The grid lines on which borders run, from the left side of the first lane to the right side of the last."""
    if not lane:
        return ()
    first: dict[int, int] = {}
    for cell, number in lane.items():
        first[number] = min(first.get(number, places[cell][1]), places[cell][1])
    last = max(column for _, column in places.values())
    return (*(2 * first[number] for number in sorted(first)), 2 * last + 2)


def add_borders(lines: list[Line], channels: tuple[int, ...], length: int, header: int) -> list[Track]:
    """The track of every border, put between the lines that stay left of it and the others, with room for a header behind it."""
    borders = []
    for channel in channels:
        border = Track([], low=0, high=length)
        tracks = lines[channel].tracks
        place = next((at for at, (track, _) in enumerate(tracks) if not _stays_left(track, channel)), len(tracks))
        tracks.insert(place, (border, [Item("track", BESIDE, BESIDE + header, 0, length)]))
        borders.append(border)
    return borders


def _stays_left(track: Track, channel: int) -> bool:
    ends = (end for run in track.runs for end in (run.route.spots[0], run.route.spots[-1]))
    return all(x < channel for x, _ in ends)


def in_lanes(laid_out: LaidOut, roles: tuple[str | None, ...]) -> tuple[LaidOut, tuple[LanePlace, ...]]:
    """What was laid out, from (0, 0) on with room for the headers, and the strips of the lanes around it."""
    if not roles or not laid_out.borders:
        return laid_out, ()
    return _below_each_other(laid_out, roles) if laid_out.is_turned else _beside_each_other(laid_out, roles)


def _below_each_other(
    laid_out: LaidOut, roles: tuple[str | None, ...]
) -> tuple[LaidOut, tuple[LanePlace, ...]]:
    area = area_of(laid_out)
    top = laid_out.borders[0]
    moved = shifted(laid_out, PADDING - int(area.left), -top)
    width = 2 * PADDING + -int(-area.width // 10) * 10
    strips = zip(roles, laid_out.borders, laid_out.borders[1:], strict=False)
    lanes = (LanePlace(role=role, x=0, y=y - top, width=width, height=foot - y) for role, y, foot in strips)
    return moved, tuple(lanes)


def _beside_each_other(
    laid_out: LaidOut, roles: tuple[str | None, ...]
) -> tuple[LaidOut, tuple[LanePlace, ...]]:
    area = area_of(laid_out)
    moved = shifted(laid_out, -laid_out.borders[0], HEADER + PADDING - int(area.top))
    height = HEADER + 2 * PADDING + -int(-area.height // 10) * 10
    strips = zip(roles, moved.borders, moved.borders[1:], strict=False)
    lanes = (LanePlace(role=role, x=left, y=0, width=right - left, height=height) for role, left, right in strips)
    return moved, tuple(lanes)


def shifted(laid_out: LaidOut, dx: int, dy: int) -> LaidOut:
    """The same further to the right and further down."""
    return replace(
        laid_out,
        shapes={key: rect.moved(dx, dy) for key, rect in laid_out.shapes.items()},
        lines={key: tuple(point.moved(dx, dy) for point in line) for key, line in laid_out.lines.items()},
        labels={key: rect.moved(dx, dy) for key, rect in laid_out.labels.items()},
        borders=tuple(at + (dy if laid_out.is_turned else dx) for at in laid_out.borders),
    )


def area_of(laid_out: LaidOut) -> Rect:
    """The smallest rectangle around shapes, labels and lines."""
    points = (Rect(p.x, p.y, 0, 0) for line in laid_out.lines.values() for p in line)
    return union_of([*laid_out.shapes.values(), *laid_out.labels.values(), *points])


def border_lines(borders: tuple[int, ...], shapes: Mapping[str, Rect]) -> dict[str, tuple[Point, ...]]:
    """The borders as lines that labels keep away from."""
    top, foot = min(rect.top for rect in shapes.values()), max(rect.bottom for rect in shapes.values())
    return {f"border {at}": (Point(x, top), Point(x, foot)) for at, x in enumerate(borders)}

"""Coordinates of rows, columns and tracks for a routed frame."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from sop_studio.geometry.point import Rect
from sop_studio.layout.borders import add_borders, border_channels
from sop_studio.layout.compact import ACROSS, DOWN, Axis, Gaps, Item, Line
from sop_studio.layout.corners import Order
from sop_studio.layout.frame import Frame
from sop_studio.layout.reserve import Room
from sop_studio.layout.runs import RunKey, Track
from sop_studio.layout.stand import items_across, items_down

COLUMN_GAP = 50


def axes(
    frame: Frame, order: Order, kept: Sequence[Room], track_of: Mapping[RunKey, Track], more: int, header: int = 0
) -> tuple[Axis, Axis, tuple[int, ...]]:
    """The positions across and down that keep shapes, tracks and labels apart, shapes further by `more`, and of borders, with a header behind each."""
    across = [Line() for _ in range(frame.grid.width)]
    down = [Line() for _ in range(frame.grid.height)]
    for cell, (row, column) in frame.places.items():
        for one in frame.wide.get(cell, (column,)):
            across[2 * one + 1].fixed += items_across(frame.stands[cell], row)
            down[2 * row + 1].fixed += items_down(frame.stands[cell], one)
    for number, (left, right) in enumerate(pairwise(_halves(frame)), start=1):
        across[2 * number + 1].pitch = left + COLUMN_GAP + more + right
    _add(across, order, kept, track_of, is_upright=True)
    _add(down, order, kept, track_of, is_upright=False)
    length = 2 * frame.grid.height
    borders = add_borders(across, border_channels(frame.flow.lane, frame.places), length, header)
    placed = Axis(across, length, _wider(ACROSS, more))
    where = tuple(placed.tracks[id(border)] for border in borders)
    return placed, Axis(down, 2 * frame.grid.width, _wider(DOWN, more)), where


def _wider(gaps: Gaps, more: int) -> Gaps:
    """Gaps that leave more room beside shapes."""
    return {pair: gap + more * pair.count("shape") // 2 for pair, gap in gaps.items()}


def _halves(frame: Frame) -> list[int]:
    """Half the width of the widest shape of every column."""
    halves = [0] * (frame.grid.width // 2)
    for cell, (_, column) in frame.places.items():
        halves[column] = max(halves[column], frame.boxes[cell].width // 2)
    return halves


def _add(
    lines: list[Line], order: Order, kept: Sequence[Room], track_of: Mapping[RunKey, Track], *, is_upright: bool
) -> None:
    """Put tracks and the room for labels on their lines."""
    hanging: dict[int, list[Item]] = {}
    for room in kept:
        track, item = track_of[room.route, room.run], room.item
        if room.is_across != is_upright:
            continue
        if room.is_on_middle:
            dx = track.offset if track.is_upright == is_upright else 0
            lines[room.line].fixed.append(Item("label", item.before - dx, item.behind + dx, item.low, item.high))
        else:
            hanging.setdefault(id(track), []).append(item)
    for (upright, line), tracks in order.items():
        for track in tracks if upright == is_upright else ():
            own = Item("track", -track.offset, track.offset, *_reach(track, is_upright=upright))
            if line % 2:
                lines[line].fixed.append(own)
            else:
                lines[line].tracks.append((track, [own, *hanging.get(id(track), ())]))


def _reach(track: Track, *, is_upright: bool) -> tuple[int, int]:
    """The reach of a track; an upright one that bends above or below a row also keeps clear of the shapes in that row."""
    if not is_upright or track.line % 2:
        return track.low, track.high
    return max(track.low - (track.low % 4 == 0), 0), track.high + (track.high % 4 == 0)


def rects(frame: Frame, across: Axis, down: Axis) -> dict[str, tuple[str, Rect]]:
    """Outline and rectangle of every shape."""
    found: dict[str, tuple[str, Rect]] = {}
    for cell, (row, column) in frame.places.items():
        x, y = across.middles[2 * column + 1], down.middles[2 * row + 1]
        for part in frame.stands[cell].parts:
            rect = Rect(x + part.x, y + part.y, part.box.width, part.box.height)
            if part.node == cell and cell in frame.wide:
                columns = frame.wide[cell]
                left, right = (across.middles[2 * one + 1] for one in (columns[0], columns[-1]))
                rect = Rect(left + part.x, rect.top, right - left + rect.width, rect.height)
            found[part.node] = (part.box.outline, rect)
    return found

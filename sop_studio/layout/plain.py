"""The plain way of a connection: through the channels only, legal on every grid, found without searching."""

from sop_studio.layout.flow import Arc
from sop_studio.layout.grid import Grid, Route, Spot


def plain_route(arc: Arc, grid: Grid, is_right: bool = False) -> Route:
    """Out below the tail, or at its right, then along the channel beside it and in from above the head."""
    start, end = grid.spots[arc.tail][-1], grid.spots[arc.head][0]
    if is_right:
        corners = [start, (start[0] + 1, start[1])]
    elif start[0] == end[0] and end[1] - start[1] == 2:
        return Route(arc, tuple(_all_spots([start, end])), is_plain=True)
    else:
        corners = [start, (start[0], start[1] + 1), (_channel(start, end), start[1] + 1)]
    corners += [(corners[-1][0], end[1] - 1), (end[0], end[1] - 1), end]
    return Route(arc, tuple(_all_spots(corners)), is_plain=True)


def _channel(start: Spot, end: Spot) -> int:
    return start[0] + (-1 if end[0] < start[0] else 1)


def _all_spots(corners: list[Spot]) -> list[Spot]:
    spots = corners[:1]
    for corner in corners[1:]:
        while spots[-1] != corner:
            (x, y), (to_x, to_y) = spots[-1], corner
            spots.append((x + (to_x > x) - (to_x < x), y + (to_y > y) - (to_y < y)))
    return spots

"""Orders the tracks that share a grid line so that they cross least, and spreads those at shapes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sop_studio.layout.corners import Corners, Order
from sop_studio.layout.grid import heading
from sop_studio.layout.runs import Run, Track

PORT_GAPS = (20, 14, 10, 7, 5, 3, 2, 1, 0)
AS_THEY_STAND = 1000  # lines from shapes below each other
HEAD_ON = 5  # lines that turn to opposite sides in one row or column would lie on each other in the wrong order
MOST_COMPARED = 90
"""On a line with more runs than this they are ordered by where they come from."""

@dataclass(frozen=True, slots=True)
class Ports:
    """What the ends of runs at shapes ask for."""

    is_fixed: Callable[[Run], bool]
    """Whether the run should stay in the middle, because a shape has a point there."""
    is_first: Callable[[Run], bool]
    """Whether the run goes straight to the next shape of a chain."""
    room: Callable[[Run], int]
    """How far from where it should be the run may end at its shapes."""
    wish: Callable[[Run], int]
    """Where the run should be, from the middle of the row or column; other than 0 for shapes attached to others."""


def ordered(tracks: Iterable[Track], ports: Ports) -> dict[tuple[bool, int], list[Track]]:
    """The tracks of every grid line in the order that crosses least."""
    lines: dict[tuple[bool, int], list[Track]] = {}
    for track in tracks:
        lines.setdefault((track.is_upright, track.line), []).append(track)
    return {key: _sorted(lines[key], ports) for key in sorted(lines)}


def meet(a: Track, b: Track) -> bool:
    """Whether two tracks of one line lie beside each other somewhere."""
    return a.low <= b.high and b.low <= a.high


def spread(order: Order, ports: Ports) -> None:
    """Give tracks in the middle of rows and columns their offsets: 20 apart where they meet, less where shapes are small."""
    corners = Corners(order)
    for (_, line), tracks in order.items():
        for group in _groups(tracks) if line % 2 else ():
            _fit(group, ports, corners)


def _fit(tracks: list[Track], ports: Ports, corners: Corners) -> None:
    """Spread tracks as far as the shapes at their ends have room."""
    rooms = [min(ports.room(run) for run in track.runs) for track in tracks]
    for gap in PORT_GAPS:
        _spread_group(tracks, ports, gap, corners)
        if all(abs(track.offset - _wish(track, ports)) <= room for track, room in zip(tracks, rooms, strict=True)):
            return


def _groups(tracks: list[Track]) -> list[list[Track]]:
    """The tracks of a line in groups that lie apart along it, each in the given order."""
    place = {id(track): at for at, track in enumerate(tracks)}
    groups: list[list[Track]] = []
    furthest = -1
    for track in sorted(tracks, key=lambda track: track.low):
        if track.low > furthest:
            groups.append([])
        groups[-1].append(track)
        furthest = max(furthest, track.high)
    return [sorted(group, key=lambda track: place[id(track)]) for group in groups]


def _spread_group(tracks: list[Track], ports: Ports, gap: int, corners: Corners) -> None:
    ranks = [_importance(track, ports) for track in tracks]
    settled: list[int] = []
    for at in sorted(range(len(tracks)), key=lambda at: (-ranks[at], at)):
        before = [i for i in settled if i < at and corners.overlap(tracks[i], tracks[at])]
        after = [i for i in settled if i > at and corners.overlap(tracks[i], tracks[at])]
        low = max((tracks[i].offset + gap for i in before), default=-1000)
        high = min((tracks[i].offset - gap for i in after), default=1000)
        if low <= high:
            tracks[at].offset = min(max(_wish(tracks[at], ports), low), high)
        else:
            tracks[at].offset = low if before and not after else (low + high) // 2
        settled.append(at)


def _wish(track: Track, ports: Ports) -> int:
    """The wish of the run that asks for most; the others of a track have none."""
    return max((ports.wish(run) for run in track.runs), key=abs)


def _importance(track: Track, ports: Ports) -> int:
    """Tracks at points first, then straight lines between two shapes, then those at one shape."""
    fixed = 4 if any(ports.is_fixed(run) for run in track.runs) else 0
    first = 2 if any(ports.is_first(run) for run in track.runs) else 0
    both = 1 if any(run.starts_at_shape and run.ends_at_shape for run in track.runs) else 0
    return fixed + first + both


def _sorted(tracks: list[Track], ports: Ports) -> list[Track]:
    keys = {id(track): _far_ends(track) for track in tracks}
    listed = sorted(tracks, key=lambda track: keys[id(track)])
    if not 1 < sum(len(track.runs) for track in listed) <= MOST_COMPARED:
        return listed
    before: dict[int, dict[int, int]] = {at: {} for at in range(len(listed))}
    for a, b in combinations(range(len(listed)), 2):
        side = _side(listed[a], listed[b], ports) if meet(listed[a], listed[b]) else 0
        if side < 0:
            before[b][a] = -side
        elif side > 0:
            before[a][b] = side
    return [listed[at] for at in _least_against(before)]


def _least_against(before: dict[int, dict[int, int]]) -> list[int]:
    """An order in which few wishes are broken: always the first whose open wishes weigh least."""
    left = dict(before)
    order = []
    while left:
        at = min(left, key=lambda one: (sum(weight for other, weight in left[one].items() if other in left), one))
        order.append(at)
        del left[at]
    return order


def _far_ends(track: Track) -> float:
    """The middle of where its runs come from and go to, across the line."""
    ends = []
    for run in track.runs:
        spots = run.route.spots
        for end in (spots[0], spots[-1]):
            ends.append(end[0] if track.is_upright else end[1])
    return sum(ends) / len(ends)


def _side(a: Track, b: Track, ports: Ports) -> int:
    """Below 0 when the first is better left of or above the second, above 0 when right of or below it."""
    apart = _wish(a, ports) - _wish(b, ports)
    if apart:
        return AS_THEY_STAND if apart > 0 else -AS_THEY_STAND
    total = 0
    for run in a.runs:
        for other in b.runs:
            total += _side_of_runs(run, other)
    return total


def _side_of_runs(a: Run, b: Run) -> int:
    low = max(min(a.along(a.first), a.along(a.last)), min(b.along(b.first), b.along(b.last)))
    high = min(max(a.along(a.first), a.along(a.last)), max(b.along(b.first), b.along(b.last)))
    if low > high:
        return 0
    onward = _turn_after(a, b, high, up=True)
    backward = _turn_after(a, b, low, up=False)
    wish = onward - backward  # left-hand when walking down or right
    return -wish if a.is_upright else wish


def _turn_after(a: Run, b: Run, at: int, *, up: bool) -> int:
    """Walk on along both beyond the place: -1 when the first keeps to the left hand, 1 to the right, 0 undecided."""
    steps_a, steps_b = _walk(a, at, up=up), _walk(b, at, up=up)
    way = (2 if up else 0) if a.is_upright else (1 if up else 3)
    for one, other in zip(steps_a, steps_b, strict=False):
        turn_a, turn_b = _bend(way, one), _bend(way, other)
        if turn_a != turn_b:
            meets_head_on = turn_a == -turn_b and at % 2 == 1
            return ((turn_a > turn_b) - (turn_a < turn_b)) * (HEAD_ON if meets_head_on else 1)
        way, at = one, 0
    return 0


def _walk(run: Run, at: int, *, up: bool) -> Iterator[int]:
    """The directions of the steps from a place on the run onward, upwards or downwards along its line."""
    spots = run.route.spots
    start = run.along(run.first)
    number = run.first + abs(at - start)
    is_forward = (run.along(run.last) > start) == up
    step, end = (1, len(spots) - 1) if is_forward else (-1, 0)
    while number != end:
        yield heading(spots[number], spots[number + step])
        number += step


def _bend(way: int, step: int) -> int:
    """-1 for a turn to the left hand, 0 straight on, 1 to the right hand."""
    return {0: 0, 1: 1, 3: -1}.get((step - way) % 4, 0)

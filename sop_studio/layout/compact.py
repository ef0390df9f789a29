"""Turns the order of shapes, tracks and labels along one axis into coordinates that keep them apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sop_studio.layout.runs import Track

GRID = 10
MARGIN = 20  # of a track from the middles of the rows or columns on both sides, even where nothing stands
What = Literal["shape", "track", "label"]
KINDS: tuple[What, ...] = ("shape", "track", "label")
Gaps = Mapping[tuple[What, What], int]
"""The least distance from one thing to the next along the axis."""

ACROSS: Gaps = {
    ("shape", "shape"): 60, ("shape", "track"): 20, ("shape", "label"): 8,
    ("track", "shape"): 20, ("track", "track"): 20, ("track", "label"): 6,
    ("label", "shape"): 20, ("label", "track"): 6, ("label", "label"): 8,
}  # fmt: skip
DOWN: Gaps = {
    ("shape", "shape"): 48, ("shape", "track"): 20, ("shape", "label"): 8,
    ("track", "shape"): 30, ("track", "track"): 20, ("track", "label"): 6,
    ("label", "shape"): 20, ("label", "track"): 6, ("label", "label"): 4,
}  # fmt: skip
_FAR = 1 << 40


@dataclass(frozen=True, slots=True)
class Item:
    """Something that keeps its distance: how far it reaches before and behind its middle, and its reach the other way."""

    what: What
    before: int
    behind: int
    low: int
    high: int


@dataclass(slots=True)
class Line:
    """What stands on one grid line: things fixed to its middle, or tracks in order with what hangs on them.

    `pitch` is the least distance from the middle of the row or column before.
    """

    pitch: int = 0
    fixed: list[Item] = field(default_factory=list)
    tracks: list[tuple[Track, list[Item]]] = field(default_factory=list)


class Axis:
    """The positions along one axis: of the middles of rows or columns by grid line, and of free tracks."""

    def __init__(self, lines: list[Line], length: int, gaps: Gaps) -> None:
        self.lines, self.length, self.gaps = lines, length, gaps
        self.middles: dict[int, int] = {}
        self.tracks: dict[int, int] = {}
        self._push()
        latest = self._pull()
        self._settle(latest)

    def of(self, track: Track) -> int:
        """Where a track runs."""
        if track.line % 2:
            return self.middles[track.line] + track.offset
        return self.tracks[id(track)]

    def _push(self) -> None:
        """The least positions, line after line."""
        front = _Front(self.length, self.gaps)
        passed = -MARGIN
        for number, line in enumerate(self.lines):
            if number % 2:
                least = max((front.least(item) for item in line.fixed), default=0)
                self.middles[number] = _up(max(least, passed + MARGIN, self.middles.get(number - 2, 0) + line.pitch))
                front.add(line.fixed, self.middles[number])
                passed = self.middles[number]
            for track, items in line.tracks:
                least = max(front.least(item) for item in items)
                self.tracks[id(track)] = _up(max(least, self.middles.get(number - 1, -MARGIN) + MARGIN))
                front.add(items, self.tracks[id(track)])
                passed = max(passed, self.tracks[id(track)])

    def _pull(self) -> dict[int, int]:
        """The greatest position of every free track while rows and columns stay."""
        front = _Front(self.length, {(b, a): gap for (a, b), gap in self.gaps.items()}, -_FAR)
        latest: dict[int, int] = {}
        for number in range(len(self.lines) - 1, -1, -1):
            line = self.lines[number]
            if number % 2:
                front.add([_mirrored(item) for item in line.fixed], -self.middles[number])
            for track, items in reversed(line.tracks):
                turned = [_mirrored(item) for item in items]
                least = max(front.least(item) for item in turned)
                latest[id(track)] = -_up(max(least, MARGIN - self.middles.get(number + 1, _FAR)))
                front.add(turned, -latest[id(track)])
        return latest

    def _settle(self, latest: Mapping[int, int]) -> None:
        """Free tracks move to the middle of the room they have; outside the first and last line they stay close."""
        front = _Front(self.length, self.gaps)
        for number, line in enumerate(self.lines):
            if number % 2:
                front.add(line.fixed, self.middles[number])
            for track, items in line.tracks:
                least = max(front.least(item) for item in items)
                least = _up(max(least, self.middles.get(number - 1, -MARGIN) + MARGIN))
                most = max(latest[id(track)], least)
                if most > _FAR // 2:
                    at = least
                else:
                    at = most if number == 0 else _up((least + most) // 2 - GRID // 2)
                self.tracks[id(track)] = at
                front.add(items, at)


class _Front:
    """How far things reach along the axis so far, at every step the other way."""

    def __init__(self, length: int, gaps: Gaps, start: int = 0) -> None:
        self.gaps, self.start = gaps, start
        self.edge = {what: [-_FAR] * (length + 1) for what in KINDS}

    def least(self, item: Item) -> int:
        """The least position of the middle of a thing behind all that was added."""
        found = -_FAR
        for what in KINDS:
            furthest = max(self.edge[what][item.low : item.high + 1], default=-_FAR)
            if furthest > -_FAR:
                found = max(found, furthest + self.gaps[what, item.what] + item.before)
        return max(found, self.start + item.before)

    def add(self, items: Iterable[Item], at: int) -> None:
        """Count things whose middle is at a position."""
        for item in items:
            edge, reach = self.edge[item.what], at + item.behind
            for step in range(item.low, item.high + 1):
                if edge[step] < reach:
                    edge[step] = reach


def _mirrored(item: Item) -> Item:
    return Item(item.what, item.behind, item.before, item.low, item.high)


def _up(value: int) -> int:
    return -(-value // GRID) * GRID

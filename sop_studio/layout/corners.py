"""Where tracks of one row or column would lie on each other because of the order of those they bend into."""

from collections.abc import Mapping

from sop_studio.layout.runs import FINE, Run, Track

Order = Mapping[tuple[bool, int], list[Track]]
"""The tracks on each line, upright or level, from left to right or from top to bottom."""
Corner = tuple[str, int, bool]
"""A route, the number of a spot on it, and whether the run meant is upright."""


class Corners:
    """The place of every run among the tracks of its line, by the spots where it begins and ends."""

    def __init__(self, order: Order) -> None:
        self.place: dict[Corner, int] = {}
        for (is_upright, _), tracks in order.items():
            for at, track in enumerate(tracks):
                for run in track.runs:
                    key = run.route.arc.id
                    self.place[key, run.first, is_upright] = self.place[key, run.last, is_upright] = at

    def overlap(self, a: Track, b: Track) -> bool:
        """Whether two tracks in a row or column must be kept apart; those that only touch mostly need not."""
        if (a.low < b.high and b.low < a.high) or (a.low, a.high) == (b.low, b.high):
            return True
        if a.high == b.low:
            return self._pass(a, b)
        return b.high == a.low and self._pass(b, a)

    def _pass(self, before: Track, behind: Track) -> bool:
        """Whether the one that comes first bends behind the bend of the next."""
        ends = [self._bend(run, before.high) for run in before.runs]
        starts = [self._bend(run, behind.low) for run in behind.runs]
        return any(end > start for end in ends for start in starts if end >= 0 and start >= 0)

    def _bend(self, run: Run, at: int) -> int:
        """The place of the run's track's neighbour into which it bends there, -1 when it does not."""
        for number in (run.first, run.last):
            if FINE * run.along(number) == at:
                return self.place.get((run.route.arc.id, number, not run.is_upright), -1)
        return -1
